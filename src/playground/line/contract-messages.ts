import { z } from "zod";
import { address, clusters, units, whole } from "../contract.ts";
import { actionIn, quickReply } from "./contract-actions.ts";
import { flexContents } from "./contract-flex.ts";

/** https in the world; a stand-in also takes what its own machine shows. */
const media = z.union([
  address(2000, "https"),
  z.string().regex(/^http:\/\/127\.0\.0\.1(?::\d+)?\/[\x21-\x7e]{0,1900}$/),
]);
const digits = z.string().regex(/^\d{1,20}$/);
const token = units(1, 1000);

const common = {
  quickReply: quickReply.optional(),
  sender: z.strictObject({ name: units(1, 20).optional(), iconUrl: media.optional() }).optional(),
};

const emoji = z.strictObject({
  index: whole(0, 4999),
  productId: units(1, 100),
  emojiId: units(1, 100),
});

const text = z
  .strictObject({
    type: z.literal("text"),
    text: units(1, 5000),
    emojis: z.array(emoji).min(1).max(20).optional(),
    quoteToken: token.optional(),
    ...common,
  })
  .refine(
    ({ text: words, emojis = [] }) => emojis.every(({ index }) => words[index] === "$"),
    "an emoji stands where the text has its $",
  );

const textV2 = z.strictObject({
  type: z.literal("textV2"),
  text: units(1, 5000),
  substitution: z
    .record(
      z.string().regex(/^[0-9a-zA-Z_]{1,20}$/),
      z.looseObject({ type: z.enum(["mention", "emoji"]) }),
    )
    .optional(),
  quoteToken: token.optional(),
  ...common,
});

const picture = {
  thumbnailImageUrl: media.optional(),
  imageBackgroundColor: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .optional(),
  title: clusters(1, 40).optional(),
};
const imageLook = {
  imageAspectRatio: z.enum(["rectangle", "square"]).optional(),
  imageSize: z.enum(["cover", "contain"]).optional(),
};
const action = actionIn({ max: 20 });
const buried = actionIn({ max: 20, optional: true });

/** A title or an image takes room from the text. */
const roomyText = (
  {
    title,
    thumbnailImageUrl,
    text: words,
  }: Readonly<Record<"text", string>> & {
    readonly title?: string | undefined;
    readonly thumbnailImageUrl?: string | undefined;
  },
  plain: number,
): boolean =>
  clusters(1, title === undefined && thumbnailImageUrl === undefined ? plain : 60).safeParse(words)
    .success;

const column = z
  .strictObject({
    text: clusters(1, 120),
    actions: z.array(action).min(1).max(3),
    defaultAction: buried.optional(),
    ...picture,
  })
  .refine((one) => roomyText(one, 120), "60 characters beside a title or an image");

const template = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z.literal("buttons"),
      text: clusters(1, 160),
      actions: z.array(action).min(1).max(4),
      defaultAction: buried.optional(),
      ...picture,
      ...imageLook,
    })
    .refine((one) => roomyText(one, 160), "60 characters beside a title or an image"),
  z.strictObject({
    type: z.literal("confirm"),
    text: clusters(1, 240),
    actions: z.array(action).length(2),
  }),
  z
    .strictObject({
      type: z.literal("carousel"),
      columns: z.array(column).min(1).max(10),
      ...imageLook,
    })
    .refine(({ columns }) => new Set(columns.map(build)).size === 1, "columns are built alike"),
  z.strictObject({
    type: z.literal("image_carousel"),
    columns: z
      .array(z.strictObject({ imageUrl: media, action: actionIn({ max: 12, optional: true }) }))
      .min(1)
      .max(10),
  }),
]);

function build({ actions, title, thumbnailImageUrl }: z.infer<typeof column>): string {
  return `${actions.length} ${title === undefined} ${thumbnailImageUrl === undefined}`;
}

const message = z.discriminatedUnion("type", [
  text,
  textV2,
  z.strictObject({
    type: z.literal("sticker"),
    packageId: digits,
    stickerId: digits,
    quoteToken: token.optional(),
    ...common,
  }),
  z.strictObject({
    type: z.literal("image"),
    originalContentUrl: media,
    previewImageUrl: media,
    ...common,
  }),
  z.strictObject({
    type: z.literal("video"),
    originalContentUrl: media,
    previewImageUrl: media,
    trackingId: z
      .string()
      .regex(/^[a-zA-Z0-9\-.=,+*()%$&;:@{}!?<>[\]]{1,100}$/)
      .optional(),
    ...common,
  }),
  z.strictObject({
    type: z.literal("audio"),
    originalContentUrl: media,
    duration: whole(1, 86_400_000),
    ...common,
  }),
  z.strictObject({
    type: z.literal("location"),
    title: units(1, 100),
    address: units(1, 100),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    ...common,
  }),
  z.strictObject({ type: z.literal("template"), altText: units(1, 1500), template, ...common }),
  z.strictObject({
    type: z.literal("flex"),
    altText: units(1, 1500),
    contents: flexContents,
    ...common,
  }),
]);

/**
 * The message objects of one call (developers.line.biz/en/reference/messaging-api/#message-objects). Only the
 * last one's quick replies are shown: others would be lost.
 */
export const messages = z
  .array(message)
  .min(1)
  .max(5)
  .refine(
    (all) => all.slice(0, -1).every((one) => one.quickReply === undefined),
    "quick replies before the last message are never seen",
  );
