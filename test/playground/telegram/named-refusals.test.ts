import { expect, test } from "vitest";
import { namedRefusals, refusalNamed } from "../../../src/playground/telegram/named-refusals.ts";
import { ana, openChat } from "./chat.ts";

test.for(namedRefusals)("the trouble %s is told in the server's words, once", async (named) => {
  await using chat = await openChat();
  chat.telegram.fault({ call: "sendMessage", times: 1, kind: { is: "refusal", named } });
  const { status, message } = refusalNamed(named);
  const say = () => chat.verdict("sendMessage", { chat_id: ana, text: "x" });
  expect([await say(), await say()]).toEqual([`${status} ${message}`, "accepted"]);
  expect(chat.telegram.refusals()).toEqual([]);
});

test("a trouble nobody knows is no trouble of Telegram's", () => {
  expect(() => refusalNamed("hunger")).toThrow("no trouble");
});
