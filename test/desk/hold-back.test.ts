import { expect, test } from "vitest";
import { decideChat } from "../../src/desk/decide-chat.ts";
import type { Item } from "../../src/desk/item.ts";
import type { Notice } from "../../src/engine/notice.ts";
import { outboundId, timerId } from "../../src/kernel/ids.ts";
import type { ChatRecord } from "../../src/ports/shelf.ts";
import type { TicketStatus } from "../../src/tickets/ticket.ts";
import { chen, morning, wang } from "../support/ticket.ts";
import { aHouse } from "./support/a-house.ts";
import { aChat, aRecord, aWorld } from "./support/a-world.ts";
import { said } from "./support/open-test-desk.ts";

const five = { messagesMax: 5, windowMs: 48 * 3_600_000 };
const number = aRecord().ticket.number;

/** As 微信客服 gathers what is said: everything without buttons in one call. */
const house = aHouse(new Map(), { allowance: () => five, pack: (_platform, bubbles) => [bubbles] });
const worldWith = (status: TicketStatus) =>
  aWorld({ house, tickets: new Map([[number, aRecord({ status })]]) });

const chatWith = (used: number, around: Partial<ChatRecord["conversation"]> = {}): ChatRecord => {
  const chat = aChat();
  const budget = { from: morning, used };
  return { ...chat, conversation: { ...chat.conversation, budget, ...around } };
};
const told = (kind: Notice["kind"], key: string = kind): Item => ({
  kind: "notice",
  key,
  notice: { kind, ticket: number },
  at: morning,
});
const wrote = (words: string): Item => ({
  kind: "arrival",
  arrival: { ...said(wang, words, morning, words), platform: "line" },
  stored: false,
});

function decide(chat: ChatRecord, status: TicketStatus, ...items: readonly Item[]) {
  const decision = decideChat(chat, items, worldWith(status));
  if (decision.kind !== "unit") throw new Error(decision.kind);
  const { unit } = decision;
  return {
    words: unit.sends.map(({ body }) => JSON.stringify(body.bubbles)),
    kept: (unit.chat?.conversation.held ?? []).map(({ kind }) => kind),
    used: unit.chat?.conversation.budget?.used,
    colleagues: unit.notices,
    heard: unit.heard.map(({ key }) => key),
  };
}

test("progress is said while there is room, and charged", () => {
  const { words, kept, used } = decide(chatWith(2), "accepted", told("engineer-accepted"));

  expect(words).toHaveLength(1);
  expect(kept).toEqual([]);
  expect(used).toBe(3);
});

test("progress that would take a place somebody may need waits with the chat, and alarms nobody", () => {
  const { words, kept, used, colleagues, heard } = decide(
    chatWith(3),
    "accepted",
    told("engineer-accepted"),
  );

  expect(words).toEqual([]);
  expect(kept).toEqual(["engineer-accepted"]);
  expect(used).toBe(3);
  expect(colleagues).toEqual([]);
  expect(heard).toEqual(["engineer-accepted"]);
});

test("what is vital takes the last place", () => {
  expect(decide(chatWith(4), "appointed", told("visit-agreed")).words).toHaveLength(1);
});

test("what has no place is told to supervisors, with the reason and the phone number", () => {
  const chat = chatWith(5);
  const known = { ...chat, person: { ...chat.person, phone: "13800138000" } };
  const { words, kept, colleagues } = decide(known, "appointed", told("visit-agreed"));

  expect(words).toEqual([]);
  expect(kept).toEqual(["visit-agreed"]);
  expect(colleagues).toMatchObject([
    {
      to: { chat: chen },
      notice: {
        kind: "undelivered",
        text: "quota",
        detail: [
          { key: "reach.case" },
          { key: "reach.later" },
          { key: "reach.phone", params: { phone: "13800138000" } },
        ],
      },
    },
  ]);
});

test("48 hours after the customer's last message nothing is tried any more", () => {
  const chat = chatWith(0, { budget: { from: morning - five.windowMs, used: 0 } });
  expect(decide(chat, "handed-over", told("work-finished"))).toMatchObject({
    words: [],
    kept: ["work-finished"],
  });
});

test("when the customer writes again, what waited is said with the answer, in one call", () => {
  const held: readonly Notice[] = [{ kind: "visit-agreed", ticket: number }];
  const { words, kept, used } = decide(chatWith(5, { held }), "appointed", wrote("hello"));

  expect(words).toHaveLength(1);
  expect(words[0]).toMatch(/hello|Hello/i);
  expect(words[0]).toMatch(/coming|visit|will|agreed|engineer/i);
  expect(kept).toEqual([]);
  expect(used).toBe(1);
});

test("while a colleague serves, news that wait do not answer what was passed on to the colleague (rule 18)", () => {
  const serving = chatWith(4, {
    handling: "person",
    held: [{ kind: "engineer-accepted", ticket: number }],
  });
  const { words, kept } = decide(serving, "accepted", wrote("Is anybody coming?"));

  expect(words).toEqual([]);
  expect(kept).toEqual(["engineer-accepted"]);
});

test("news that are no longer true are not said late", () => {
  const held: readonly Notice[] = [{ kind: "engineer-accepted", ticket: number }];
  const late = decide(chatWith(5, { held }), "cancelled", wrote("hello"));
  const never = decide(chatWith(5), "cancelled", wrote("hello"));

  expect(late.words).toEqual(never.words);
  expect(late.kept).toEqual([]);
});

test("a person's words are tried whatever we have counted", () => {
  expect(decide(chatWith(5), "accepted", told("person-says")).kept).toEqual([]);
});

