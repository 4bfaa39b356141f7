import { expect, test } from "vitest";
import type { Json } from "../../../src/playground/wecom/fields.ts";
import { ApiRefusal } from "../../../src/playground/wecom/refuse.ts";
import { checkCard } from "../../../src/playground/wecom/template-card.ts";

const card: Json = {
  card_type: "button_interaction",
  task_id: "ticket-1042-v3",
  main_title: { title: "新工单", desc: "空调不制冷" },
  horizontal_content_list: [{ keyname: "客户", value: "王先生" }],
  button_list: [
    { text: "接单", style: 1, key: "accept" },
    { text: "详情", type: 1, url: "https://desk.example/t/1042" },
  ],
};

test("a well-formed card keeps its title, its rows and its buttons", () => {
  expect(checkCard(card)).toEqual({
    cardType: "button_interaction",
    taskId: "ticket-1042-v3",
    shown: {
      kind: "card",
      title: "新工单",
      text: "空调不制冷",
      rows: [{ label: "客户", value: "王先生" }],
    },
    buttons: [
      [{ label: "接单", data: "accept", look: "inline", live: true }],
      [
        {
          label: "详情",
          data: "https://desk.example/t/1042",
          look: "inline",
          live: true,
          url: "https://desk.example/t/1042",
        },
      ],
    ],
  });
});

const row = { keyname: "客户", value: "王" };
const button = { text: "接单", key: "accept" };

test.each<[string, object, number]>([
  ["of an unknown type", { card_type: "poster" }, 42031],
  ["without a type", { card_type: undefined }, 42031],
  ["without a task_id", { task_id: undefined }, 42014],
  ["with a task_id of other characters", { task_id: "工单" }, 42014],
  ["with a task_id of 129 bytes", { task_id: "t".repeat(129) }, 42014],
  ["without a title", { main_title: { desc: "x" } }, 42033],
  ["with seven rows", { horizontal_content_list: Array.from({ length: 7 }, () => row) }, 42035],
  ["with a row without a name", { horizontal_content_list: [{ value: "x" }] }, 42027],
  [
    "with a linked row without an address",
    { horizontal_content_list: [{ ...row, type: 1 }] },
    42028,
  ],
  ["with a member row without a member", { horizontal_content_list: [{ ...row, type: 3 }] }, 42050],
  ["without buttons", { button_list: [] }, 40058],
  [
    "with seven buttons",
    { button_list: Array.from({ length: 7 }, (_, i) => ({ text: "x", key: `k${i}` })) },
    40058,
  ],
  ["with a button without text", { button_list: [{ key: "a" }] }, 42038],
  ["with a button without a key", { button_list: [{ text: "a" }] }, 42039],
  ["with a key of 1,025 bytes", { button_list: [{ text: "a", key: "k".repeat(1025) }] }, 42017],
  ["with the same key twice", { button_list: [button, button] }, 42020],
  ["with a style out of range", { button_list: [{ ...button, style: 5 }] }, 40058],
  ["with a style as text", { button_list: [{ ...button, style: "1" }] }, 40058],
  ["with four jumps", { jump_list: Array.from({ length: 4 }, () => ({ title: "a" })) }, 42042],
  ["with the same menu action twice", { action_menu: { action_list: [button, button] } }, 42051],
  [
    "with a selection without options",
    { button_selection: { question_key: "q", option_list: [] } },
    42037,
  ],
  [
    "with a selection without a key",
    { button_selection: { option_list: [{ id: "a", text: "b" }] } },
    42043,
  ],
])("a card %s is refused", (_name, change, errcode) => {
  const wrong = (): unknown => checkCard({ ...card, ...change });
  expect(wrong).toThrow(ApiRefusal);
  expect(wrong).toThrow(expect.objectContaining({ errcode }));
});

test("a notice needs an action and at least some title", () => {
  const notice = { card_type: "text_notice", main_title: { title: "已派单" } };
  expect(() => checkCard(notice)).toThrow(expect.objectContaining({ errcode: 42045 }));
  const whole = { ...notice, card_action: { type: 1, url: "https://desk.example" } };
  expect(checkCard(whole)).toMatchObject({ taskId: undefined, buttons: [] });
  expect(() => checkCard({ ...whole, main_title: {} })).toThrow(
    expect.objectContaining({ errcode: 42033 }),
  );
});
