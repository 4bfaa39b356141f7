/** Bugs in looking after what waits, and in closing. */
import { type Mutant, test } from "../mutant.ts";

export const lookingAfter: readonly Mutant[] = [
  {
    name: "reconciler-off",
    promise: ["R10", "R11"],
    says: "Nobody looks by themselves: what the queue lost is never done.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "    start: () => again(settleMs),",
        replace: "    start: () => void [again, settleMs],",
      },
    ],
    catchers: [test("desk/keep-up.test.ts", "a clock rings without anybody waking for it")],
  },
  {
    name: "one-look-and-no-more",
    promise: ["R10"],
    says: "The look after a start is the only one.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "        if (!state.stopped) again(lookMs);",
        replace: "        if (state.stopped) again(lookMs);",
      },
    ],
    catchers: [
      test(
        "desk/keep-up.test.ts",
        "a message whose sender vanished is sent again after a while, if nothing newer was said",
      ),
    ],
  },
  {
    name: "waiting-notices-not-looked-for",
    promise: ["R11", "R10"],
    says: "News a dead process took with it is never told.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: '      ["hear", () => hearWaiting(parts)],\n',
        replace: "",
      },
    ],
    catchers: [test("desk/keep-up.test.ts", "a notice that nobody heard is found and heard once")],
  },
  {
    name: "first-batch-only",
    promise: ["R11"],
    says: "After a crash only the first two hundred waiting events are heard at once.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "    if (waiting.length < batch || fresh.length === 0) return;",
        replace: "    if (batch > 0) return;",
      },
    ],
    catchers: [test("desk/keep-up.test.ts", "after a crash all that waits is heard in one look")],
  },
  {
    name: "job-payload-trusted",
    promise: ["R10", "R9"],
    says: "A wake-up for a photo is believed: the row is not asked whether anything is left to do.",
    edits: [
      {
        file: "src/store/open-photo-rows.ts",
        find: "            WHERE id = $1 AND status = 'wanted' AND next_at <= to_timestamp($2::bigint / 1000.0)\n              AND (lease_until IS NULL OR lease_until <= to_timestamp($2::bigint / 1000.0))\n            RETURNING",
        replace: "            WHERE id = $1 AND $2::bigint > 0 RETURNING",
      },
    ],
    catchers: [test("store/open-photo-rows.test.ts", "of two processes one gets the photo")],
  },
  {
    name: "closing-drops-what-is-being-sent",
    promise: ["R17"],
    says: "Closing does not wait for messages under way.",
    edits: [
      {
        file: "src/desk/open-desk.ts",
        find: "        await speaker.drained();\n",
        replace: "",
      },
    ],
    catchers: [test("desk/open-desk.test.ts", "closing waits for the messages under way")],
  },
  {
    name: "closing-cuts-running-webhooks",
    promise: ["R17"],
    says: "A webhook that is being answered while the desk closes is cut off.",
    edits: [
      {
        file: "src/http/open-http.ts",
        find: "  try {\n    await app.close();",
        replace: "  app.server.closeAllConnections();\n  try {\n    await app.close();",
      },
    ],
    catchers: [
      test("http/open-http.test.ts", "a running webhook is answered while the door closes"),
    ],
  },
  {
    name: "closed-desk-takes-on-work",
    promise: ["R17"],
    says: "A desk that was told to stop rings and sends on.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "    state.stopped ? Promise.resolve() : work();",
        replace: "    work();",
      },
    ],
    catchers: [
      test("desk/keep-up.test.ts", "a desk that is closing takes nothing new on, whoever wakes it"),
    ],
  },
];
