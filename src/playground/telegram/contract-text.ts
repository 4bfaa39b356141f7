import { z } from "zod";
import { address, seen, units, whole } from "../contract.ts";

/** Entities of one message (core.telegram.org/bots/api#messageentity); the server drops what is beyond. */
const entitiesMax = 100;

const stretch = { offset: whole(0, 4096), length: whole(1, 4096) };

const entity = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.enum([
      "mention",
      "hashtag",
      "cashtag",
      "bot_command",
      "url",
      "email",
      "phone_number",
      "bold",
      "italic",
      "underline",
      "strikethrough",
      "spoiler",
      "blockquote",
      "expandable_blockquote",
      "code",
    ]),
    ...stretch,
  }),
  z.strictObject({ type: z.literal("pre"), language: units(1, 100).optional(), ...stretch }),
  z.strictObject({
    type: z.literal("text_link"),
    url: address(2048, "http", "https", "tg"),
    ...stretch,
  }),
  z.strictObject({
    type: z.literal("text_mention"),
    user: z.looseObject({ id: z.int() }),
    ...stretch,
  }),
  z.strictObject({
    type: z.literal("custom_emoji"),
    custom_emoji_id: z.string().regex(/^\d+$/),
    ...stretch,
  }),
]);

const entities = z.array(entity).max(entitiesMax).optional();

/** Stretches lie inside the text and cut no character into halves. */
function lieWithin(text: string, given: z.infer<typeof entities>): boolean {
  return (given ?? []).every(({ offset, length }) => {
    const end = offset + length;
    const cuts = [text.slice(0, offset), text.slice(offset, end), text.slice(end)];
    return end <= text.length && cuts.every((cut) => cut.isWellFormed());
  });
}

/**
 * The text of a message: what is formatted is named by entities. A parse mode is left out on purpose: a
 * customer's own words would be read as markup (S20).
 */
export const wording = { text: seen(units(1, 4096)), entities };

/** A caption, alike. */
export const caption = { caption: units(0, 1024).optional(), caption_entities: entities };

/** Whether the entities of a body fit its text or caption. */
export function entitiesFit(body: {
  readonly text?: string;
  readonly entities?: z.infer<typeof entities>;
  readonly caption?: string | undefined;
  readonly caption_entities?: z.infer<typeof entities>;
}): boolean {
  return (
    lieWithin(body.text ?? "", body.entities) &&
    lieWithin(body.caption ?? "", body.caption_entities)
  );
}

/** core.telegram.org/bots/api#linkpreviewoptions */
export const linkPreview = z.strictObject({
  is_disabled: z.boolean().optional(),
  url: address(2048, "http", "https").optional(),
  prefer_small_media: z.boolean().optional(),
  prefer_large_media: z.boolean().optional(),
  show_above_text: z.boolean().optional(),
});
