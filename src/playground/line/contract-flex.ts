import { z } from "zod";
import { address, units, whole } from "../contract.ts";
import { actionIn } from "./contract-actions.ts";

/** Bytes of the JSON of one bubble and of a whole carousel (developers.line.biz/en/reference/messaging-api/#flex-message). */
const bubbleBytesMax = 30 * 1024;
const carouselBytesMax = 50 * 1024;

const pixels = "\\d+(?:\\.\\d+)?px";
const oneOrPixels = (...words: readonly string[]) =>
  z.string().regex(new RegExp(`^(?:${[...words, pixels].join("|")})$`));
const gap = oneOrPixels("none", "xs", "sm", "md", "lg", "xl", "xxl");
const length = oneOrPixels("\\d+(?:\\.\\d+)?%");
const fontSize = oneOrPixels("xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl");
const color = z.string().regex(/^#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/);
const proportion = z.string().regex(/^\d{1,5}(?:\.\d+)?:\d{1,5}(?:\.\d+)?$/);
const share = whole(0, 100_000);
const image = address(2000, "https");
const action = actionIn({ max: 40, optional: true });

const placed = {
  margin: gap.optional(),
  position: z.enum(["relative", "absolute"]).optional(),
  offsetTop: length.or(gap).optional(),
  offsetBottom: length.or(gap).optional(),
  offsetStart: length.or(gap).optional(),
  offsetEnd: length.or(gap).optional(),
};
const upright = z.enum(["top", "bottom", "center"]).optional();
const aligned = z.enum(["start", "end", "center"]).optional();
const lettered = {
  size: fontSize.optional(),
  color: color.optional(),
  weight: z.enum(["regular", "bold"]).optional(),
  style: z.enum(["normal", "italic"]).optional(),
  decoration: z.enum(["none", "underline", "line-through"]).optional(),
};

const span = z.strictObject({
  type: z.literal("span"),
  text: units(1, bubbleBytesMax),
  ...lettered,
});

const flexText = z
  .strictObject({
    type: z.literal("text"),
    text: units(1, bubbleBytesMax).optional(),
    contents: z.array(span).min(1).optional(),
    flex: share.optional(),
    align: aligned,
    gravity: upright,
    wrap: z.boolean().optional(),
    lineSpacing: oneOrPixels().optional(),
    maxLines: share.optional(),
    adjustMode: z.literal("shrink-to-fit").optional(),
    scaling: z.boolean().optional(),
    action: action.optional(),
    ...lettered,
    ...placed,
  })
  .refine(
    ({ text, contents }) => text !== undefined || contents !== undefined,
    "text or contents is needed",
  );

const button = z.strictObject({
  type: z.literal("button"),
  action: actionIn({ max: 40 }),
  flex: share.optional(),
  color: color.optional(),
  style: z.enum(["primary", "secondary", "link"]).optional(),
  gravity: upright,
  height: z.enum(["md", "sm"]).optional(),
  adjustMode: z.literal("shrink-to-fit").optional(),
  scaling: z.boolean().optional(),
  ...placed,
});

const picture = z.strictObject({
  type: z.literal("image"),
  url: image,
  flex: share.optional(),
  align: aligned,
  gravity: upright,
  size: z.union([fontSize, length, z.literal("full")]).optional(),
  aspectRatio: proportion.optional(),
  aspectMode: z.enum(["fit", "cover"]).optional(),
  backgroundColor: color.optional(),
  animated: z.boolean().optional(),
  action: action.optional(),
  ...placed,
});

const icon = z.strictObject({
  type: z.literal("icon"),
  url: image,
  size: fontSize.optional(),
  aspectRatio: proportion.optional(),
  scaling: z.boolean().optional(),
  ...placed,
});

const filler = z.strictObject({ type: z.literal("filler"), flex: share.optional() });

const boxLook = {
  flex: share.optional(),
  spacing: gap.optional(),
  backgroundColor: color.optional(),
  borderColor: color.optional(),
  borderWidth: oneOrPixels("none", "light", "normal", "medium", "semi-bold", "bold").optional(),
  cornerRadius: gap.optional(),
  width: length.optional(),
  maxWidth: length.optional(),
  height: length.optional(),
  maxHeight: length.optional(),
  paddingAll: length.or(gap).optional(),
  paddingTop: length.or(gap).optional(),
  paddingBottom: length.or(gap).optional(),
  paddingStart: length.or(gap).optional(),
  paddingEnd: length.or(gap).optional(),
  action: action.optional(),
  ...placed,
};
const spread = z.enum([
  "center",
  "flex-start",
  "flex-end",
  "space-between",
  "space-around",
  "space-evenly",
]);

/** A row whose children stand on one line of writing: letters, signs and space only. */
const baselineBox = z.strictObject({
  type: z.literal("box"),
  layout: z.literal("baseline"),
  contents: z.array(z.union([flexText, icon, filler])),
  ...boxLook,
});

const stackedBox: z.ZodType = z.strictObject({
  type: z.literal("box"),
  layout: z.enum(["horizontal", "vertical"]),
  contents: z.array(z.lazy(() => component)),
  justifyContent: spread.optional(),
  alignItems: z.enum(["center", "flex-start", "flex-end"]).optional(),
  ...boxLook,
});

const separator = z.strictObject({
  type: z.literal("separator"),
  margin: gap.optional(),
  color: color.optional(),
});

const box = z.union([baselineBox, stackedBox]);
const component: z.ZodType = z.union([flexText, button, picture, separator, filler, box]);

const blockLook = z
  .strictObject({
    backgroundColor: color.optional(),
    separator: z.boolean().optional(),
    separatorColor: color.optional(),
  })
  .optional();

const bubble = z
  .strictObject({
    type: z.literal("bubble"),
    size: z.enum(["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"]).optional(),
    direction: z.enum(["ltr", "rtl"]).optional(),
    header: box.optional(),
    hero: z.union([box, picture]).optional(),
    body: box.optional(),
    footer: box.optional(),
    styles: z
      .strictObject({ header: blockLook, hero: blockLook, body: blockLook, footer: blockLook })
      .optional(),
    action: action.optional(),
  })
  .refine(weighsAtMost(bubbleBytesMax), `a bubble has at most ${bubbleBytesMax} bytes`);

/** What a flex message shows: one bubble or up to twelve (developers.line.biz/en/reference/messaging-api/#container). */
export const flexContents = z.discriminatedUnion("type", [
  bubble,
  z
    .strictObject({ type: z.literal("carousel"), contents: z.array(bubble).min(1).max(12) })
    .refine(weighsAtMost(carouselBytesMax), `a carousel has at most ${carouselBytesMax} bytes`),
]);

function weighsAtMost(max: number): (value: unknown) => boolean {
  return (value) => Buffer.byteLength(JSON.stringify(value)) <= max;
}
