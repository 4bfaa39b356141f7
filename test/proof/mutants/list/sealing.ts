/** Bugs in what lies open: seals, logs, jobs, errors. */
import { type Mutant, test } from "../mutant.ts";

export const sealing: readonly Mutant[] = [
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
];
