/** Bugs in the order in which messages leave, and in what holds them up. */
import { type Mutant, sim, test } from "../mutant.ts";

const tray = "prisma/migrations/20261121000100_tray/migration.sql";

export const queueing: readonly Mutant[] = [
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
        find: "    mouth.held = true;\n    mouth.written =",
        replace: "    mouth.written =",
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
        find: "    if (!mouth.speaking) void speak(chatName(order), mouth);",
        replace: "    void speak(chatName(order), mouth);",
      },
    ],
    catchers: [
      sim(15, "I6", "I5"),
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
    name: "photos-without-a-limit",
    promise: ["R14"],
    says: "Any number of photos is fetched at once, and clocks wait behind them.",
    edits: [
      {
        file: "src/media/lane.ts",
        find: "    if (atOnce >= atOnceMax) await",
        replace: "    if (atOnce < 0) await",
      },
    ],
    catchers: [test("media/lane.test.ts", "two at once, two waiting")],
  },
  {
    name: "photos-wait-without-end",
    promise: ["R14"],
    says: "Photos queue up in memory instead of being turned away.",
    edits: [
      {
        file: "src/media/lane.ts",
        find: "if (waiting.length >= waitingMax) return",
        replace: "if (waiting.length < 0 && waitingMax > 0) return",
      },
    ],
    catchers: [test("media/lane.test.ts", "two at once, two waiting")],
  },
];
