/** Bugs in what is recorded, and in what is forgotten when a customer takes it back. */
import { type Mutant, test } from "../mutant.ts";

const tray = "prisma/migrations/20261121000100_tray/migration.sql";

export const recording: readonly Mutant[] = [
  {
    name: "audit-chain-skipped",
    promise: ["R24", "S33"],
    says: "The record of who did what begins anew with every row.",
    edits: [
      {
        file: tray,
        find: "SELECT hash INTO v_prev FROM audit_log ORDER BY seq DESC LIMIT 1;",
        replace: "v_prev := NULL;",
      },
    ],
    catchers: [test("store/write-tray.test.ts", "records of one tray are chained")],
  },
  {
    name: "changed-record-not-noticed",
    promise: ["R24", "S33"],
    says: "Whoever verifies the record looks at the links and not at the rows.",
    edits: [
      {
        file: "src/store/check-chains.ts",
        find: "WHERE NOT own OR NOT linked ORDER BY seq",
        replace: "WHERE NOT linked ORDER BY seq",
      },
    ],
    catchers: [test("ops/checks.test.ts", "a record that was changed is named")],
  },
  {
    name: "changed-history-not-noticed",
    promise: ["R24"],
    says: "Whoever verifies a case's history believes the hash that stands there.",
    edits: [
      {
        file: "src/store/check-chains.ts",
        find: 'return hash === row.hash.toString("hex") ? undefined : "was changed";',
        replace: 'return hash.length === 64 ? undefined : "was changed";',
      },
    ],
    catchers: [
      test("store/check-all.test.ts", "a history that breaks is named by its ticket and event"),
    ],
  },
  {
    name: "refused-staff-button-not-recorded",
    promise: ["R24"],
    says: "Somebody who presses a colleague's button leaves no trace.",
    edits: [
      {
        file: "src/desk/carry-out.ts",
        find: '      draft.audits.push({ actor: chat.id, action: "staff-button-refused", subject: effect.choice });\n',
        replace: "",
      },
    ],
    catchers: [
      test("desk/carry-out.test.ts", "a staff button pressed by somebody else is written down"),
    ],
  },
  {
    name: "unsend-leaves-bytes",
    promise: ["R18", "P12"],
    says: "A message its sender took back keeps its bytes here.",
    edits: [
      {
        file: tray,
        find: "UPDATE inbound_event i SET raw_enc = NULL, error_code = 'withdrawn'",
        replace: "UPDATE inbound_event i SET error_code = 'withdrawn'",
      },
    ],
    catchers: [test("store/write-tray.test.ts", "a message its sender took back loses its bytes")],
  },
  {
    name: "unsend-leaves-the-photo",
    promise: ["R18", "P12"],
    says: "A photo that was taken back is fetched all the same.",
    edits: [
      {
        file: tray,
        find: "UPDATE attachment a SET status = 'refused', why = 'withdrawn', next_at = NULL",
        replace: "UPDATE attachment a SET why = 'withdrawn'",
      },
    ],
    catchers: [test("store/write-tray.test.ts", "a message its sender took back loses its bytes")],
  },
  {
    name: "unsend-not-carried-out",
    promise: ["R18"],
    says: "The heart's order to forget a message is not obeyed.",
    edits: [
      {
        file: "src/desk/carry-out.ts",
        find: "      draft.forgotten.push({ message: effect.messageId });\n",
        replace: "",
      },
    ],
    catchers: [test("desk/carry-out.test.ts", "a withdrawn message is blanked")],
  },
  {
    name: "unsend-takes-a-neighbours-message",
    promise: ["R18"],
    says: "A message of the same number in another chat loses its bytes, too.",
    edits: [
      {
        file: tray,
        find: "WHERE i.conversation_key = r.chat AND i.message_id = r.message",
        replace: "WHERE i.message_id = r.message",
      },
    ],
    catchers: [
      test("store/write-tray.test.ts", "a message of the same number in another chat stays"),
    ],
  },
];
