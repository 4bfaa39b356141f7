/** Bugs in what happens when something goes wrong: neighbours, bytes, apologies. */
import { type Mutant, sim, test } from "../mutant.ts";

export const aside: readonly Mutant[] = [
  {
    name: "whole-batch-dropped-on-one-error",
    promise: ["R3"],
    says: "One unit the database refuses takes everything else on its tray with it.",
    edits: [
      {
        file: "src/desk/write-units.ts",
        find: "  const [unitsHalf, marksHalf] =",
        replace:
          "  for (const { laid } of units) for (const { done } of laid.taken) done();\n  if (units.length > 1) return;\n  const [unitsHalf, marksHalf] =",
      },
    ],
    catchers: [
      test(
        "desk/open-trays.test.ts",
        "rows that the database refuses are found by halves; their neighbours are written",
      ),
    ],
  },
  {
    name: "quarantine-eats-neighbours",
    promise: ["R3"],
    says: "What stood beside a poisoned event in its chat is never decided.",
    edits: [
      {
        file: "src/desk/write-units.ts",
        find: "laid.taken.filter((waiting) => waiting.item !== item),",
        replace: "[],",
      },
    ],
    catchers: [
      test(
        "desk/open-trays.test.ts",
        "one poisoned message is kept aside alone: those before and after it are heard in order",
      ),
    ],
  },
  {
    name: "poison-thrown-away",
    promise: ["R3"],
    says: "An event that cannot be decided is answered and not kept aside.",
    edits: [
      {
        file: "src/desk/set-aside.ts",
        find: "    await shelf.quarantine(event, chatName(key.chat), reference);",
        replace: "    void event;",
      },
    ],
    catchers: [
      sim(15, "I1"),
      test(
        "desk/open-desk.test.ts",
        "a chat whose rows cannot be read spoils nobody else's message",
      ),
      test(
        "desk/open-trays.test.ts",
        "one poisoned message is kept aside alone: those before and after it are heard in order",
      ),
    ],
  },
  {
    name: "poison-kept-without-bytes",
    promise: ["R3"],
    says: "What is kept aside has lost the bytes it came as.",
    edits: [
      {
        file: "src/desk/set-aside.ts",
        find: "const event = { platform, eventId, reason: code, raw };",
        replace: "const event = { platform, eventId, reason: code, raw: raw.subarray(0, 0) };",
      },
    ],
    catchers: [test("desk/set-aside.test.ts", "what is kept aside keeps the bytes it came as")],
  },
  {
    name: "poison-comes-again-for-ever",
    promise: ["R3"],
    says: "A platform is asked to send a poisoned event again, though it is kept aside.",
    edits: [
      {
        file: "src/desk/write-units.ts",
        find: "    own?.done();",
        replace: "    own?.failed(error);",
      },
    ],
    catchers: [
      sim(15, "I0", "L"),
      test(
        "desk/open-desk.test.ts",
        "a chat whose rows cannot be read spoils nobody else's message",
      ),
      test(
        "desk/open-trays.test.ts",
        "one poisoned message is kept aside alone: those before and after it are heard in order",
      ),
    ],
  },
  {
    name: "apology-told-twice",
    promise: ["R2", "R3"],
    says: "News of a failed turn has another name each time it is told.",
    edits: [
      {
        file: "src/desk/set-aside.ts",
        find: "key: `${cause}.sorry`,",
        replace: "key: `${cause}.sorry.${now()}`,",
      },
    ],
    catchers: [
      test("desk/set-aside.test.ts", "setting the same event aside twice tells nobody twice"),
    ],
  },
  {
    name: "bad-row-stops-the-look",
    promise: ["R3", "R10"],
    says: "One stored event that does not open keeps all others from being heard.",
    edits: [
      {
        file: "src/store/open-each.ts",
        find: '      await aside(row, error instanceof DeskError ? error.code : "DESK_ROW_BROKEN");',
        replace: "      throw error;",
      },
    ],
    catchers: [
      test(
        "store/open-backlog.test.ts",
        "a stored event whose bytes were altered is set aside, its neighbours are heard",
      ),
      test(
        "store/open-each.test.ts",
        "each row that does not open is set aside by its name, in order with the others",
      ),
    ],
  },
];
