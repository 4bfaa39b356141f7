/** What the control interface takes, checked at its door. */
import { z } from "zod";

const text = z.string().min(1).max(10_000);
const short = z.string().min(1).max(500);

/** What a person does on their phone, by the last word of the path. */
export const deeds = {
  open: z.strictObject({ payload: short.exactOptional() }),
  say: z.strictObject({ text }),
  press: z
    .strictObject({ label: text.exactOptional(), data: text.exactOptional() })
    .refine(({ label, data }) => (label ?? data) !== undefined, "a label or data is wanted"),
  menu: z.strictObject({ item: short }),
  photos: z.strictObject({
    photos: z.array(z.base64().max(14_000_000)).max(10).default([]),
    samples: z.int().min(0).max(10).default(0),
    caption: z.string().max(1024).exactOptional(),
  }),
  location: z.strictObject({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    title: short.exactOptional(),
    address: short.exactOptional(),
  }),
  contact: z.strictObject({ phone: short, name: short, own: z.boolean().default(true) }),
  other: z.strictObject({ what: z.enum(["voice", "sticker", "video", "file"]) }),
  edit: z.strictObject({ entry: short, text }),
  recall: z.strictObject({ entry: short }),
  block: z.strictObject({}),
  unblock: z.strictObject({}),
} as const;

export type DeedName = keyof typeof deeds;

/** Whether a path's last word is a deed. */
export const isDeed = (word: string): word is DeedName => Object.hasOwn(deeds, word);

/** What is done to the platform itself. */
export const orders = {
  fault: z.strictObject({
    platform: short.exactOptional(),
    call: short,
    trouble: short,
    times: z.int().min(1).max(999).default(1),
  }),
  deliverTimes: z.strictObject({ times: z.int().min(1).max(10) }),
  forward: z.strictObject({
    ms: z
      .int()
      .min(0)
      .max(366 * 86_400_000),
  }),
  settings: z.record(
    z.string(),
    z.union([z.boolean(), z.string(), z.array(z.union([z.string(), z.number()]))]),
  ),
  wait: z.object({
    count: z.coerce.number().int().min(0).max(10_000).default(0),
    within: z.coerce.number().int().min(0).max(60_000).default(0),
  }),
} as const;
