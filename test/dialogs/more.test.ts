import { expect, test } from "vitest";
import { aTicket, chat, choiceIds, give, keys, press, say } from "./talk.ts";

test("the menu never shows more than seven choices, the rest is one press behind it", () => {
  const talk = chat({ tickets: [aTicket] });
  give(talk, { kind: "opened" });
  expect(choiceIds(talk)).toEqual([
    "a:menu:choose:repair",
    "a:menu:choose:installation",
    "a:menu:choose:maintenance",
    "a:menu:choose:consult",
    "g:progress",
    "a:menu:choose:more",
    "g:human",
  ]);
  press(talk, "a:menu:choose:more");
  expect(choiceIds(talk)).toHaveLength(6);
});

test.each([
  ["exchange", "report.product.ask"],
  ["complaint", "complaint.words.ask"],
  ["feedback", "feedback.theme.ask"],
  ["behalf", "behalf.relation.ask"],
  ["my-data", "data.ask"],
])("%s is entered from there by its button", (want, asked) => {
  const talk = chat();
  say(talk, "更多");
  give(talk, { kind: "opened" });
  say(talk, "更多");
  press(talk, `a:more:choose:${want}`);
  expect(keys(talk)).toContain(asked);
});

test.each([
  ["退货", "exchange"],
  ["换货", "exchange"],
  ["return", "exchange"],
  ["refund", "exchange"],
  ["投诉", "complaint"],
  ["complaint", "complaint"],
  ["建议", "feedback"],
  ["意见箱", "feedback"],
  ["suggestion", "feedback"],
  ["我的数据", "my-data"],
  ["my data", "my-data"],
  ["咨询", "consult"],
  ["question", "consult"],
  ["代报修", "behalf"],
  ["for somebody else", "behalf"],
])("the word “%s” typed freely leads to %s, from rest and beside a question", (word, dialog) => {
  const first = chat();
  say(first, word);
  expect(keys(first)).toContain("hello.first");
  expect(first.conversation.talk?.dialog).toBe(dialog);
  const beside = chat();
  say(beside, "空调不制冷");
  say(beside, word);
  expect(beside.conversation.talk?.dialog).toBe(dialog);
  expect(beside.conversation.waiting.map((talk) => talk.dialog)).toEqual(["report"]);
});
