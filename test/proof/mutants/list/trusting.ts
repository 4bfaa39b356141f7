/** Bugs at the doors: who is believed, who may act, what a stranger's words can do. */
import type { Mutant } from "../mutant.ts";
import { test } from "../mutant.ts";

const tray = "prisma/migrations/20261121000100_tray/migration.sql";

export const trusting: readonly Mutant[] = [
  {
    name: "line-signature-not-compared",
    promise: ["R21", "S2"],
    says: "Any well-formed signature opens LINE's door.",
    edits: [
      {
        file: "bots/line/verify.ts",
        find: 'return secret !== "" && timingSafeEqual(ours, given);',
        replace: 'return secret !== "" && ours.length === given.length;',
      },
    ],
    catchers: [
      test(
        "bots/line/verify.test.ts",
        "during a rotation both secrets are good, and afterwards only the new one",
      ),
    ],
  },
  {
    name: "secrets-compared-loosely",
    promise: ["S2", "R21"],
    says: "Telegram's secret is compared without its case and by its beginning.",
    edits: [
      {
        file: "bots/telegram/verify.ts",
        find: "return timingSafeEqual(digest(one), digest(other));",
        replace:
          "return timingSafeEqual(digest(one.toLowerCase().slice(0, 8)), digest(other.toLowerCase().slice(0, 8)));",
      },
    ],
    catchers: [test("bots/telegram/verify.test.ts", "a part of it")],
  },
  {
    name: "empty-secret-opens",
    promise: ["R21", "S1", "S2"],
    says: "A secret that was left empty is one that anybody knows.",
    edits: [
      {
        file: "bots/line/verify.ts",
        find: 'return secret !== "" && timingSafeEqual',
        replace: "return timingSafeEqual",
      },
    ],
    catchers: [test("bots/line/verify.test.ts", "that of an empty secret")],
  },
  {
    name: "receiveid-not-checked",
    promise: ["S3", "R21"],
    says: "What was sealed for another enterprise is believed.",
    edits: [
      {
        file: "bots/wecom-api/believe.ts",
        find: "return again === sealed && id === corpId ? message : undefined;",
        replace: 'return again === sealed && corpId !== "" ? message : undefined;',
      },
    ],
    catchers: [test("bots/wecom-api/believe.test.ts", "a receiver with more behind it")],
  },
  {
    name: "old-callbacks-believed",
    promise: ["S3"],
    says: "A recorded callback of last month is believed.",
    edits: [
      {
        file: "bots/wecom-api/believe.ts",
        find: "const freshMs = 24 * 3_600_000;",
        replace: "const freshMs = 40 * 24 * 3_600_000;",
      },
    ],
    catchers: [test("bots/wecom-api/believe.test.ts", "a time of yesterday")],
  },
  {
    name: "wecom-signature-not-checked",
    promise: ["S3", "R21"],
    says: "Whoever knows the sealing key needs no signature.",
    edits: [
      {
        file: "bots/wecom-api/believe.ts",
        find: "if (!signed || !fresh || text === undefined) return undefined;",
        replace: "if (!fresh || text === undefined || signed === undefined) return undefined;",
      },
    ],
    catchers: [test("bots/wecom-api/believe.test.ts", "another token's signature")],
  },
  {
    name: "doubled-parameter-believed",
    promise: ["S3", "R21"],
    says: "Of a parameter that comes twice the last one is read.",
    edits: [
      {
        file: "src/http/read-query.ts",
        find: "if (seen.has(name)) delete query[name];\n    else query[name] = value;",
        replace: "query[name] = value;",
      },
    ],
    catchers: [test("http/read-query.test.ts", "a name that comes twice")],
  },
  {
    name: "stranger-heard-after-all",
    promise: ["R21"],
    says: "The body of a request nobody signed is read and heard.",
    edits: [
      {
        file: "bots/telegram/channel.ts",
        find: "  const body = verify(request, secrets);",
        replace: "  const body = verify(request, secrets) ?? request.body;",
      },
    ],
    catchers: [test("bots/telegram/channel.test.ts", "the door believes the holder of the secret")],
  },
  {
    name: "body-without-a-limit",
    promise: ["S7", "R21"],
    says: "A body may be as long as its sender likes.",
    edits: [
      {
        file: "src/http/webhooks.ts",
        find: "{ bodyLimit: door.bodyMax }",
        replace: "{ bodyLimit: 2 ** 30 }",
      },
    ],
    catchers: [test("http/webhooks.test.ts", "a body over the door's limit")],
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
  {
    name: "code-good-for-ever",
    promise: ["S14"],
    says: "A one-time code never grows old.",
    edits: [
      {
        file: "src/store/load-staff.ts",
        find: "s.expires_at > clock_timestamp() + $2::bigint * interval '1 millisecond'",
        replace: "$2::bigint IS NOT NULL",
      },
    ],
    catchers: [test("store/staff-codes.test.ts", "a code is good for a day of the desk's clock")],
  },
  {
    name: "wrong-codes-not-counted",
    promise: ["S9"],
    says: "A chat may try as many codes as it likes.",
    edits: [
      {
        file: "src/desk/decide-chat.ts",
        find: "if (code !== null && facts.code === undefined) draft.wrongCode = true;",
        replace: "if (code !== null && facts.code !== undefined) draft.wrongCode = false;",
      },
    ],
    catchers: [
      test(
        "desk/decide-chat.test.ts",
        "a wrong code is counted against its chat, a good one is not",
      ),
    ],
  },
  {
    name: "rights-not-asked",
    promise: ["S14", "S10"],
    says: "A button moves a ticket whoever presses it.",
    edits: [
      {
        file: "src/tickets/move.ts",
        find: "const role = capacity(ticket, action, actor);",
        replace: "const role = capacity(ticket, action, actor) ?? actor.role;",
      },
    ],
    catchers: [
      test("tickets/move.test.ts", "another customer and another engineer may do nothing"),
    ],
  },
  {
    name: "anybodys-case-shown",
    promise: ["S10", "S14"],
    says: "Whoever types a case's number reads it.",
    edits: [
      {
        file: "src/desk/facts.ts",
        find: "    isDesk(me) ||\n    ticket.customer === me.id ||\n    ticket.engineer === me.id ||",
        replace:
          "    me.id !== null ||\n    ticket.customer === me.id ||\n    ticket.engineer === me.id ||",
      },
    ],
    catchers: [
      test(
        "desk/facts.test.ts",
        "a stranger who names a ticket sees nothing of it; a supervisor does",
      ),
    ],
  },
  {
    name: "words-read-as-markup",
    promise: ["R22", "S20"],
    says: "What a customer typed is sent to Telegram with a parse mode.",
    edits: [
      {
        file: "bots/telegram/channel.ts",
        find: "api.sendMessage(order.chat, text, rest);",
        replace: 'api.sendMessage(order.chat, text, { ...rest, parse_mode: "HTML" });',
      },
    ],
    catchers: [
      test("bots/telegram/channel.test.ts", "marks in a person's words arrive as they were typed"),
    ],
  },
  {
    name: "half-characters-let-in",
    promise: ["R22", "S6"],
    says: "A zero byte or half a character reaches the database.",
    edits: [
      {
        file: "bots/telegram/content.ts",
        find: 'text.slice(0, heardTextMax).toWellFormed().replaceAll("\\0", "\\u2400");',
        replace: "text.slice(0, heardTextMax);",
      },
    ],
    catchers: [test("bots/telegram/parse.test.ts", "half characters and zero bytes")],
  },
];
