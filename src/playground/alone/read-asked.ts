/** What `npm run emulator -- …` was asked for. */

/** The stand-ins that can be had alone. */
export const standIns = ["telegram", "line", "wecom"] as const;

export type StandInName = (typeof standIns)[number];

/** Troubles that can be ordered by name; WeCom's also by errcode. */
export const troubles = [
  "delay",
  "throttle",
  "error",
  "html",
  "reset-before",
  "reset-after",
  "token-expired",
] as const;

export interface OrderedTrouble {
  readonly call: string;
  readonly times: number;
  /** One of {@link troubles}, or an errcode of WeCom in digits. */
  readonly trouble: string;
}

export type Asked =
  | { readonly kind: "help"; readonly of: StandInName | undefined }
  | { readonly kind: "wrong"; readonly because: string }
  | {
      readonly kind: "open";
      readonly name: StandInName;
      readonly port: number;
      readonly controlPort: number;
      readonly webhook?: string;
      readonly kfWebhook?: string;
      readonly faults: readonly OrderedTrouble[];
      /** What the documents leave open, by name. */
      readonly set: Readonly<Record<string, string>>;
      readonly json: boolean;
    };

const usualPorts: Readonly<Record<StandInName, number>> = {
  telegram: 8081,
  line: 8083,
  wecom: 8085,
};
const portMax = 65_535;
const valued = [
  "--port",
  "--control-port",
  "--webhook",
  "--kf-webhook",
  "--faults",
  "--set",
] as const;

/** Reads the words after the command's name. */
export function readAsked(line: readonly string[]): Asked {
  const [first, ...rest] = line;
  const name = standIns.find((one) => one === first);
  if (line.includes("--help") || first === "help" || first === undefined)
    return { kind: "help", of: name };
  if (name === undefined) return wrong(`There is no stand-in ${first}: ${standIns.join(", ")}.`);
  const given = valuesIn(rest);
  if ("because" in given) return given;
  return opened(name, given.values, rest.includes("--json"));
}

function opened(name: StandInName, values: ReadonlyMap<string, string>, json: boolean): Asked {
  const port = portOf(values.get("--port"), usualPorts[name]);
  const control = portOf(values.get("--control-port"), port === 0 ? 0 : (port ?? 0) + 1);
  if (port === undefined || control === undefined)
    return wrong(`A port is a number from 0 to ${portMax}; 0 takes a free one.`);
  const faults = (values.get("--faults") ?? "").split(",").filter((one) => one !== "");
  const read = faults.map(troubleOf);
  const bad = faults.find((_one, nth) => read[nth] === undefined);
  if (bad !== undefined)
    return wrong(
      `${bad} is no fault: write CALL=TROUBLE or CALL=TROUBLE*TIMES, with ${troubles.join(", ")}${name === "wecom" ? " or an errcode" : ""}.`,
    );
  const webhooks = [values.get("--webhook"), values.get("--kf-webhook")];
  const noUrl = webhooks.find((url) => url !== undefined && !/^https?:\/\//.test(url));
  if (noUrl !== undefined)
    return wrong(`${noUrl} is no address: write one like http://127.0.0.1:3000/hook.`);
  const [webhook, kfWebhook] = webhooks;
  return {
    kind: "open",
    name,
    port,
    controlPort: control,
    ...(webhook === undefined ? {} : { webhook }),
    ...(kfWebhook === undefined ? {} : { kfWebhook }),
    faults: read.filter((one) => one !== undefined),
    set: Object.fromEntries(pairsIn(values.get("--set") ?? "")),
    json,
  };
}

/** `a=1,b=true` as pairs. */
const pairsIn = (text: string): readonly (readonly [string, string])[] =>
  text
    .split(",")
    .filter((one) => one !== "")
    .map((one) => {
      const [name = "", ...rest] = one.split("=");
      return [name, rest.join("=")];
    });

const wrong = (because: string): Asked & { kind: "wrong" } => ({ kind: "wrong", because });

function valuesIn(
  words: readonly string[],
): { readonly values: ReadonlyMap<string, string> } | (Asked & { kind: "wrong" }) {
  const values = new Map<string, string>();
  for (let nth = 0; nth < words.length; nth += 1) {
    const word = words[nth] ?? "";
    if (word === "--json") continue;
    const option = valued.find((one) => one === word);
    if (option === undefined) return wrong(`${word} is not known: see --help.`);
    const value = words[nth + 1];
    if (value === undefined) return wrong(`${option} wants a value: see --help.`);
    values.set(option, value);
    nth += 1;
  }
  return { values };
}

function portOf(text: string | undefined, usual: number): number | undefined {
  if (text === undefined) return usual;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= portMax ? port : undefined;
}

/** `sendMessage=throttle*3`. */
function troubleOf(text: string): OrderedTrouble | undefined {
  const [, call = "", trouble = "", times = "1"] =
    /^([^=]+)=([\w-]+?)(?:\*(\d{1,3}))?$/.exec(text) ?? [];
  const known = troubles.some((one) => one === trouble) || /^-?\d+$/.test(trouble);
  return known && call !== "" ? { call, trouble, times: Number(times) } : undefined;
}
