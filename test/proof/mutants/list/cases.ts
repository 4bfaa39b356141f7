/** Bugs in what becomes of a case: its one ticket, its number, its history. */
import { type Mutant, sim, test } from "../mutant.ts";

export const cases: readonly Mutant[] = [
  {
    name: "one-tray-moves-a-ticket-twice",
    promise: ["R16"],
    says: "Two chats that change one ticket on one tray are both written.",
    edits: [
      {
        file: "src/desk/serve-tray.ts",
        find: "      [...decision.unit.touched].some((id) => touched.has(id))",
        replace: "      [...decision.unit.touched].some((id) => !touched.has(id) && false)",
      },
    ],
    catchers: [test("desk/open-trays.test.ts", "two chats that change one ticket")],
  },
  {
    name: "last-version-of-a-ticket-expected",
    promise: ["R16"],
    says: "A ticket moved twice in one unit expects its own first move to be in the database already.",
    edits: [
      {
        file: "src/desk/draft.ts",
        find: "  else draft.tickets[before] = { ...first, ticket: row.ticket };",
        replace: "  else draft.tickets[before] = row;",
      },
    ],
    catchers: [
      test(
        "desk/act.test.ts",
        "an approval implies the review before it: two events, one ticket row",
      ),
      test(
        "desk/decide-clock.test.ts",
        "two rings of one ticket on one tray are two events, chained",
      ),
    ],
  },
  {
    name: "rows-named-by-the-moment",
    promise: ["R2", "R5"],
    says: "A ticket's id comes from the moment of deciding: deciding again makes another one.",
    edits: [
      {
        file: "src/desk/open-ticket.ts",
        find: 'derive("ticket", cause.id, draft.tickets.length)',
        replace: 'derive("ticket", cause.id, world.now, draft.tickets.length)',
      },
    ],
    catchers: [
      test("desk/open-ticket.test.ts", "decided again a moment later it is the same ticket"),
    ],
  },
  {
    name: "told-number-without-a-ticket",
    promise: ["R5"],
    says: "The customer reads a number, and the ticket is left out of the unit.",
    edits: [
      {
        file: "src/desk/draft.ts",
        find: "  if (first === undefined) draft.tickets.push(row);",
        replace: "  if (first === undefined) row.expected > 0 && draft.tickets.push(row);",
      },
    ],
    catchers: [
      sim(10, "I3"),
      test(
        "desk/open-trays.test.ts",
        "new customers of one tray get numbers of their own, reserved in one go",
      ),
      test(
        "desk/open-ticket.test.ts",
        "a second report of the same turn is the customer's second ticket",
      ),
    ],
  },
  {
    name: "numbers-drawn-twice",
    promise: ["R5"],
    says: "A process reserves one running number and gives out the whole block.",
    edits: [
      {
        file: "src/desk/remembered.ts",
        find: "await shelf.reserve(`customer-${month}`, count);",
        replace: "await shelf.reserve(`customer-${month}`, 1);",
      },
    ],
    catchers: [
      test(
        "desk/open-trays.test.ts",
        "new customers of one tray get numbers of their own, reserved in one go",
      ),
      test(
        "desk/remembered.test.ts",
        "numbers are reserved as many as are wanted, and no number is given twice",
      ),
    ],
  },
  {
    name: "numbers-from-a-block-never-end",
    promise: ["R5", "R12"],
    says: "A block of running numbers is used on after its end.",
    edits: [
      {
        file: "src/desk/remembered.ts",
        find: "if (stock.next < stock.end) return stock.next++;",
        replace: "if (stock.next <= stock.end) return stock.next++;",
      },
    ],
    catchers: [
      test(
        "desk/open-trays.test.ts",
        "new customers of one tray get numbers of their own, reserved in one go",
      ),
      test(
        "desk/remembered.test.ts",
        "numbers are reserved as many as are wanted, and no number is given twice",
      ),
    ],
  },
  {
    name: "history-chain-skipped",
    promise: ["R24"],
    says: "A step of a case is not chained to the one before.",
    edits: [
      {
        file: "src/desk/act.ts",
        find: "  const prevHash = before?.headHash ?? chainStart;",
        replace: '  const prevHash = before === undefined ? "" : chainStart;',
      },
    ],
    catchers: [
      sim(10, "I12"),
      test(
        "desk/act.test.ts",
        "every event holds the hash of the one before, so that a changed history is found",
      ),
    ],
  },
  {
    name: "steps-of-one-press-chained-as-planned",
    promise: ["R24"],
    says: "Of several steps done by one press each is chained to the same hash.",
    edits: [
      {
        file: "src/desk/act.ts",
        find: "const before = { ...step.before, headHash: written.headHash };",
        replace: "const before = { ...step.before, headHash: record.ticket.headHash };",
      },
    ],
    catchers: [
      sim(20, "I12"),
      test(
        "desk/act.test.ts",
        "every event holds the hash of the one before, so that a changed history is found",
      ),
    ],
  },
  {
    name: "notice-never-marked-as-heard",
    promise: ["R2"],
    says: "A notice stays waiting after it was heard, and comes with every look.",
    edits: [
      {
        file: "src/desk/item.ts",
        find: '      return { channel: "desk", key: item.key };\n    case "rang":\n    case "clock":\n    case "undelivered":\n      return null;',
        replace: '    case "rang":\n    case "clock":\n    case "undelivered":\n      return null;',
      },
    ],
    catchers: [
      test(
        "desk/open-desk.test.ts",
        "an event that breaks us is kept aside, its person reads one apology and a supervisor is told",
      ),
      test("desk/item.test.ts", "only what was stored before is marked as heard"),
    ],
  },
];
