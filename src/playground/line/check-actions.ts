import {
  all,
  anything,
  broken,
  byType,
  type Check,
  closed,
  httpsUrl,
  isJson,
  list,
  matching,
  object,
  oneOf,
  rule,
  text,
} from "./check.ts";

/** Where an action stands decides which kinds are allowed and how long its label may be, in grapheme clusters. */
export interface ActionPlace {
  readonly labelMax: number;
  readonly labelRequired: boolean;
  readonly quickReply: boolean;
}

/** Buttons of templates: label of at most 20 (developers.line.biz/en/reference/messaging-api/#action-objects). */
export const onTemplate = { labelMax: 20, labelRequired: true, quickReply: false } as const;

/** Columns of an image carousel: the label may be left out, else at most 12. */
export const onImageCarousel = { labelMax: 12, labelRequired: false, quickReply: false } as const;

/** Flex buttons: label of at most 40. */
export const onFlexButton = { labelMax: 40, labelRequired: true, quickReply: false } as const;

/** The whole of a bubble, box, image or text: the label is never shown. */
export const onSurface = { labelMax: 40, labelRequired: false, quickReply: false } as const;

/** Quick replies: label of at most 20, and the only place for camera, album and location. */
export const onQuickReply = { labelMax: 20, labelRequired: true, quickReply: true } as const;

/** Whether an action object is one LINE takes at this place (developers.line.biz/en/reference/messaging-api/#action-objects). */
export function action(place: ActionPlace): Check {
  const everywhere = {
    postback: kind(place, { data: text(300) }, postbackExtras, oneWording),
    message: kind(place, { text: text(300, { count: "graphemes" }) }, {}),
    uri: kind(place, { uri }, place.quickReply ? {} : { altUri: object({}, { desktop: uri }) }),
    datetimepicker: kind(
      place,
      { data: text(300), mode: oneOf(["date", "time", "datetime"]) },
      { initial: anything, max: anything, min: anything },
      moments,
    ),
    clipboard: kind(place, { clipboardText: text(1000) }, {}),
  };
  if (!place.quickReply) return byType(everywhere);
  const asking = kind(place, {}, {});
  return byType({ ...everywhere, camera: asking, cameraRoll: asking, location: asking });
}

const shown = text(300, { count: "graphemes" });

const postbackExtras = {
  displayText: shown,
  text: shown,
  fillInText: shown,
  inputOption: oneOf(["closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"]),
};

const uri: Check = all(
  text(1000),
  matching(/^(https?:\/\/|line:\/\/|tel:)[\x21-\x7e]+$/i, "invalid uri scheme"),
);

const forms = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}$/,
} as const;

function kind(
  place: ActionPlace,
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>>,
  extra: Check = anything,
): Check {
  const label = text(place.labelMax, { count: "graphemes" });
  const musts = { type: anything, ...required };
  return place.labelRequired
    ? all(closed({ ...musts, label }, optional), extra)
    : all(closed(musts, { ...optional, label }), extra);
}

const oneWording: Check = rule((value, property) =>
  value["displayText"] !== undefined && value["text"] !== undefined
    ? broken(`${property}.text`, "displayText and text cannot be set at the same time")
    : [],
);

const moments: Check = rule((value, property) => {
  const mode = value["mode"];
  if (mode !== "date" && mode !== "time" && mode !== "datetime") return [];
  const bad = ["initial", "max", "min"].filter(
    (name) => value[name] !== undefined && !isMoment(value[name], mode),
  );
  if (bad.length > 0) {
    return bad.flatMap((name) => broken(`${property}.${name}`, `Must be in the ${mode} format`));
  }
  return isJson(value) && before(value["max"], value["min"])
    ? broken(`${property}.max`, "max must be later than min")
    : [];
});

/** 1–13 buttons above the keyboard (developers.line.biz/en/docs/messaging-api/using-quick-reply/). */
export const quickReply: Check = object({
  items: list(
    object({ type: oneOf(["action"]), action: action(onQuickReply) }, { imageUrl: httpsUrl }),
    1,
    13,
  ),
});

function isMoment(value: unknown, mode: keyof typeof forms): boolean {
  if (typeof value !== "string" || !forms[mode].test(value)) return false;
  if (mode === "time") return value <= "23:59" && value.slice(3) <= "59";
  const day = value.slice(0, 10);
  if (day < "1900-01-01" || day > "2100-12-31") return false;
  const clock = value.slice(11);
  return isDay(day) && (clock === "" || (clock <= "23:59" && clock.slice(3) <= "59"));
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

function before(max: unknown, min: unknown): boolean {
  return (
    typeof max === "string" && typeof min === "string" && max.toUpperCase() <= min.toUpperCase()
  );
}
