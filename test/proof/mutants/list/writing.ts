/** Bugs in the tray's own SQL: versions, keys, what a stale unit leaves behind. */
import { type Mutant, test } from "../mutant.ts";

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
    name: "two-readers-move-one-bookmark",
    promise: ["R12"],
    says: "A reader that was overtaken sets the bookmark back.",
    edits: [
      {
        file: "src/store/open-pages.ts",
        find: " WHERE b.value = $3\n",
        replace: " WHERE $3::text IS NOT NULL\n",
      },
    ],
    catchers: [
      test(
        "store/open-pages.test.ts",
        "of two readers of one page one keeps it, the other reads on from the new bookmark",
      ),
      test("store/open-backlog.test.ts", "an event of a page waits as the arrival it was"),
    ],
  },
  {
    name: "token-written-over-a-newer-one",
    promise: ["R12"],
    says: "A process that was slow puts its old access token over the newer one.",
    edits: [
      {
        file: "src/store/open-tokens.ts",
        find: "             WHERE t.generation = $4`,",
        replace: "             WHERE t.generation IS NOT NULL`,",
      },
    ],
    catchers: [
      test(
        "store/open-tokens.test.ts",
        "whoever replaces an older generation gets the token that is valid now",
      ),
    ],
  },
  {
    name: "code-good-for-two",
    promise: ["S14", "R12"],
    says: "A one-time code binds a second chat as well.",
    edits: [
      {
        file: tray,
        find: "WHERE s.code_hash IS NULL OR s.used_at IS NOT NULL;",
        replace: "WHERE s.code_hash IS NULL;",
      },
    ],
    catchers: [test("store/write-tray.test.ts", "a one-time code binds one chat")],
  },
];
