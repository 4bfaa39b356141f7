import { z } from "zod";
import { address, bytes, seen, units, whole } from "../contract.ts";

const url = address(2048, "http", "https");
const key = bytes(1, 1024);
const phrase = seen(bytes(1, 2048));

/** Unique per app (developer.work.weixin.qq.com/document/path/101032). */
const taskId = z.string().regex(/^[0-9A-Za-z_\-@]{1,128}$/);

const title = z.strictObject({ title: phrase, desc: bytes(0, 2048).optional() });
const looseTitle = z.strictObject({
  title: bytes(0, 2048).optional(),
  desc: bytes(0, 2048).optional(),
});

const row = z.union([
  z.strictObject({
    type: z.literal(0).optional(),
    keyname: phrase,
    value: bytes(0, 2048).optional(),
  }),
  z.strictObject({
    type: z.literal(1),
    keyname: phrase,
    value: bytes(0, 2048).optional(),
    url,
  }),
  z.strictObject({
    type: z.literal(2),
    keyname: phrase,
    value: bytes(0, 2048).optional(),
    media_id: units(1, 512),
  }),
  z.strictObject({
    type: z.literal(3),
    keyname: phrase,
    value: bytes(0, 2048).optional(),
    userid: units(1, 64),
  }),
]);

const jump = z.union([
  z.strictObject({ type: z.literal(0).optional(), title: phrase }),
  z.strictObject({ type: z.literal(1), title: phrase, url }),
  z.strictObject({
    type: z.literal(2),
    title: phrase,
    appid: units(1, 32),
    pagepath: bytes(0, 1024).optional(),
  }),
]);

const cardAction = z.union([
  z.strictObject({ type: z.literal(1), url }),
  z.strictObject({
    type: z.literal(2),
    appid: units(1, 32),
    pagepath: bytes(0, 1024).optional(),
  }),
]);

const actionMenu = z.strictObject({
  desc: bytes(0, 1024).optional(),
  action_list: z
    .array(z.strictObject({ text: phrase, key }))
    .min(1)
    .max(3)
    .refine((all) => distinct(all.map((one) => one.key)), "a key stands there twice"),
});

const common = {
  source: z
    .strictObject({
      icon_url: url.optional(),
      desc: bytes(0, 1024).optional(),
      desc_color: whole(0, 3).optional(),
    })
    .optional(),
  action_menu: actionMenu.optional(),
  horizontal_content_list: z.array(row).max(6).optional(),
  jump_list: z.array(jump).max(3).optional(),
};

const button = z.union([
  z.strictObject({
    text: phrase,
    type: z.literal(0).optional(),
    style: whole(1, 4).optional(),
    key,
  }),
  z.strictObject({
    text: phrase,
    type: z.literal(1),
    style: whole(1, 4).optional(),
    url,
  }),
]);

const selection = z.strictObject({
  question_key: key,
  title: bytes(0, 2048).optional(),
  option_list: z
    .array(z.strictObject({ id: bytes(1, 128), text: phrase }))
    .min(1)
    .max(10),
  selected_id: bytes(1, 128).optional(),
});

const buttonCard = z.strictObject({
  card_type: z.literal("button_interaction"),
  task_id: taskId,
  main_title: title,
  sub_title_text: bytes(0, 2048).optional(),
  button_selection: selection.optional(),
  button_list: z
    .array(button)
    .min(1)
    .max(6)
    .refine(
      (all) => distinct(all.flatMap((one) => ("key" in one ? [one.key] : []))),
      "a key stands there twice",
    ),
  card_action: cardAction.optional(),
  ...common,
});

const noticeCard = z
  .strictObject({
    card_type: z.literal("text_notice"),
    task_id: taskId.optional(),
    main_title: looseTitle.optional(),
    sub_title_text: bytes(0, 2048).optional(),
    emphasis_content: looseTitle.optional(),
    card_action: cardAction,
    ...common,
  })
  .refine(
    ({ main_title, sub_title_text }) => (main_title?.title ?? "") + (sub_title_text ?? "") !== "",
    "a title or a second text is needed",
  )
  .refine(
    ({ action_menu, task_id }) => action_menu === undefined || task_id !== undefined,
    "an action menu needs a task_id",
  );

/** The cards this desk may send (developer.work.weixin.qq.com/document/path/101032). */
export const templateCard = z.discriminatedUnion("card_type", [buttonCard, noticeCard]);

/** A card in place of one that was sent: as before, and what greyed buttons say. */
export const newCard = z.union([
  buttonCard.extend({ replace_text: phrase.optional() }),
  noticeCard,
]);

function distinct(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
