/** Bugs at the doors: who is believed. */
import { type Mutant, test } from "../mutant.ts";

export const doors: readonly Mutant[] = [
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
        find: "bodyLimit: door.bodyMax",
        replace: "bodyLimit: 2 ** 30",
      },
    ],
    catchers: [test("http/webhooks.test.ts", "a body over the door's limit")],
  },
];
