import {
  all,
  anything,
  broken,
  byType,
  type Check,
  closed,
  flag,
  isJson,
  list,
  oneOf,
  rule,
} from "./check.ts";
import { box, color, component, surface } from "./check-components.ts";

/** Bytes of one bubble's JSON (developers.line.biz/en/reference/messaging-api/#bubble). */
export const bubbleBytesMax = 30 * 1024;

/** Bytes of a carousel's JSON (developers.line.biz/en/reference/messaging-api/#f-carousel). */
const carouselBytesMax = 50 * 1024;

const block = closed({}, { backgroundColor: color, separator: flag, separatorColor: color });
const part = byType({ box });

const bubble: Check = all(
  closed(
    {},
    {
      type: anything,
      size: oneOf(["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"]),
      direction: oneOf(["ltr", "rtl"]),
      header: part,
      hero: component,
      body: part,
      footer: part,
      styles: closed({}, { header: block, hero: block, body: block, footer: block }),
      action: surface,
    },
  ),
  rule((value, property) =>
    ["header", "hero", "body", "footer"].some((name) => value[name] !== undefined)
      ? []
      : broken(property, "At least one block must be specified"),
  ),
  lighterThan(bubbleBytesMax),
);

/** A flex container: one bubble, or up to twelve of one size (developers.line.biz/en/reference/messaging-api/#flex-message). */
export const flex: Check = byType({
  bubble,
  carousel: all(
    closed({ contents: list(byType({ bubble }), 1, 12) }, { type: anything }),
    rule((value, property) => {
      const bubbles = Array.isArray(value["contents"]) ? value["contents"].filter(isJson) : [];
      return new Set(bubbles.map((one) => one["size"])).size <= 1
        ? []
        : broken(`${property}.contents`, "all bubbles must have the same size");
    }),
    lighterThan(carouselBytesMax),
  ),
});

function lighterThan(bytes: number): Check {
  return (value, property) =>
    Buffer.byteLength(JSON.stringify(value)) <= bytes
      ? []
      : broken(property, `The size must be ${bytes} bytes or less`);
}
