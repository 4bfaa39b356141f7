import { z } from "zod";
import { address, clusters, units } from "../contract.ts";

/** Label of a button: how many grapheme clusters, and whether it may be left out. */
export interface LabelRule {
  readonly max: number;
  readonly optional?: true;
}

/** Address LINE opens on a tap (developers.line.biz/en/reference/messaging-api/#uri-action). */
const tapAddress = address(1000, "http", "https", "line", "tel");

/** A date, a time, or both as the mode asks (developers.line.biz/en/reference/messaging-api/#datetime-picker-action). */
const moment = z.string().regex(/^(?:\d{4}-\d\d-\d\d)?[Tt]?(?:\d\d:\d\d)?$/);

/** What a button inside a message does (developers.line.biz/en/reference/messaging-api/#action-objects). */
export const actionIn = (rule: LabelRule) => z.discriminatedUnion("type", common(rule));

/** What a quick reply does: besides the common actions the app's own camera, album and map. */
export const quickAction = z.discriminatedUnion("type", [
  ...common({ max: 20 }),
  z.strictObject({ type: z.literal("camera"), label: clusters(1, 20) }),
  z.strictObject({ type: z.literal("cameraRoll"), label: clusters(1, 20) }),
  z.strictObject({ type: z.literal("location"), label: clusters(1, 20) }),
]);

/** Up to 13 chips above the keyboard (developers.line.biz/en/reference/messaging-api/#quick-reply). */
export const quickReply = z.strictObject({
  items: z
    .array(
      z.strictObject({
        type: z.literal("action"),
        imageUrl: address(2000, "https").optional(),
        action: quickAction,
      }),
    )
    .min(1)
    .max(13),
});

function common({ max, optional }: LabelRule) {
  const label = optional ? clusters(1, max).optional() : clusters(1, max);
  const data = units(1, 300);
  return [
    z
      .strictObject({
        type: z.literal("postback"),
        label,
        data,
        displayText: clusters(1, 300).optional(),
        text: clusters(1, 300).optional(),
        inputOption: z
          .enum(["closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"])
          .optional(),
        fillInText: clusters(1, 300).optional(),
      })
      .refine(
        ({ displayText, text }) => displayText === undefined || text === undefined,
        "displayText and text exclude each other",
      )
      .refine(
        ({ inputOption, fillInText }) => fillInText === undefined || inputOption === "openKeyboard",
        "fillInText asks for inputOption openKeyboard",
      ),
    z.strictObject({ type: z.literal("message"), label, text: clusters(1, 300) }),
    z.strictObject({
      type: z.literal("uri"),
      label,
      uri: tapAddress,
      altUri: z.strictObject({ desktop: tapAddress }).optional(),
    }),
    z.strictObject({
      type: z.literal("datetimepicker"),
      label,
      data,
      mode: z.enum(["date", "time", "datetime"]),
      initial: moment.optional(),
      max: moment.optional(),
      min: moment.optional(),
    }),
    z.strictObject({ type: z.literal("clipboard"), label, clipboardText: units(1, 1000) }),
  ] as const;
}
