import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pack, render } from "../../../bots/kf/render.ts";
import type { Bubble, OutgoingChoice } from "../../../src/ports/outgoing.ts";

const choice = (n: number): OutgoingChoice => ({ id: `c.${n}`, label: `选项 ${n}` });
const say = (text: string): Bubble => ({ kind: "text", text });
const sent = (bubbles: readonly Bubble[]) => pack(bubbles).map(render);

test("a whole turn is one message: every message of the customer pays for five of ours", () => {
  const card: Bubble = {
    kind: "card",
    title: "工单 T-1",
    rows: [{ label: "电话", value: "138****8000" }],
  };
  const ask: Bubble = { kind: "text", text: "对吗？", choices: [choice(1), choice(2)] };
  expect(sent([say("收到。"), card, ask])).toEqual([
    {
      msgtype: "msgmenu",
      msgmenu: {
        head_content: "收到。\n\n工单 T-1\n电话：138****8000\n\n对吗？",
        list: [
          { type: "click", click: { id: "c.1", content: "选项 1" } },
          { type: "click", click: { id: "c.2", content: "选项 2" } },
        ],
      },
    },
  ]);
});

test("without choices it is a text", () => {
  expect(sent([say("一"), say("二")])).toEqual([
    { msgtype: "text", text: { content: "一\n\n二" } },
  ]);
});

test("what does not fit above a menu goes ahead; the question stays with the menu", () => {
  const ask: Bubble = { kind: "text", text: "选哪个？", choices: [choice(1)] };
  const [first, second] = sent([say("长".repeat(400)), ask]);
  expect(first).toEqual({ msgtype: "text", text: { content: "长".repeat(400) } });
  expect(second).toMatchObject({ msgmenu: { head_content: "选哪个？" } });
});

test("a question longer than a menu's head keeps its last line there", () => {
  const ask: Bubble = { kind: "text", text: `${"长".repeat(400)}\n选哪个？`, choices: [choice(1)] };
  const [first, second] = sent([ask]);
  expect(first).toEqual({ msgtype: "text", text: { content: "长".repeat(400) } });
  expect(second).toMatchObject({ msgmenu: { head_content: "选哪个？" } });
});

test("eleven choices are two menus", () => {
  const choices = Array.from({ length: 11 }, (_, n) => choice(n));
  const sizes = sent([{ kind: "text", text: "选", choices }]).map((one) =>
    one.msgtype === "msgmenu" ? one.msgmenu.list.length : 0,
  );
  expect(sizes).toEqual([10, 1]);
});

test("a label is cut between characters to 128 bytes", () => {
  const choices = [{ id: "c", label: "客".repeat(60) }];
  const [menu] = sent([{ kind: "text", text: "选", choices }]);
  expect(menu).toMatchObject({ msgmenu: { list: [{ click: { content: "客".repeat(42) } }] } });
});

const words = fc.string({
  unit: fc.constantFrom("a", "客", "🧺", "👨‍👩‍👧‍👦", "\n", " "),
  minLength: 1,
  maxLength: 150,
});
const bubble: fc.Arbitrary<Bubble> = fc.record({
  kind: fc.constant("text" as const),
  text: words.map((text) => `q${text.repeat(4)}`),
  choices: fc.array(
    words.map((label) => ({ id: "c", label: `l${label}` })),
    { maxLength: 13 },
  ),
});

test("whatever the desk says, every message keeps the platform's limits and no choice is lost", () => {
  fc.assert(
    fc.property(fc.array(bubble, { minLength: 1, maxLength: 5 }), (bubbles) => {
      const messages = sent(bubbles);
      const texts = messages.flatMap((one) => (one.msgtype === "text" ? [one.text.content] : []));
      const menus = messages.flatMap((one) => (one.msgtype === "text" ? [] : [one.msgmenu]));
      const lists = menus.flatMap(({ list }) => list);
      const tooLong = (text: string, max: number): boolean => Buffer.byteLength(text) > max;
      expect([
        ...texts.filter((text) => text === "" || tooLong(text, 2_048)),
        ...menus.filter(({ head_content: head, list }) => tooLong(head, 1_024) || list.length > 10),
        ...lists.filter(({ click }) => tooLong(click.content, 128)),
      ]).toEqual([]);
      expect(lists).toHaveLength(bubbles.flatMap((one) => one.choices ?? []).length);
    }),
    { seed: 102, numRuns: 400 },
  );
});

test("a choice without words is drawn as one that can be tapped", () => {
  const blank: Bubble = { kind: "text", text: "哪一个？", choices: [{ id: "c.1", label: " " }] };
  expect(sent([blank])).toMatchObject([
    { msgmenu: { list: [{ click: { id: "c.1", content: "…" } }] } },
  ]);
});

test("blanks alone are not sent", () => {
  expect(sent([say("\r\n \r\n")])).toEqual([]);
});
