/** Bugs in what is kept: seals, chains, what is forgotten on purpose, what a log may hold, pages and tokens. */
import type { Mutant } from "../mutant.ts";
import { test } from "../mutant.ts";

const tray = "prisma/migrations/20261121000100_tray/migration.sql";

export const keeping: readonly Mutant[] = [
  {
    name: "seal-without-its-place",
    promise: ["P2", "R23"],
    says: "Sealed bytes open wherever they are moved to.",
    edits: [
      {
        file: "src/store/seal.ts",
        find: "    cipher.setAAD(Buffer.from(place));",
        replace: "    cipher.setAAD(Buffer.alloc(0 * place.length));",
      },
      {
        file: "src/store/seal.ts",
        find: "decipher.setAAD(Buffer.from(place))",
        replace: "decipher.setAAD(Buffer.alloc(0))",
      },
    ],
    catchers: [test("store/seal.test.ts", "bytes moved to another row or column do not open")],
  },
  {
    name: "nonce-used-again",
    promise: ["P2"],
    says: "The pool of nonces begins again without new chance.",
    edits: [
      {
        file: "src/store/seal.ts",
        find: "      randomFillSync(pool);\n      place.next = 0;",
        replace: "      if (pool[0] === 0) randomFillSync(pool);\n      place.next = 0;",
      },
    ],
    catchers: [test("store/seal.test.ts", "the same text never looks the same twice")],
  },
  {
    name: "raw-bytes-lie-open",
    promise: ["R23", "P2"],
    says: "What a platform sent is stored as it came.",
    edits: [
      {
        file: "src/store/tray-columns.ts",
        find: "const raw = seal.seal(row.raw, places.raw(row.channel, row.key));",
        replace: "const raw = Buffer.from(row.raw);",
      },
    ],
    catchers: [test("store/write-tray.test.ts", "nothing a person said or is lies open")],
  },
  {
    name: "answers-lie-open",
    promise: ["R23", "P2"],
    says: "What was answered in a talk stands in the open half of the conversation.",
    edits: [
      {
        file: "src/store/rows.ts",
        find: "const bare = ({ answers: _answers, ...rest }: Talk): Bare => rest;",
        replace: "const bare = (talk: Talk): Bare => talk;",
      },
    ],
    catchers: [
      test("store/write-tray.test.ts", "nothing a person said or is lies open in any row"),
      test("store/rows.test.ts", "what was said is in the sealed part only"),
    ],
  },
  {
    name: "log-allow-list-open",
    promise: ["R23", "S32"],
    says: "Whatever field somebody hands to the log is written.",
    edits: [
      {
        file: "src/logs/open-log.ts",
        find: "const known = logKeys.has(key);",
        replace: 'const known = logKeys.has(key) || key !== "";',
      },
    ],
    catchers: [
      test("logs/open-log.test.ts", "a field nobody has listed is withheld, and the line says so"),
    ],
  },
  {
    name: "log-sentence-unmasked",
    promise: ["R23", "S23"],
    says: "A token in a log sentence is written as it is.",
    edits: [
      {
        file: "src/logs/mask.ts",
        find: '    .replace(botToken, "[secret]")\n',
        replace: "",
      },
      {
        file: "src/logs/mask.ts",
        find: '(uuid.test(run) || isPath(run) ? run : "[secret]")',
        replace: "(uuid.test(run) || isPath(run) ? run : run)",
      },
    ],
    catchers: [
      test(
        "logs/open-log.test.ts",
        "no canary reaches a log line, in fields, in sentences or in faults",
      ),
    ],
  },
  {
    name: "database-words-in-the-error",
    promise: ["R23", "S31"],
    says: "An error carries the database's own message, which holds values of the row.",
    edits: [
      {
        file: "src/store/trouble.ts",
        find: "throw new RowsRefused(`rows refused: ${state}`, { cause: state });",
        replace: "throw new RowsRefused(`rows refused: ${String(cause)}`, { cause });",
      },
    ],
    catchers: [
      test("store/trouble.test.ts", "what a database says about rows does not leave this room"),
    ],
  },
  {
    name: "words-in-a-job",
    promise: ["R23", "R10"],
    says: "A job in the queue carries more than a kind and an id.",
    edits: [
      {
        file: "src/queue/alarm-queue.ts",
        find: "    data: { kind, id },",
        replace: '    data: { kind, id, key, note: "Wang Li" },',
      },
    ],
    catchers: [
      test("queue/alarm-queue.test.ts", "a job carries a kind and an id and nothing else"),
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
      test(
        "desk/act.test.ts",
        "every event holds the hash of the one before, so that a changed history is found",
      ),
    ],
  },
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
];
