import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pack, render } from "../../../bots/wecom/render.ts";
import type { Json } from "../../../src/playground/wecom/fields.ts";
import { checkCard } from "../../../src/playground/wecom/template-card.ts";
import type { Bubble, OutgoingChoice } from "../../../src/ports/outgoing.ts";

const task = "0b5f0d0a6d2f4c0e8b1c0a9d8e7f6a5b";
const choice = (n: number): OutgoingChoice => ({ id: `c.${n}`, label: `选项 ${n}` });
const say = (text: string): Bubble => ({ kind: "text", text });
const sent = (bubbles: readonly Bubble[]) => pack(bubbles).map((group) => render(group, task));

test("plain bubbles of one turn travel as one text", () => {
  expect(sent([say("收到。"), say("请稍等。")])).toEqual([
    { msgtype: "text", text: { content: "收到。\n\n请稍等。" } },
  ]);
});

test("a question with buttons is a card whose title is the question", () => {
  const ask: Bubble = { kind: "text", text: "现在接单吗？", choices: [choice(1), choice(2)] };
  expect(sent([say("有新工单。"), ask])).toMatchObject([
    { msgtype: "text", text: { content: "有新工单。" } },
    {
      msgtype: "template_card",
      template_card: {
        card_type: "button_interaction",
        task_id: task,
        main_title: { title: "现在接单吗？" },
        button_list: [
          { text: "选项 1", style: 1, key: "c.1" },
          { text: "选项 2", style: 2, key: "c.2" },
        ],
      },
    },
  ]);
});

test("a card without buttons is lines of text, for a notice card would need a link", () => {
  const card: Bubble = {
    kind: "card",
    title: "工单 T-1",
    rows: [
      { label: "客户", value: "王" },
      { label: "Due", value: "16:00" },
    ],
    text: "加急",
  };
  expect(sent([card])).toEqual([
    { msgtype: "text", text: { content: "工单 T-1\n客户：王\nDue: 16:00\n加急" } },
  ]);
});

test("rows that are too many or too wide for the list stand below the title", () => {
  const rows = Array.from({ length: 7 }, (_, n) => ({ label: `第${n}行`, value: "值" }));
  const wide = { label: "Agreed visit", value: "Monday" };
  const choices = [choice(1)];
  const [card, more] = sent([{ kind: "card", title: "工单 T-1", rows: [wide, ...rows], choices }]);
  expect(more).toBeUndefined();
  expect(card).toMatchObject({
    template_card: {
      main_title: { title: "工单 T-1" },
      sub_title_text: "Agreed visit: Monday\n第6行：值",
      horizontal_content_list: rows
        .slice(0, 6)
        .map(({ label }) => ({ keyname: label, value: "值" })),
    },
  });
});

test("what a card cannot draw whole goes ahead as text", () => {
  const rows = [{ label: "情况说明", value: "漏水".repeat(100) }];
  const choices = [choice(1)];
  const [text, card] = sent([{ kind: "card", title: "工单 T-1", rows, choices }]);
  expect(text).toEqual({
    msgtype: "text",
    text: { content: `工单 T-1\n情况说明：${"漏水".repeat(100)}` },
  });
  expect(card).toMatchObject({ template_card: { main_title: { title: "工单 T-1" } } });
  expect(JSON.stringify(card)).not.toContain("horizontal_content_list");
});

test("of a wide line the last sentence is the title and what leads to it stands below", () => {
  const text = "客户希望：明天下午（11月23日周一 13:00–18:00）。请问给客户提供哪些时间？";
  const [card] = sent([{ kind: "text", text, choices: [choice(1)] }]);
  expect(card).toMatchObject({
    template_card: {
      main_title: { title: "请问给客户提供哪些时间？" },
      sub_title_text: "客户希望：明天下午（11月23日周一 13:00–18:00）。",
    },
  });
});

test("a line too wide for a title gives it a part of itself, and stays one message", () => {
  const wide = "S20261100101 – Step 3 of 5: Which parts did you use in the end?";
  expect(sent([{ kind: "text", text: wide, choices: [choice(1)] }])).toMatchObject([
    {
      template_card: {
        main_title: { title: "Step 3 of 5: Which parts did you use in the end?" },
        sub_title_text: "S20261100101",
      },
    },
  ]);
  const title =
    "即将到期：S20261100101，联系客户，最迟 11月22日周日 20:02，之后会通知主管和值班经理";
  const rows = [{ label: "状态", value: "已接单" }];
  expect(sent([{ kind: "card", title, rows, choices: [choice(1)] }])).toMatchObject([
    {
      template_card: {
        main_title: { title: "即将到期" },
        sub_title_text: "S20261100101，联系客户，最迟 11月22日周日 20:02，之后会通知主管和值班经理",
        horizontal_content_list: [{ keyname: "状态", value: "已接单" }],
      },
    },
  ]);
});

