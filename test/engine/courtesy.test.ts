import { expect, test } from "vitest";
import { courtesyOf } from "../../src/engine/courtesy.ts";
import { chat, keys, say } from "../dialogs/talk.ts";

test("a greeting beside a question is answered and the question put again, without a strike", () => {
  const talk = chat();
  say(talk, "我要报修");
  for (let times = 0; times < 4; times += 1) say(talk, "在吗");
  expect(keys(talk)).toEqual(expect.arrayContaining(["desk.here", "report.product.ask"]));
  expect(talk.conversation.talk).toMatchObject({ step: "product", strikes: 0 });
});

test("who has no time now is left alone and finds the question again", () => {
  const talk = chat();
  say(talk, "我要报修");
  say(talk, "冰箱");
  say(talk, "现在没空");
  expect(keys(talk)).toEqual(["form.later"]);
  expect(talk.conversation.talk).toMatchObject({ step: "fault", answers: { product: "冰箱" } });
});

test("a sentence that only begins politely is no courtesy", () => {
  const said = (text: string) => courtesyOf({ kind: "said", text, at: 0 });
  expect(said("你好，空调坏了")).toBeUndefined();
  expect(said("谢谢，不用了")).toBeUndefined();
  expect(said("Thanks!")?.said).toBe("desk.no-trouble");
});
