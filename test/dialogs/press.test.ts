import { expect, test } from "vitest";
import { aTicket, chat, choiceIds, keys, notice, orders, press, say } from "./talk.ts";

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

test.each(["结束接待", "結束服務", "Hand back", "対応を終える", "คืนให้บอต", "done"])(
  "%s, typed while serving, hands the chat back and is not carried to the customer",
  (words) => {
    const talk = chat({ me: { role: "supervisor" } });
    notice(talk, "person-wanted", aTicket, { conversation: customerChat });
    press(talk, `t:take:${customerChat}`);
    say(talk, words);
    expect(orders(talk)).toEqual([{ kind: "hand-back", conversation: customerChat }]);
  },
);

test("on LINE the way out of serving stands under the customer's newest words, elsewhere where it was", () => {
  for (const [platform, ways] of [
    ["line", [`t:give:${customerChat}`]],
    ["telegram", []],
  ] as const) {
    const talk = chat({ platform, me: { role: "supervisor" } });
    notice(talk, "person-wanted", aTicket, { conversation: customerChat });
    press(talk, `t:take:${customerChat}`);
    notice(talk, "customer-says", aTicket, { conversation: customerChat, text: "漏水" });
    expect(choiceIds(talk)).toEqual(ways);
  }
});

const second = "22222222-2222-5222-8222-222222222222";
const sentAlready = {
  me: { role: "supervisor" },
  asked: { ...aTicket, moves: ["dispatch"], engineer, engineerName: "张伟" },
  engineers: [
    { id: engineer, name: "张伟", load: 1, fits: true },
    { id: second, name: "陈波", load: 0, fits: true },
  ],
} as const;

test("an old choice of engineers takes nobody's job away unless that is confirmed (R16)", () => {
  const talk = chat(sentAlready);
  press(talk, `t:dispatch:${number}:${second}`);
  expect(orders(talk)).toEqual([]);
  expect(keys(talk)).toEqual(["dispatch.instead"]);
  say(talk, "好的");
  expect(orders(talk)).toEqual([
    { kind: "move-ticket", ticket: number, action: "dispatch", evidence: { engineer: second } },
  ]);
});

test("whoever has the job keeps it when the change is not wanted, or when the job has gone on meanwhile (R16)", () => {
  const talk = chat(sentAlready);
  press(talk, `t:dispatch:${number}:${second}`);
  press(talk, "a:redispatch:sure:no");
  expect(orders(talk)).toEqual([]);
  expect(keys(talk)).toEqual(["dispatch.kept"]);
  press(talk, `t:dispatch:${number}:${second}`);
  talk.facts = {
    ...talk.facts,
    asked: { ...sentAlready.asked, engineer: "33333333-3333-5333-8333-333333333333" },
  };
  press(talk, "a:redispatch:sure:yes");
  expect(orders(talk)).toEqual([]);
  expect(keys(talk)).toContain("press.not-now");
});

test("a job sent twice to the same engineer is sent once", () => {
  const talk = chat(sentAlready);
  press(talk, `t:dispatch:${number}:${engineer}`);
  expect(orders(talk)).toEqual([]);
  expect(keys(talk)).toEqual(["dispatch.already"]);
});

test("a change of engineer that was asked for just now is not asked about again", () => {
  const talk = chat(sentAlready);
  press(talk, `t:dispatch:${number}`);
  press(talk, `t:dispatch:${number}:${second}`);
  expect(orders(talk)).toEqual([
    { kind: "move-ticket", ticket: number, action: "dispatch", evidence: { engineer: second } },
  ]);
});

test("an engineer whose job went to somebody else is told so, not that buttons are for staff", () => {
  const talk = chat({ me: { role: "engineer" } });
  press(talk, `t:accept:${number}`);
  expect(keys(talk)).toEqual(["press.gone"]);
  expect(orders(talk)).toEqual([{ kind: "note-refusal", choice: `t:accept:${number}` }]);
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

test("on LINE, where a newer message hides older buttons, each of the customer's words still offers to hand back", () => {
  const offered = (platform: "line" | "wecom") => {
    const talk = chat({ platform, me: { role: "agent", name: "小徐" } });
    press(talk, `t:take:${customerChat}`);
    notice(talk, "customer-says", aTicket, { conversation: customerChat, text: "漏水" });
    return choiceIds(talk);
  };
  expect(offered("line")).toEqual([`t:give:${customerChat}`]);
  expect(offered("wecom")).toEqual([]);
});
