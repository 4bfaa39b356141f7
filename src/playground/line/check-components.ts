import {
  all,
  anything,
  broken,
  byType,
  type Check,
  closed,
  flag,
  httpsUrl,
  isJson,
  list,
  matching,
  number,
  oneOf,
  rule,
  text,
} from "./check.ts";
import { action, onFlexButton, onSurface } from "./check-actions.ts";

/** LINE names no length for words in a bubble: the bubble's own 30 KB end them. */
const bubbleUnits = 30 * 1024;

/** #RRGGBB or #RRGGBBAA. */
export const color: Check = matching(/^#[0-9a-f]{6}([0-9a-f]{2})?$/i, "invalid property");
const size: Check = matching(
  /^(none|xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|\d+(\.\d+)?(px|%))$/,
  "invalid property",
);
/** An action on something that is no button. */
export const surface: Check = action(onSurface);
const ratio: Check = matching(/^\d+(\.\d+)?:\d+(\.\d+)?$/, "invalid property");
const later =
  (check: () => Check): Check =>
  (value, property) =>
    check()(value, property);

const placed = {
  type: anything,
  position: oneOf(["relative", "absolute"]),
  offsetTop: size,
  offsetBottom: size,
  offsetStart: size,
  offsetEnd: size,
  flex: number(0, 1000, true),
  margin: size,
};

const padded = {
  paddingAll: size,
  paddingTop: size,
  paddingBottom: size,
  paddingStart: size,
  paddingEnd: size,
};

const lettered = {
  size,
  color,
  weight: oneOf(["regular", "bold"]),
  style: oneOf(["normal", "italic"]),
  decoration: oneOf(["none", "underline", "line-through"]),
};

const sides = oneOf(["start", "end", "center"]);
const across = oneOf(["top", "bottom", "center"]);

const span = closed({ text: text(bubbleUnits) }, { type: anything, ...lettered });

const words = all(
  closed(
    {},
    {
      ...placed,
      ...lettered,
      text: text(bubbleUnits),
      contents: list(byType({ span }), 1, 100),
      align: sides,
      gravity: across,
      wrap: flag,
      maxLines: number(0, 1000, true),
      lineSpacing: size,
      adjustMode: oneOf(["shrink-to-fit"]),
      scaling: flag,
      action: surface,
    },
  ),
  rule((value, property) =>
    value["text"] === undefined && value["contents"] === undefined
      ? broken(`${property}.text`, "May not be empty")
      : [],
  ),
);

/** Anything that may stand in a box (developers.line.biz/en/reference/messaging-api/#flex-component). */
export const component: Check = byType({
  box: later(() => box),
  button: closed(
    { action: action(onFlexButton) },
    {
      ...placed,
      style: oneOf(["primary", "secondary", "link"]),
      color,
      height: oneOf(["sm", "md"]),
      gravity: across,
      adjustMode: oneOf(["shrink-to-fit"]),
      scaling: flag,
    },
  ),
  image: closed(
    { url: httpsUrl },
    {
      ...placed,
      size,
      aspectRatio: ratio,
      aspectMode: oneOf(["cover", "fit"]),
      backgroundColor: color,
      align: sides,
      gravity: across,
      animated: flag,
      action: surface,
    },
  ),
  icon: closed({ url: httpsUrl }, { ...placed, size, aspectRatio: ratio, scaling: flag }),
  text: words,
  separator: closed({}, { type: anything, margin: size, color }),
  filler: closed({}, { type: anything, flex: number(0, 1000, true) }),
});

/** A box and all inside it. */
export const box: Check = all(
  closed(
    { layout: oneOf(["horizontal", "vertical", "baseline"]), contents: list(component, 0, 1000) },
    {
      ...placed,
      ...padded,
      backgroundColor: color,
      borderColor: color,
      borderWidth: anything,
      cornerRadius: size,
      width: size,
      maxWidth: size,
      height: size,
      maxHeight: size,
      spacing: size,
      justifyContent: oneOf([
        "flex-start",
        "center",
        "flex-end",
        "space-between",
        "space-around",
        "space-evenly",
      ]),
      alignItems: oneOf(["flex-start", "center", "flex-end"]),
      background: anything,
      action: surface,
    },
  ),
  rule((value, property) => {
    if (value["layout"] !== "baseline" || !Array.isArray(value["contents"])) return [];
    return value["contents"].flatMap((one, at) =>
      isJson(one) && !["icon", "text", "filler"].includes(String(one["type"]))
        ? broken(`${property}.contents[${at}].type`, "invalid component in a baseline box")
        : [],
    );
  }),
);
