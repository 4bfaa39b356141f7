/** Bugs that show a message twice: keys, lost answers, what must arrive. */
import { type Mutant, sim, test } from "../mutant.ts";

export const copying: readonly Mutant[] = [
  {
    name: "retry-with-a-new-key",
    promise: ["R7"],
    says: "A push to LINE that is tried again carries another retry key.",
    edits: [
      {
        file: "bots/line/reply-or-push.ts",
        find: "line.client.pushMessage({ to: chat, messages }, id),",
        replace: "line.client.pushMessage({ to: chat, messages }, crypto.randomUUID()),",
      },
    ],
    catchers: [
      sim(40, "I6"),
      test(
        "bots/line/reply-or-push.test.ts",
        "past fifty seconds the answer goes by push under the order's own id, once",
      ),
    ],
  },
  {
    name: "another-msgid-each-try",
    promise: ["R7"],
    says: "微信客服 gets a new id with every try, so it cannot refuse the second.",
    edits: [
      {
        file: "bots/kf/speak.ts",
        find: 'msgid: id.replaceAll("-", ""),',
        replace: 'msgid: crypto.randomUUID().replaceAll("-", id.slice(0, 0)),',
      },
    ],
    catchers: [
      sim(20, "I6"),
      test(
        "bots/kf/channel.test.ts",
        "after a lost answer the same order again is taken as the copy it is",
      ),
    ],
  },
  {
    name: "push-after-unsure-reply",
    promise: ["R7"],
    says: "A reply whose answer was lost is pushed as a second bubble once its token is old.",
    edits: [
      {
        file: "bots/line/reply-or-push.ts",
        find: 'if (earlier === "lost" || (reply !== undefined && replied))',
        replace: 'if (earlier === "clean" && replied)',
      },
    ],
    catchers: [
      sim(25, "I6"),
      test(
        "bots/line/reply-or-push.test.ts",
        "twice lost stays unsure: repeated by token while it is young, afterwards not at all",
      ),
    ],
  },
  {
    name: "used-token-pushed-again",
    promise: ["R7"],
    says: "A reply token that is used up after a lost answer is followed by a push.",
    edits: [
      {
        file: "bots/line/reply-or-push.ts",
        find: '  if (second.kind === "token-gone") return { kind: "accepted", messageIds: [] };',
        replace: '  if (second.kind === "token-gone") return await sendPush(line, order);',
      },
    ],
    catchers: [
      sim(20, "I6"),
      test("bots/line/channel.test.ts", "a whole chat with faults shows every answer once"),
      test(
        "bots/line/reply-or-push.test.ts",
        "a reply whose answer is lost is tried once more and never pushed as a copy",
      ),
    ],
  },
  {
    name: "lost-answer-taken-for-refused",
    promise: ["R7"],
    says: "A call to Telegram whose answer was lost is repeated as if it had never arrived.",
    edits: [
      {
        file: "bots/telegram/outcome.ts",
        find: '  return { kind: "unsure", code, safeToRepeat: false };\n}\n\n/** A short name',
        replace: '  return { kind: "unsure", code, safeToRepeat: true };\n}\n\n/** A short name',
      },
    ],
    catchers: [test("bots/telegram/channel.test.ts", "the outcome is")],
  },
  {
    name: "unsure-repeated-without-end",
    promise: ["R7"],
    says: "A message that must arrive is repeated after every lost answer, not once.",
    edits: [
      {
        file: "src/desk/mark-for.ts",
        find: "if (order.mustArrive && !order.maybeTwice) {",
        replace: "if (order.mustArrive) {",
      },
    ],
    catchers: [test("desk/mark-for.test.ts", "but never a third time")],
  },
  {
    name: "unsure-repeated-for-everything",
    promise: ["R7"],
    says: "After a lost answer even what need not arrive is sent once more.",
    edits: [
      {
        file: "src/desk/mark-for.ts",
        find: "if (order.mustArrive && !order.maybeTwice) {",
        replace: "if (!order.maybeTwice) {",
      },
    ],
    catchers: [test("desk/mark-for.test.ts", "what need not arrive is left unsure")],
  },
  {
    name: "perhaps-twice-not-shown",
    promise: ["R7", "R6"],
    says: "A copy that may be the second is not marked as such.",
    edits: [
      {
        file: "src/desk/mark-for.ts",
        find: "            maybeTwice: true,",
        replace: "            maybeTwice: false,",
      },
    ],
    catchers: [test("desk/mark-for.test.ts", "what must arrive goes once more after 20 s")],
  },
];
