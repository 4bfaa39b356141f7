/** Bugs in how a chat's events are decided: in their order, and again when another process was quicker. */
import { type Mutant, sim, test } from "../mutant.ts";

export const deciding: readonly Mutant[] = [
  {
    name: "stale-units-dropped",
    promise: ["R2", "R12"],
    says: "What another process overtook is told to be done and never decided again.",
    edits: [
      {
        file: "src/desk/write-units.ts",
        find: "if (laid.lane.stale <= staleMax) return putBack(laid, fresh);",
        replace: "if (laid.lane.stale <= staleMax) return fresh.forEach(({ done }) => done());",
      },
    ],
    catchers: [
      sim(10, "I1"),
      test(
        "desk/open-trays.test.ts",
        "a chat that another process moved is read again and decided again",
      ),
    ],
  },
  {
    name: "stale-units-taken-as-written",
    promise: ["R12", "R4"],
    says: "A unit the database left out is remembered and answered as if it stood there.",
    edits: [
      {
        file: "src/desk/write-units.ts",
        find: "if (verdict.stale.has(nth)) comeBack(parts, laid, verdict.seen);\n    else settle(",
        replace: "settle(",
      },
    ],
    catchers: [
      sim(10, "I1"),
      test(
        "desk/open-desk.test.ts",
        "an event that breaks us is kept aside, its person reads one apology and a supervisor is told",
      ),
      test(
        "desk/open-trays.test.ts",
        "a chat that another process moved is read again and decided again",
      ),
    ],
  },
  {
    name: "overtaken-chat-kept-in-memory",
    promise: ["R12"],
    says: "A chat that moved elsewhere is decided again from the same old memory.",
    edits: [
      {
        file: "src/desk/write-units.ts",
        find: "  parts.chats.drop(laid.lane.name);\n  const fresh",
        replace: "  const fresh",
      },
    ],
    catchers: [
      sim(15, "L"),
      test(
        "desk/open-trays.test.ts",
        "a chat that another process moved is read again and decided again",
      ),
      test(
        "desk/keep-up.test.ts",
        "a clock that meets a chat in motion rings at the next look; meanwhile nobody spins",
      ),
    ],
  },
  {
    name: "heard-before-decided-again",
    promise: ["R2"],
    says: "An event that was heard from another delivery is put back to be decided once more.",
    edits: [
      {
        file: "src/desk/write-units.ts",
        find: "const known = seen.has(seenName(item)) ||",
        replace: "const known =",
      },
    ],
    catchers: [
      sim(10, "L"),
      test(
        "desk/open-trays.test.ts",
        "an answer of the database that got lost changes nothing for whoever sends it again",
      ),
    ],
  },
  {
    name: "repeats-on-one-tray-not-merged",
    promise: ["R2"],
    says: "The same event twice in one delivery is decided twice in one unit.",
    edits: [
      {
        file: "src/desk/item.ts",
        find: "  if (taken.length < 2) return taken;",
        replace: "  if (taken.length > 0) return taken;",
      },
    ],
    catchers: [
      test(
        "desk/open-trays.test.ts",
        "the same event twice on one tray is heard once, without a second write",
      ),
      test(
        "desk/open-desk.test.ts",
        "an event that breaks us is kept aside, its person reads one apology and a supervisor is told",
      ),
    ],
  },
  {
    name: "overtaken-goes-to-the-end",
    promise: ["R4"],
    says: "What comes back from a tray is put behind what arrived meanwhile.",
    edits: [
      {
        file: "src/desk/write-units.ts",
        find: "lane.waiting.unshift(...taken);",
        replace: "lane.waiting.push(...taken);",
      },
    ],
    catchers: [
      test(
        "desk/open-trays.test.ts",
        "messages that come while their chat is decided again wait behind it",
      ),
    ],
  },
  {
    name: "one-chat-on-two-trays",
    promise: ["R4"],
    says: "A lane that is on a tray may be taken by the next tray as well.",
    edits: [
      {
        file: "src/desk/lanes.ts",
        find: "if (!lane.busy) ",
        replace: "if (lane.waiting.length > 0) ",
      },
    ],
    catchers: [
      test(
        "desk/open-trays.test.ts",
        "rows that the database refuses are found by halves; their neighbours are written",
      ),
      test("desk/lanes.test.ts", "a lane on a tray is on no other, and its next items wait for it"),
    ],
  },
  {
    name: "what-came-meanwhile-forgotten",
    promise: ["R11", "R4"],
    says: "What was put on a lane while it was on a tray waits for ever.",
    edits: [
      {
        file: "src/desk/lanes.ts",
        find: "if (lane.waiting.length > 0) ",
        replace: "if (lane.waiting.length < 0) ",
      },
    ],
    catchers: [
      sim(15, "L", "I1"),
      test("desk/open-desk.test.ts", "clocks ring though the desk is never idle (starvation)"),
      test(
        "desk/lanes.test.ts",
        "a lane that comes back with something to do is last in the row: nobody is starved",
      ),
    ],
  },
  {
    name: "order-by-arrival-only",
    promise: ["R4"],
    says: "A delivery of LINE is heard in the order of its bytes, not of LINE's own clock.",
    edits: [
      {
        file: "bots/line/parse.ts",
        find: 'one.kind === "arrival" ? [one.arrival] : [])).toSorted(byTime)',
        replace: 'one.kind === "arrival" ? [one.arrival] : []))',
      },
    ],
    catchers: [
      test(
        "bots/line/parse.test.ts",
        "one bad event is set aside with its bytes; its neighbours arrive in order",
      ),
    ],
  },
  {
    name: "page-in-the-order-of-its-bytes",
    promise: ["R4"],
    says: "A page of 微信客服 is heard in the order it was written, not in that of the platform's clock.",
    edits: [
      {
        file: "bots/kf/parse.ts",
        find: "      .toSorted((one, other) => one.at - other.at)\n",
        replace: "",
      },
    ],
    catchers: [test("bots/kf/parse.test.ts", "in the order of the platform's clock")],
  },
];
