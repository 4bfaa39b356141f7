import { expect, test } from "vitest";
import { aTicket, chat, keys, notice, orders, press, say } from "./talk.ts";

const number = aTicket.number;
const engineer = "11111111-1111-5111-8111-111111111111";
const customerChat = "0f8fad5b-d9cb-569f-a165-70867728950e";

test("a staff button pressed by a customer is refused politely and recorded", () => {
  const talk = chat({ asked: aTicket, tickets: [aTicket] });
  press(talk, `t:approve:${number}`);
  expect(orders(talk)).toEqual([{ kind: "note-refusal", choice: `t:approve:${number}` }]);
  expect(keys(talk)).toEqual(["press.refused"]);
});

test("staff may press only what the ticket allows them now", () => {
  const asked = { ...aTicket, moves: ["approve"] } as const;
  const talk = chat({ me: { role: "supervisor" }, asked });
  press(talk, `t:finish:${number}`);
  expect(orders(talk)).toEqual([{ kind: "note-refusal", choice: `t:finish:${number}` }]);
  press(talk, `t:approve:${number}`);
  expect(orders(talk)).toEqual([
    { kind: "move-ticket", ticket: number, action: "approve", evidence: {} },
  ]);
});

test("a customer's old button tells how the case stands, without a record", () => {
  const talk = chat({ asked: aTicket, tickets: [aTicket] });
  press(talk, `t:agree:${number}`);
  expect(orders(talk)).toEqual([]);
  expect(keys(talk)).toContain("press.late");
});

test("a supervisor sends an engineer by button or by name; somebody not offered is not sent", () => {
  const asked = { ...aTicket, moves: ["dispatch"] } as const;
  const given = {
    me: { role: "supervisor" },
    asked,
    engineers: [{ id: engineer, name: "张伟", load: 1, fits: true }],
  } as const;
  const talk = chat(given);
  press(talk, `t:dispatch:${number}`);
  say(talk, "张伟");
  expect(orders(talk)).toEqual([
    { kind: "move-ticket", ticket: number, action: "dispatch", evidence: { engineer } },
  ]);
  press(talk, `t:dispatch:${number}:${customerChat}`);
  expect(orders(talk)).toEqual([]);
});

test("a customer gives up a case only after choosing why", () => {
  const open = { ...aTicket, moves: ["cancel"] } as const;
  const talk = chat({ asked: open, tickets: [open] });
  say(talk, "取消");
  press(talk, `t:cancel:${number}`);
  expect(keys(talk)).toContain("cancel.sure");
  say(talk, "1");
  expect(orders(talk)).toEqual([]);
  press(talk, `t:cancel:${number}`);
  press(talk, "a:cancel-ticket:sure:reason.solved");
  expect(orders(talk)).toEqual([
    {
      kind: "move-ticket",
      ticket: number,
      action: "cancel",
      evidence: { reason: "问题已自行解决" },
    },
  ]);
});

test("an agent takes a chat over, words are carried, and it is handed back", () => {
  const talk = chat({ me: { role: "agent", locale: "zh-CN" } });
  notice(talk, "person-wanted", aTicket, { conversation: customerChat });
  press(talk, `t:take:${customerChat}`);
  expect(orders(talk)).toEqual([{ kind: "take-over", conversation: customerChat }]);
  say(talk, "您好，请问什么问题？");
  expect(talk.turn.effects).toEqual([
    { kind: "relay", conversation: customerChat, text: "您好，请问什么问题？" },
  ]);
  notice(talk, "customer-says", aTicket, { conversation: customerChat, text: "漏水" });
  expect(keys(talk)).toEqual(["person.says"]);
  say(talk, "结束");
  expect(orders(talk)).toEqual([{ kind: "hand-back", conversation: customerChat }]);
  expect(talk.conversation.talk).toBeNull();
});

test("nobody but staff takes a chat over", () => {
  const talk = chat();
  press(talk, `t:take:${customerChat}`);
  expect(orders(talk)).toEqual([{ kind: "note-refusal", choice: `t:take:${customerChat}` }]);
});
