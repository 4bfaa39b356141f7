/** Bugs in when a platform is told that its event was taken. */
import { type Mutant, sim, test } from "../mutant.ts";

export const answering: readonly Mutant[] = [
  {
    name: "answer-before-commit",
    promise: ["R1"],
    says: "The platform reads 200 before anything is written.",
    edits: [
      {
        file: "src/http/hear-knock.ts",
        find: "  const cancel = (parts.after ?? afterReal)(",
        replace: "  heard();\n  const cancel = (parts.after ?? afterReal)(",
      },
    ],
    catchers: [sim(10, "I1"), test("http/webhooks.test.ts", "only after the commit")],
  },
  {
    name: "told-done-before-the-write",
    promise: ["R1", "R11"],
    says: "Whoever brought an event hears that it is kept while its tray has not been written yet.",
    edits: [
      {
        file: "src/desk/open-trays.ts",
        find: "    try {\n      await serveTray(",
        replace:
          "    for (const { taken } of laid) for (const { done } of taken) done();\n    try {\n      await serveTray(",
      },
    ],
    catchers: [
      sim(10, "I1"),
      test(
        "desk/open-trays.test.ts",
        "while the database is away everybody is asked to try again, and afterwards nothing is missing",
      ),
      test("desk/open-desk.test.ts", "what is said is answered after it is committed"),
    ],
  },
  {
    name: "no-patience-limit",
    promise: ["R1"],
    says: "A commit that hangs keeps the platform waiting for a minute.",
    edits: [
      {
        file: "src/http/hear-knock.ts",
        find: "const hearWithinMs = 1_200;",
        replace: "const hearWithinMs = 60_000;",
      },
    ],
    catchers: [test("http/hear-knock.test.ts", "after 1.2 s without a commit")],
  },
  {
    name: "lost-write-taken-as-kept",
    promise: ["R1", "R13"],
    says: "With the database away the events of the tray count as heard.",
    edits: [
      {
        file: "src/desk/open-trays.ts",
        find: "for (const waiting of taken) waiting.failed(error);",
        replace: "for (const waiting of taken) waiting.done();",
      },
    ],
    catchers: [
      sim(15, "I1"),
      test(
        "desk/open-trays.test.ts",
        "while the database is away everybody is asked to try again, and afterwards nothing is missing",
      ),
      test(
        "desk/pass-on.test.ts",
        "a message that will not arrive is noted as soon as the database is back",
      ),
    ],
  },
  {
    name: "outage-answered-200",
    promise: ["R13", "R1"],
    says: "A fault while hearing is answered as if all were well.",
    edits: [
      {
        file: "src/http/hear-knock.ts",
        find: "if (!answer.answered()) fail(answer, door, parts, fault);\n    },",
        replace: "if (!answer.answered()) heard();\n    },",
      },
    ],
    catchers: [sim(15, "I1"), test("http/webhooks.test.ts", "the platform hears 503 at once")],
  },
  {
    name: "poll-confirmed-before-it-is-kept",
    promise: ["R1"],
    says: "Telegram hears that updates were taken while they are not committed yet.",
    edits: [
      {
        file: "bots/telegram/intake.ts",
        find: "  await intake.take(\n    arrivals,\n    read.flatMap((one) => one.spoiled),\n  );",
        replace:
          "  void intake.take(\n    arrivals,\n    read.flatMap((one) => one.spoiled),\n  ).catch(() => undefined);",
      },
    ],
    catchers: [
      test("bots/telegram/intake.test.ts", "a page the store did not take comes again whole"),
    ],
  },
  {
    name: "bookmark-moved-before-the-page",
    promise: ["R1", "R2"],
    says: "A reader goes on behind a page that was not kept.",
    edits: [
      {
        file: "bots/wecom-api/pull-stream.ts",
        find: "    if (kept) account.mark = { text: to };\n    else delete account.mark;",
        replace: "    account.mark = { text: to };",
      },
    ],
    catchers: [
      test(
        "bots/wecom-api/pull-stream.test.ts",
        "when somebody else has read on, the place is read again",
      ),
      test("bots/wecom-api/pull-stream.test.ts", "every item is kept once and in order"),
    ],
  },
  {
    name: "bookmark-moved-without-its-page",
    promise: ["R1", "R11"],
    says: "The bookmark of an account moves, its page is not stored with it.",
    edits: [
      {
        file: "src/store/open-pages.ts",
        find: "AS a (key, chat, at, message, raw, status, error), moved",
        replace: "AS a (key, chat, at, message, raw, status, error), moved WHERE false",
      },
    ],
    catchers: [
      test("store/open-backlog.test.ts", "an event of a page waits as the arrival it was"),
      test("store/open-pages.test.ts", "a page is kept and the bookmark moves behind it"),
    ],
  },
  {
    name: "ready-without-a-database",
    promise: ["R13"],
    says: "The desk says that it is ready while its database takes no writes.",
    edits: [
      {
        file: "src/store/open-store.ts",
        find: "      } catch {\n        return false;",
        replace: "      } catch {\n        return true;",
      },
    ],
    catchers: [
      test(
        "store/open-shelf.test.ts",
        "a read-only database is not writable, and says so instead of failing",
      ),
    ],
  },
];
