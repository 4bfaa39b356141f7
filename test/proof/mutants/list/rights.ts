/** Bugs in who may act and see, and in what a stranger's words can do. */
import { type Mutant, test } from "../mutant.ts";

export const rights: readonly Mutant[] = [
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
        file: "src/desk/take-turn.ts",
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
        file: "bots/telegram/speak.ts",
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
        file: "bots/telegram/tame.ts",
        find: 'text.slice(0, heardTextMax).toWellFormed().replaceAll("\\0", "\\u2400");',
        replace: "text.slice(0, heardTextMax);",
      },
    ],
    catchers: [test("bots/telegram/parse.test.ts", "half characters and zero bytes")],
  },
];
