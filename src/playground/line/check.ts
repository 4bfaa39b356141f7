/** One thing LINE would name in the 400 answer; `shape` stands for a value of the wrong JSON type. */
export type Finding =
  | { readonly kind: "broken"; readonly property: string; readonly message: string }
  | { readonly kind: "shape"; readonly property: string };

/** Looks at one value of a request body and gives every fault found in it. */
export type Check = (value: unknown, property: string) => readonly Finding[];

/** A JSON object whose fields are not known yet. */
export type Json = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, Check>>;

/** Whether the value is a JSON object (no array, no null). */
export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Exactly one finding. */
export function broken(property: string, message: string): readonly Finding[] {
  return [{ kind: "broken", property, message }];
}

/** Length as a reader sees it: grapheme clusters (developers.line.biz/en/docs/messaging-api/text-character-count/). */
export function graphemes(value: string): number {
  return [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(value)].length;
}

/** A string of at most `max` UTF-16 units or grapheme clusters; empty only when `min` is 0. */
export function text(max: number, how: { min?: 0 | 1; count?: "units" | "graphemes" } = {}): Check {
  return (value, property) => {
    if (typeof value !== "string") return [{ kind: "shape", property }];
    if (value === "" && how.min !== 0) return broken(property, "May not be empty");
    const length = how.count === "graphemes" ? graphemes(value) : value.length;
    return length <= max ? [] : broken(property, `Length must be between 0 and ${max}`);
  };
}

/** A string of the given form; `message` names the rule it broke. */
export function matching(pattern: RegExp, message: string): Check {
  return (value, property) => {
    if (typeof value !== "string") return [{ kind: "shape", property }];
    return pattern.test(value) ? [] : broken(property, message);
  };
}

/** One of the listed words, reported in LINE's own form. */
export function oneOf(words: readonly string[]): Check {
  return (value, property) => {
    if (typeof value !== "string") return [{ kind: "shape", property }];
    return words.includes(value) ? [] : notOneOf(property, words);
  };
}

/** LINE's words for a value outside an enumeration. */
function notOneOf(property: string, words: readonly string[]): readonly Finding[] {
  return broken(property, `Must be one of the following values: [${words.join(", ")}]`);
}

/** A whole or broken number inside the bounds. */
export function number(min: number, max: number, whole = false): Check {
  return (value, property) => {
    if (typeof value !== "number") return [{ kind: "shape", property }];
    if (whole && !Number.isInteger(value)) return [{ kind: "shape", property }];
    return value >= min && value <= max
      ? []
      : broken(property, `Must be between ${min} and ${max}`);
  };
}

/** True or false. */
export const flag: Check = (value, property) =>
  typeof value === "boolean" ? [] : [{ kind: "shape", property }];

/** An https address of at most 2000 characters, percent-encoded: LINE refuses others for its own fetches. */
export const httpsUrl: Check = (value, property) => {
  if (typeof value !== "string") return [{ kind: "shape", property }];
  if (value.length > 2000) return broken(property, "Length must be between 0 and 2000");
  // oxlint-disable-next-line no-control-regex -- the range is the point: printable ASCII only
  const encoded = /^https:\/\/[\x21-\x7e]+$/.test(value) && URL.canParse(value);
  return encoded ? [] : broken(property, "invalid uri");
};

/** The same, or an address of this machine: a stand-in's picture. */
export const pictureUrl: Check = (value, property) =>
  typeof value === "string" && /^http:\/\/127\.0\.0\.1(?::\d+)?\/[\x21-\x7e]{0,1900}$/.test(value)
    ? []
    : httpsUrl(value, property);

/** A list whose size is inside the bounds and whose every item passes. */
export function list(item: Check, min: number, max: number): Check {
  return (value, property) => {
    if (!Array.isArray(value)) return [{ kind: "shape", property }];
    const size =
      value.length >= min && value.length <= max
        ? []
        : broken(property, `Size must be between ${min} and ${max}`);
    return [...size, ...value.flatMap((one, at) => item(one, `${property}[${at}]`))];
  };
}

/** An object with these fields; absent and null are the same, and a required one then "May not be empty". */
export function object(required: Fields, optional: Fields = {}): Check {
  return (value, property) => {
    if (!isJson(value)) return [{ kind: "shape", property }];
    const musts = Object.entries(required).flatMap(([name, check]) =>
      present(value, name)
        ? check(value[name], inside(property, name))
        : broken(inside(property, name), "May not be empty"),
    );
    const mays = Object.entries(optional).flatMap(([name, check]) =>
      present(value, name) ? check(value[name], inside(property, name)) : [],
    );
    return [...musts, ...mays];
  };
}

/** Like `object`, and a field nobody knows is refused (LINE is that strict inside flex). */
export function closed(required: Fields, optional: Fields = {}): Check {
  const known = new Set([...Object.keys(required), ...Object.keys(optional)]);
  const fields = object(required, optional);
  return (value, property) => {
    const strangers = isJson(value) ? Object.keys(value).filter((name) => !known.has(name)) : [];
    return [
      ...fields(value, property),
      ...strangers.flatMap((name) => broken(inside(property, name), "unknown field")),
    ];
  };
}

/** Chooses the check by the object's `type`; another word is answered with the list of words. */
export function byType(table: Fields): Check {
  return (value, property) => {
    if (!isJson(value)) return [{ kind: "shape", property }];
    const type = value["type"];
    if (type === undefined || type === null) return broken(`${property}.type`, "May not be empty");
    const check = typeof type === "string" && Object.hasOwn(table, type) ? table[type] : undefined;
    return check === undefined
      ? notOneOf(`${property}.type`, Object.keys(table))
      : check(value, property);
  };
}

/** Every one of the checks, findings in their order. */
export function all(...checks: readonly Check[]): Check {
  return (value, property) => checks.flatMap((check) => check(value, property));
}

/** A rule across the fields of one object; silent when the value is none (another check says so). */
export function rule(look: (value: Json, property: string) => readonly Finding[]): Check {
  return (value, property) => (isJson(value) ? look(value, property) : []);
}

/** Anything: for fields whose meaning is checked elsewhere. */
export const anything: Check = () => [];

function present(value: Json, name: string): boolean {
  return value[name] !== undefined && value[name] !== null;
}

function inside(property: string, name: string): string {
  return property === "" ? name : `${property}.${name}`;
}
