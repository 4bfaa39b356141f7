/** Bugs in what a platform's answer means for a message. */
import { type Mutant, sim, test } from "../mutant.ts";

export const outcomes: readonly Mutant[] = [
  {
    name: "status-200-is-accepted",
    promise: ["R6"],
    says: "WeCom's errcode in a 200 is not read: a refused message counts as arrived.",
    edits: [
      {
        file: "bots/wecom-api/open-client.ts",
        find: '  if (errcode !== 0) return { kind: "refused", errcode, errmsg };\n  return { kind: "done", value: exchange.body };',
        replace: '  void errcode, errmsg;\n  return { kind: "done", value: exchange.body };',
      },
    ],
    catchers: [
      sim(15, "I15"),
      test(
        "bots/wecom-api/open-client.test.ts",
        "a token refused early is replaced once, by fifty calls together, and each call is made again",
      ),
    ],
  },
  {
    name: "retry-after-ignored",
    promise: ["R6"],
    says: "How long a platform asks us to wait is not obeyed.",
    edits: [
      {
        file: "src/desk/mark-for.ts",
        find: "Number.isFinite(waitMs) && waitMs > 0 ? Math.max(waitMs, waitMinMs) : 0;",
        replace: "0;",
      },
    ],
    catchers: [test("desk/mark-for.test.ts", "a throttle is obeyed")],
  },
  {
    name: "telegrams-wait-not-read",
    promise: ["R6"],
    says: "Telegram's retry_after is taken for a second, whatever it says.",
    edits: [
      {
        file: "bots/telegram/outcome.ts",
        find: 'return typeof named === "number" ? named : 1;',
        replace: "return named === undefined ? 0 : 1;",
      },
    ],
    catchers: [
      test(
        "bots/telegram/outcome.test.ts",
        "a wait is the chat's own until a second chat is told to wait in the same second",
      ),
    ],
  },
  {
    name: "chatter-takes-the-last-place",
    promise: ["R6"],
    says: "Progress uses up the places that an appointment or an acceptance needs.",
    edits: [
      {
        file: "src/desk/budget.ts",
        find: '"can-wait": 2, news: 1, vital: 0',
        replace: '"can-wait": 0, news: 0, vital: 0',
      },
    ],
    catchers: [
      test(
        "desk/hold-back.test.ts",
        "progress that would take a place somebody may need waits with the chat, and alarms nobody",
      ),
    ],
  },
  {
    name: "news-kept-back-are-forgotten",
    promise: ["R6"],
    says: "What had no place is never said, though the customer writes again.",
    edits: [
      {
        file: "src/desk/hold-back.ts",
        find: "  const notices = held.filter((notice) =>",
        replace: "  const notices = held.slice(held.length).filter((notice) =>",
      },
    ],
    catchers: [
      test(
        "desk/hold-back.test.ts",
        "when the customer writes again, what waited is said with the answer, in one call",
      ),
    ],
  },
  {
    name: "dead-message-not-told",
    promise: ["R6"],
    says: "After the last try nobody hears that a message will never arrive.",
    edits: [
      {
        file: "src/desk/mark-for.ts",
        find: '{ ...mark, status: "dead" }, undelivered: "dead" }',
        replace: '{ ...mark, status: "dead" }, undelivered: null }',
      },
    ],
    catchers: [test("desk/mark-for.test.ts", "after the ladder it is dead and told")],
  },
  {
    name: "failed-send-dropped-silently",
    promise: ["R6"],
    says: "A message whose try failed is marked as arrived.",
    edits: [
      {
        file: "src/desk/mark-for.ts",
        find: 'return { mark: { ...mark, status: "queued", nextAt: Math.round(now + wait) }, undelivered: null };',
        replace:
          'return { mark: { ...mark, status: "accepted", nextAt: null, messageId: String(wait) }, undelivered: null };',
      },
    ],
    catchers: [
      sim(15, "I15"),
      test(
        "desk/open-desk.test.ts",
        "messages that wait for their retry leave in order, and none before its predecessor",
      ),
      test("desk/mark-for.test.ts", "a throttle is obeyed"),
    ],
  },
  {
    name: "blocked-person-written-to",
    promise: ["R6"],
    says: "Somebody who left or blocked us is written to on.",
    edits: [
      {
        file: "src/desk/say.ts",
        find: "  if (chat.blocked !== null) return tellUnreachable(bench, chat.blocked);",
        replace:
          '  if (chat.blocked === undefined) return tellUnreachable(bench, chat.blocked ?? "");',
      },
    ],
    catchers: [test("desk/say.test.ts", "nothing is sent to somebody who left or blocked us")],
  },
  {
    name: "marks-side-by-side",
    promise: ["R7", "R8"],
    says: "That a later message arrived is written before that of an earlier one, which a death between would repeat.",
    edits: [
      {
        file: "src/desk/open-trays.ts",
        find: "state.marking ? [] : state.marks.splice(0, marksMax)",
        replace: "state.marks.splice(0, marksMax)",
      },
    ],
    catchers: [
      test(
        "desk/open-trays.test.ts",
        "that a later message of a chat arrived is not written before",
      ),
    ],
  },
];