test("a long question is sent as text, and the card repeats its last line", () => {
  const text = `${"很长的说明。".repeat(60)}\n您选哪一个？`;
  const [first, second] = sent([{ kind: "text", text, choices: [choice(1)] }]);
  expect(first).toEqual({ msgtype: "text", text: { content: text } });
  expect(second).toMatchObject({ template_card: { main_title: { title: "您选哪一个？" } } });
});

test("seven buttons are two cards", () => {
  const choices = Array.from({ length: 7 }, (_, n) => choice(n));
  const cards = sent([{ kind: "text", text: "选", choices }]);
  const keys = cards.map((one) =>
    one.msgtype === "template_card" ? one.template_card.button_list.length : 0,
  );
  expect(keys).toEqual([6, 1]);
});

test("what is longer than one text with its mark is two, and loses nothing", () => {
  const texts = sent([say("客".repeat(667))]).map((one) =>
    one.msgtype === "text" ? one.text.content : "",
  );
  expect(texts.join("")).toBe("客".repeat(667));
  expect(texts).toHaveLength(2);
});

const words = fc.string({
  unit: fc.constantFrom("a", "客", "🧺", "👨‍👩‍👧‍👦", "\n", " ", "<b>"),
  minLength: 1,
  maxLength: 120,
});
const choices = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 14 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => words.map((label) => ({ id: `c.${id}`, label: `${id}${label}` })))),
  );
const bubble: fc.Arbitrary<Bubble> = fc.oneof(
  fc.record({
    kind: fc.constant("text" as const),
    text: words.map((text) => text.repeat(5)),
    choices,
  }),
  fc.record({
    kind: fc.constant("card" as const),
    title: words,
    rows: fc.array(fc.record({ label: words, value: words }), { maxLength: 9 }),
    text: words,
    choices,
  }),
);

test("whatever the desk says, each group is one message the platform takes, and no choice is lost", () => {
  fc.assert(
    fc.property(fc.array(bubble, { minLength: 1, maxLength: 4 }), (bubbles) => {
      const messages = sent(bubbles);
      const texts = messages.flatMap((one) => (one.msgtype === "text" ? [one.text.content] : []));
      const unfit = texts.filter((text) => text === "" || Buffer.byteLength(text) > 2_048);
      expect(unfit).toEqual([]);
      const cards = messages.flatMap((one) =>
        one.msgtype === "template_card" ? [one.template_card] : [],
      );
      const checked = cards.map((card) => checkCard(card as unknown as Json));
      const keys = checked.flatMap(({ buttons }) => buttons.flat().map((button) => button.data));
      expect(keys).toEqual(bubbles.flatMap((one) => (one.choices ?? []).map(({ id }) => id)));
    }),
    { seed: 101, numRuns: 400 },
  );
});

test("a button without words is drawn as one that can be pressed", () => {
  const blank: Bubble = { kind: "text", text: "哪一个？", choices: [{ id: "c.1", label: " " }] };
  expect(sent([blank])).toMatchObject([
    { template_card: { button_list: [{ text: "…", key: "c.1" }] } },
  ]);
});

test("a title and a row without words are drawn as something the platform takes", () => {
  const rows = [{ label: "\r", value: "x" }];
  const blank: Bubble = { kind: "card", title: "\r\n", rows, choices: [choice(1)] };
  expect(sent([blank])).toMatchObject([
    { template_card: { main_title: { title: "…" }, horizontal_content_list: [{ keyname: "…" }] } },
  ]);
});

test("blanks alone are not sent", () => {
  expect(sent([say("\r\n \r\n")])).toEqual([]);
});

test.each([
  [
    "S20261100101 – Step 3 of 5: Which parts did you use?",
    "Step 3 of 5: Which parts did you use?",
    "S20261100101",
  ],
  [
    "【S20261100101】（4/5）お客様へのご案内はありますか？",
    "（4/5）お客様へのご案内はありますか？",
    "【S20261100101】",
  ],
  [
    "回复“任务”查看列表；发工单号可以看到卡片和操作按钮；回复“语言”切换语言。",
    "回复“任务”查看列表；",
    "发工单号可以看到卡片和操作按钮；回复“语言”切换语言。",
  ],
])("a long sentence is cut nowhere and said once: its clauses part (%s)", (text, title, below) => {
  expect(sent([{ kind: "text", text, choices: [choice(1)] }])).toMatchObject([
    { template_card: { main_title: { title }, sub_title_text: below } },
  ]);
});

test("a Thai abbreviation ends no sentence", () => {
  const text = "ลูกค้าสะดวก พรุ่งนี้บ่าย (วันพุธที่ 18 พฤศจิกายน เวลา 15:00 น. – 16:00 น.) ค่ะ จะเสนอเวลาใดคะ";
  expect(sent([{ kind: "text", text, choices: [choice(1)] }])).toMatchObject([
    { template_card: { main_title: { title: "จะเสนอเวลาใดคะ" } } },
  ]);
});
