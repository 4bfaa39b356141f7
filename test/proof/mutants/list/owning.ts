/** Bugs in whose a message is: fences, leases, living and dead processes. */
import { type Mutant, sim, test } from "../mutant.ts";

const tray = "prisma/migrations/20261121000100_tray/migration.sql";

export const owning: readonly Mutant[] = [
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
    name: "sent-by-whoever-was-taken-for-dead",
    promise: ["R7", "R8"],
    says: "A process whose number was lost still sends what it had in hand, beside whoever took it over.",
    edits: [
      {
        file: "src/desk/deliver.ts",
        find: "takenAt >= aliveSince() &&",
        replace: "(takenAt >= aliveSince() || takenAt < Number.POSITIVE_INFINITY) &&",
      },
    ],
    catchers: [
      test("desk/deliver.test.ts", "what was in hand when this process was taken for dead"),
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
    name: "half-sent-left-behind",
    promise: ["R11", "R6"],
    says: "What a dead process was sending is nobody's.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: '      ["adopt", () => adoptOrphans(parts)],\n',
        replace: "",
      },
    ],
    catchers: [
      sim(10, "L"),
      test(
        "desk/keep-up.test.ts",
        "a message whose sender vanished is sent again after a while, if nothing newer was said",
      ),
    ],
  },
];
