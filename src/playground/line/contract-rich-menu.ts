import { z } from "zod";
import { clusters, units, whole } from "../contract.ts";

const label = clusters(1, 20).optional();

/** Actions a menu of a desk may have (developers.line.biz/en/reference/messaging-api/#action-objects). */
const action = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("postback"),
    data: units(1, 300),
    label,
    displayText: clusters(1, 300).optional(),
    inputOption: z.enum(["closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"]).optional(),
  }),
  z.strictObject({ type: z.literal("message"), label, text: clusters(1, 300) }),
  z.strictObject({ type: z.literal("uri"), label, uri: units(1, 1000) }),
  z.strictObject({
    type: z.literal("richmenuswitch"),
    label,
    richMenuAliasId: z.string().regex(/^[a-z0-9_-]{1,32}$/),
    data: units(1, 300),
  }),
]);

/** A menu as it may be created (developers.line.biz/en/reference/messaging-api/#rich-menu-structure). */
export const richMenu = z
  .strictObject({
    size: z.strictObject({ width: whole(800, 2500), height: whole(250, 1724) }),
    selected: z.boolean(),
    name: clusters(1, 300),
    chatBarText: clusters(1, 14),
    areas: z
      .array(
        z.strictObject({
          bounds: z.strictObject({
            x: whole(0, 2500),
            y: whole(0, 2500),
            width: whole(1, 2500),
            height: whole(1, 2500),
          }),
          action,
        }),
      )
      .max(20),
  })
  .refine(({ size }) => size.width / size.height >= 1.45, "the ratio must be 1.45 or more");
