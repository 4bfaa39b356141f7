/** Bugs in the tray's own SQL and in what is decided about tickets: versions, keys, numbers. */
import type { Mutant } from "../mutant.ts";
import { test } from "../mutant.ts";

const tray = "prisma/migrations/20261121000100_tray/migration.sql";
const frontDesk = "prisma/migrations/20261121000000_front_desk/migration.sql";

export const writing: readonly Mutant[] = [
  {
    name: "chat-version-not-checked",
    promise: ["R12", "R4"],
    says: "A turn decided on an old chat overwrites the newer one.",
    edits: [
      { file: tray, find: "WHERE l.version IS DISTINCT FROM c.version;", replace: "WHERE false;" },
    ],
    catchers: [
      test(
        "store/write-tray.test.ts",
        "two processes hearing one new chat at once make one chat and one person",
      ),
    ],
  },
  {
    name: "ticket-version-not-checked",
    promise: ["R16", "R5"],
    says: "Two colleagues who press at once both move the ticket, the second over the first.",
    edits: [
      { file: tray, find: "WHERE coalesce(l.version, 0) <> t.expected;", replace: "WHERE false;" },
    ],
    catchers: [
      test(
        "store/write-tray.test.ts",
        "of two moves decided on the same version of a ticket, one is stale",
      ),
    ],
  },
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
    name: "heard-before-not-looked-up",
    promise: ["R2"],
    says: "The tray does not look whether an event was heard before.",
    edits: [{ file: tray, find: "IF cardinality(e_key) > 0 THEN", replace: "IF false THEN" }],
    catchers: [
      test(
        "store/write-tray.test.ts",
        "an event heard before is named, and its unit changes nothing",
      ),
    ],
  },
  {
    name: "no-unique-key-of-events",
    promise: ["R2"],
    says: "The same event may stand in the database twice.",
    edits: [
      {
        file: frontDesk,
        find: 'CREATE UNIQUE INDEX "inbound_event_channel_id_dedupe_key_key"',
        replace: 'CREATE INDEX "inbound_event_channel_id_dedupe_key_key"',
      },
      {
        file: tray,
        find: "ON CONFLICT (channel_id, dedupe_key) DO NOTHING;",
        replace: "ON CONFLICT DO NOTHING;",
      },
    ],
    catchers: [test("desk/on-postgres.test.ts", "news with one name is stored once")],
  },
  {
    name: "notice-heard-twice",
    promise: ["R2"],
    says: "A stored notice that another process has heard meanwhile is heard again.",
    edits: [
      {
        file: tray,
        find: "IF cardinality(d_key) > 0 THEN\n    RETURN QUERY",
        replace: "IF false THEN\n    RETURN QUERY",
      },
    ],
    catchers: [
      test(
        "store/write-tray.test.ts",
        "a stored event is heard once: whoever comes second is told so",
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
    name: "half-a-stale-unit-written",
    promise: ["R5", "R2"],
    says: "Of a unit that came back stale the tickets are written all the same.",
    edits: [
      {
        file: tray,
        find: "urgency text,\n           customer uuid, conversation uuid, engineer uuid, supervisor uuid, tried uuid[], round int, form text, slots bigint[],\n           appointment bigint, work text, rating text, registered bigint, changed bigint, head_seq int, head_hash text, cause uuid, cause_index int)\n     WHERE r.unit <> ALL (bad)",
        replace:
          "urgency text,\n           customer uuid, conversation uuid, engineer uuid, supervisor uuid, tried uuid[], round int, form text, slots bigint[],\n           appointment bigint, work text, rating text, registered bigint, changed bigint, head_seq int, head_hash text, cause uuid, cause_index int)\n     WHERE true",
      },
    ],
    catchers: [test("store/write-tray.test.ts", "not a single row is written, of whatever kind")],
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
];
