import { expect, test } from "vitest";
import { refusal, say, sorry } from "../../src/desk/say.ts";
import type { Saying } from "../../src/engine/effect.ts";
import { line } from "../../src/engine/line.ts";
import { chen } from "../support/ticket.ts";
import { aBench, aChat, aColleague, aWorld } from "./support/a-world.ts";

const remark: Saying = { kind: "text", line: line("relay.taken") };
const question: Saying = {
  ...remark,
  choices: [{ id: "g:help", label: line("relay.give") }],
};

test("a turn with nothing to say sends nothing and keeps the chat's numbers", () => {
  const bench = aBench();
  say(bench, "answer", undefined);

  expect(bench.draft.sends).toEqual([]);
  expect(bench.chat.outSeq).toBe(0);
});

test("the parts of one answer share its place and are named for their cause", () => {
  const ids = (): readonly (readonly [string, number, number])[] => {
    const bench = aBench();
    bench.sayings.push(remark, question);
    say(bench, "answer", undefined);
    return bench.draft.sends.map(({ id, seq, part }) => [id, seq, part] as const);
  };

  expect(ids().map(([, seq, part]) => [seq, part])).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect(ids()).toEqual(ids());
});

test("a question must arrive, a remark need not; a ticket's number always", () => {
  const mustArrive = (saying: Saying, opened?: string): boolean | undefined => {
    const bench = aBench();
    bench.sayings.push(saying);
    bench.opened = opened;
    say(bench, "answer", undefined);
    return bench.draft.sends[0]?.mustArrive;
  };

  expect(mustArrive(remark)).toBe(false);
  expect(mustArrive(question)).toBe(true);
  expect(mustArrive(remark, "S20261100101")).toBe(true);
});

test("only the first part uses the reply handle", () => {
  const bench = aBench();
  bench.sayings.push(remark, question);
  say(bench, "answer", { token: "t", expiresAt: 1 });

  expect(bench.draft.sends.map(({ body }) => body.reply?.token)).toEqual(["t", undefined]);
});

test("nothing is sent to somebody who left or blocked us; supervisors hear of it (R6)", () => {
  const said = (blocked: string | null) => {
    const supervisor = aColleague(chen, "supervisor");
    const bench = aBench(aWorld({ staff: [supervisor] }), { ...aChat(), blocked });
    bench.sayings.push(question);
    say(bench, "notice", undefined);
    return { sent: bench.draft.sends.length, told: bench.draft.notices.map(({ to }) => to.chat) };
  };

  expect(said(null)).toEqual({ sent: 1, told: [] });
  expect(said("left")).toEqual({ sent: 0, told: [chen] });
  expect(said("blocked")).toEqual({ sent: 0, told: [chen] });
});

test("each reader reads their own language", () => {
  const words = (locale: "en" | "zh-CN"): string => {
    const chat = aChat();
    const bench = aBench(undefined, { ...chat, conversation: { ...chat.conversation, locale } });
    bench.sayings.push(sorry("AB12CD34"));
    say(bench, "notice", undefined);
    return JSON.stringify(bench.draft.sends);
  };

  expect(words("zh-CN")).toMatch(/[\u4e00-\u9fff].*AB12CD34/u);
  expect(words("en")).not.toMatch(/[\u4e00-\u9fff]/u);
});

test("every refusal says something else", () => {
  const said = (["not-now", "not-yours"] as const).map((because) =>
    refusal({ ok: false, because }),
  );

  expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(2);
});