test("a reminder does not take a place that something better may need", () => {
  const ring = (used: number) =>
    decide(chatWith(used), "accepted", {
      kind: "rang",
      id: timerId("t"),
      timer: "form-sleep",
      cycle: 1,
      at: morning,
    }).words;

  expect(ring(3)).toEqual([]);
});

test("the same news twice wait once, and no more than a dozen wait", () => {
  const twice = decide(
    chatWith(3),
    "accepted",
    told("engineer-accepted"),
    told("engineer-accepted", "again"),
  );
  expect(twice.kept).toEqual(["engineer-accepted"]);

  const many = Array.from(
    { length: 12 },
    (_, nth): Notice => ({
      kind: "work-started",
      ticket: `S2026110${nth}`,
    }),
  );
  expect(
    decide(chatWith(3, { held: many }), "accepted", told("engineer-accepted")).kept,
  ).toHaveLength(12);
});

const served = (by: "person" | "nobody") => ({ elsewhere: { by, at: morning } });

test("while a person serves in the platform's own app, news wait and supervisors hear of what is vital", () => {
  const { words, kept, colleagues } = decide(
    chatWith(0, served("person")),
    "appointed",
    told("visit-agreed"),
  );

  expect(words).toEqual([]);
  expect(kept).toEqual(["visit-agreed"]);
  expect(colleagues).toMatchObject([{ notice: { kind: "undelivered", text: "person-serves" } }]);
});

test("the end of a person's session is said with the platform's own code, or not at all", () => {
  const ended = (reply: object) => {
    const input = { kind: "served", by: "desk", at: morning } as const;
    const arrival = {
      ...said(wang, "", morning, "ended"),
      platform: "line",
      input,
      ...reply,
    } as const;
    return decide(chatWith(2, served("person")), "accepted", {
      kind: "arrival",
      arrival,
      stored: false,
    });
  };

  expect(ended({ reply: { token: "MC", expiresAt: morning + 1 } })).toMatchObject({ used: 2 });
  expect(ended({ reply: { token: "MC", expiresAt: morning + 1 } }).words).toHaveLength(1);
  expect(ended({}).words).toEqual([]);
});

test("after the end nothing is said until the customer writes, and then all that waited", () => {
  const held: readonly Notice[] = [{ kind: "visit-agreed", ticket: number }];
  const after = chatWith(1, { ...served("nobody"), held });

  expect(decide(after, "appointed", told("work-finished")).words).toEqual([]);
  expect(decide(after, "appointed", wrote("hello"))).toMatchObject({ kept: [], used: 1 });
});

test("a message refused because a person serves makes the desk silent there", () => {
  const chat = chatWith(1);
  const refused: Item = {
    kind: "undelivered",
    send: outboundId("o"),
    why: "person-serves",
    matters: true,
  };
  expect(decide(chat, "appointed", refused, told("visit-agreed")).kept).toEqual(["visit-agreed"]);
});

test("a message that comes back because the customer shut us out ends all tries", () => {
  const input = {
    kind: "bounced",
    platformMessageId: "m",
    reason: "blocked",
    at: morning,
  } as const;
  const arrival = { ...said(wang, "", morning, "b"), platform: "line", input } as const;
  const { words } = decide(
    chatWith(1),
    "appointed",
    { kind: "arrival", arrival, stored: false },
    told("visit-agreed"),
  );
  expect(words).toEqual([]);
});

test("where the platform has persons of its own, a customer who asks for one is given to them", () => {
  const given = aHouse(new Map(), {
    allowance: () => five,
    handsOver: () => true,
    pack: (_platform, bubbles) => [bubbles],
  });
  const decision = decideChat(chatWith(0), [wrote("person")], aWorld({ house: given }));
  if (decision.kind !== "unit") throw new Error(decision.kind);
  const { sends, chat, notices } = decision.unit;

  expect(sends.map(({ body }) => body.session)).toEqual(["hand-over"]);
  expect(chat?.conversation.elsewhere).toEqual({ by: "person", at: morning });
  expect(notices).toMatchObject([{ notice: { kind: "person-wanted" } }]);

  const back: Item = {
    kind: "notice",
    key: "joined",
    notice: { kind: "person-joined", conversation: chen, text: "Chen" },
    at: morning,
  };
  const taken = decideChat(chat ?? aChat(), [back], aWorld({ house: given }));
  if (taken.kind !== "unit") throw new Error(taken.kind);
  expect(taken.unit.sends.map(({ body }) => body.session)).toEqual(["take-back"]);

  const nobody: Item = {
    kind: "undelivered",
    send: outboundId("o"),
    why: "nobody-there",
    matters: true,
  };
  const home = decideChat(chat ?? aChat(), [nobody], aWorld({ house: given }));
  if (home.kind !== "unit") throw new Error(home.kind);
  expect(home.unit.chat?.conversation.elsewhere).toBeUndefined();
  expect(home.unit.notices).toMatchObject([{ notice: { text: "nobody-there" } }]);
});

test("a colleague who serves reads that their words did not arrive, with the phone number", () => {
  const engineer = aWorld().staff.find(({ role }) => role === "engineer");
  const chat = { ...chatWith(5), serving: engineer?.conversation ?? null };
  const refused: Item = {
    kind: "undelivered",
    send: outboundId("o"),
    why: "quota",
    matters: true,
  };
  const { colleagues } = decide(chat, "accepted", refused);

  expect(colleagues.map(({ to }) => to.chat).toSorted()).toEqual(
    [chen, engineer?.chat?.chat ?? ""].toSorted(),
  );
  expect(colleagues[0]?.notice.detail).toMatchObject([{ key: "reach.nothing" }]);
});
