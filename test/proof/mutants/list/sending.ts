/** Bugs in what leaves: order, keys, copies, waits, what becomes of a message. */
import type { Mutant } from "../mutant.ts";
import { test } from "../mutant.ts";

const tray = "prisma/migrations/20261121000100_tray/migration.sql";

export const sending: readonly Mutant[] = [
  {
    name: "fence-not-checked",
    promise: ["R7", "R12"],
    says: "A process that was overtaken still writes what became of its message.",
    edits: [
      {
        file: tray,
        find: "WHERE o.id = m.id AND o.fence = m.fence AND o.status = 'sending';",
        replace: "WHERE o.id = m.id AND o.status = 'sending';",
      },
    ],
    catchers: [test("store/write-tray.test.ts", "a mark with an old fence changes nothing")],
  },
  {
    name: "no-fence",
    promise: ["R7", "R12"],
    says: "Taking a message over does not raise its fence.",
    edits: [
      {
        file: "src/store/claimed-sends.ts",
        find: "fence = o.fence + 1, attempt",
        replace: "fence = o.fence, attempt",
      },
      {
        file: "src/store/open-backlog.ts",
        find: "SET status = $3, fence = fence + 1,",
        replace: "SET status = $3,",
      },
    ],
    catchers: [
      test("store/open-backlog.test.ts", "of two processes adopting an orphan one succeeds"),
      test("store/write-tray.test.ts", "perhaps twice, once said, is never taken back"),
    ],
  },
  {
    name: "settled-message-marked-again",
    promise: ["R6", "R7"],
    says: "A mark that comes late brings a settled message back to life.",
    edits: [
      {
        file: tray,
        find: "WHERE o.id = m.id AND o.fence = m.fence AND o.status = 'sending';",
        replace: "WHERE o.id = m.id AND o.fence = m.fence;",
      },
    ],
    catchers: [test("store/write-tray.test.ts", "a message settled once stays as it is")],
  },
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
        file: "bots/kf/channel.ts",
        find: 'const msgid = id.replaceAll("-", "");',
        replace: 'const msgid = crypto.randomUUID().replaceAll("-", "");',
      },
    ],
    catchers: [
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
        find: 'if (earlier === "lost") return',
        replace: 'if (earlier === "clean") return',
      },
    ],
    catchers: [
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
      test("bots/line/channel.test.ts", "a whole chat with faults shows every answer once"),
      test(
        "bots/line/reply-or-push.test.ts",
        "a reply whose answer is lost is tried once more and never pushed as a copy",
      ),
    ],
  },
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
        find: "const seconds = fault.parameters.retry_after ?? 1;",
        replace: "const seconds = 1;",
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
  {
    name: "old-question-sent-before-its-answer",
    promise: ["R7"],
    says: "What may have arrived is sent again although its reader has answered.",
    edits: [{ file: tray, find: "AND q.maybe_twice AND o.kind = 'answer'", replace: "AND false" }],
    catchers: [test("desk/on-postgres.test.ts", "is not sent again once its reader has answered")],
  },
  {
    name: "orphan-question-sent-after-newer-words",
    promise: ["R7"],
    says: "What a dead process left half sent is sent again although newer words were said.",
    edits: [
      {
        file: "src/desk/fate-of.ts",
        find: "  if (!orphan.newest) return",
        replace: "  if (age < 0) return",
      },
    ],
    catchers: [test("desk/fate-of.test.ts", "not when something newer was said")],
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
      test(
        "desk/open-desk.test.ts",
        "messages that wait for their retry leave in order, and none before its predecessor",
      ),
      test("desk/mark-for.test.ts", "a throttle is obeyed"),
    ],
  },
  {
    name: "lease-ignored",
    promise: ["R6"],
    says: "A message whose lease ran out stays half sent as long as its owner lives.",
    edits: [
      {
        file: "src/store/open-backlog.ts",
        find: ' OR o.lease_until < ${now("$1")}',
        replace: " OR ($1::bigint IS NULL)",
      },
    ],
    catchers: [
      test(
        "store/open-backlog.test.ts",
        "a lease that ran out makes an orphan even while its process lives, its own as well",
      ),
    ],
  },
  {
    name: "living-owner-robbed",
    promise: ["R7", "R12"],
    says: "Messages another living process is sending are taken over at once.",
    edits: [
      {
        file: "src/store/open-backlog.ts",
        find: "(o.owner <> $2 AND NOT EXISTS (SELECT FROM held WHERE held.number = o.owner))",
        replace: "o.owner <> $2",
      },
    ],
    catchers: [
      test("store/open-backlog.test.ts", "messages of a process that lives are nobody's orphans"),
    ],
  },
  {
    name: "own-slow-message-adopted",
    promise: ["R7"],
    says: "A message this very process is still sending is taken over by it after its lease.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "    if (speaker.holds(orphan.id)) continue;",
        replace: "    if (speaker.holds(orphan.id) && orphan.fence < 0) continue;",
      },
    ],
    catchers: [
      test(
        "desk/keep-up.test.ts",
        "a message that is with us is not taken for lost, however far the clock was moved",
      ),
    ],
  },
  {
    name: "retry-before-its-predecessor",
    promise: ["R8"],
    says: "Whatever is due leaves, whether or not an earlier message of its chat still waits.",
    edits: [
      {
        file: "src/store/claimed-sends.ts",
        find: "SELECT DISTINCT ON (conversation_id) id FROM",
        replace: "SELECT id FROM",
      },
    ],
    catchers: [
      test(
        "store/open-backlog.test.ts",
        "only the head of a chat may leave, and only when its time has come",
      ),
    ],
  },
  {
    name: "answer-overtakes-a-waiting-one",
    promise: ["R8"],
    says: "A new answer leaves at once although an earlier one of its chat waits for its retry.",
    edits: [
      {
        file: tray,
        find: "(p.status = 'queued' OR p.owner <> p_owner)",
        replace: "p.owner <> p_owner",
      },
    ],
    catchers: [
      test(
        "store/open-backlog.test.ts",
        "only the head of a chat may leave, and only when its time has come",
      ),
      test(
        "store/write-tray.test.ts",
        "behind a message that waits for its retry, the next waits, too, and the verdict says so",
      ),
    ],
  },
  {
    name: "held-mouth-speaks-on",
    promise: ["R8"],
    says: "After a failed try the messages behind it are sent all the same.",
    edits: [
      {
        file: "src/desk/open-speaker.ts",
        find: "    mouth.held = true;\n    parts.again",
        replace: "    parts.again",
      },
    ],
    catchers: [
      test(
        "desk/open-desk.test.ts",
        "messages that wait for their retry leave in order, and none before its predecessor",
      ),
      test(
        "desk/open-speaker.test.ts",
        "a message of a tray that did not know of the wait yet goes back, too",
      ),
    ],
  },
  {
    name: "two-messages-of-a-chat-at-once",
    promise: ["R8"],
    says: "A chat's messages are sent side by side.",
    edits: [
      {
        file: "src/desk/open-speaker.ts",
        find: "    if (!mouth.speaking) void speak(name, mouth);",
        replace: "    void speak(name, mouth);",
      },
    ],
    catchers: [
      test(
        "desk/open-trays.test.ts",
        "messages of one chat are heard in the order they came, whatever else is on the trays",
      ),
      test(
        "desk/open-speaker.test.ts",
        "a chat's messages leave one after the other; other chats do not wait for them",
      ),
    ],
  },
  {
    name: "one-gate-for-all-platforms",
    promise: ["R15"],
    says: "A platform that asks for patience closes the way to all others.",
    edits: [
      {
        file: "src/desk/deliver.ts",
        find: "const way = ways.get(platform) ?? {",
        replace: "const way = [...ways.values()][0] ?? {",
      },
    ],
    catchers: [test("desk/deliver.test.ts", "closes its own door and nobody else's")],
  },
  {
    name: "look-waits-for-the-slowest",
    promise: ["R15"],
    says: "One platform that hangs holds up the look after everything else.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "    if (!(await within(timers, sentWithinMs, () => sent))) void sent.then(more);",
        replace: "    await sent;\n    void [timers, within, sentWithinMs, more];",
      },
    ],
    catchers: [test("desk/keep-up.test.ts", "what comes due later on another is still found")],
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
];
