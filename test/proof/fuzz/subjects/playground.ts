import { readScript, withNumbers, withoutNumbers } from "../../../../src/playground/case-script.ts";
import { parseBody } from "../../../../src/playground/line/read-body.ts";
import { parseMultipart } from "../../../../src/playground/multipart.ts";
import type { Arguments } from "../../../../src/playground/telegram/arguments.ts";
import { readEntities } from "../../../../src/playground/telegram/entities.ts";
import { parseHtml } from "../../../../src/playground/telegram/html.ts";
import { readInlineMarkup, readMarkup } from "../../../../src/playground/telegram/markup.ts";
import { TelegramRefusal } from "../../../../src/playground/telegram/refusal.ts";
import { readCaption, readText } from "../../../../src/playground/telegram/text.ts";
import { readAllowed, readWebhook } from "../../../../src/playground/telegram/webhook.ts";
import { jsonOf } from "../json-of.ts";
import { bytesOf } from "../mutate.ts";
import { type Subject, sign } from "../subject.ts";

const readers: Readonly<Record<string, (args: Arguments) => unknown>> = {
  readText,
  readCaption,
  readMarkup,
  readInlineMarkup,
  readAllowed,
  readWebhook: (args) => readWebhook(args, false),
};

const standIn: Subject = {
  name: "a call to the stand-in of Telegram",
  tries: [
    "src/playground/telegram/text.ts readText",
    "src/playground/telegram/text.ts readCaption",
    "src/playground/telegram/markup.ts readMarkup",
    "src/playground/telegram/markup.ts readInlineMarkup",
    "src/playground/telegram/webhook.ts readAllowed",
    "src/playground/telegram/webhook.ts readWebhook",
    "src/playground/telegram/entities.ts readEntities",
    "src/playground/telegram/html.ts parseHtml",
  ],
  share: 5,
  food: "json",
  samples: () => [
    '{"text":"a <b>c</b> &amp; d","parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"OK","callback_data":"ok"}]]}}',
    '{"text":"hello","entities":[{"type":"bold","offset":0,"length":5}],"caption":"x"}',
    '{"url":"https://desk.example/x","secret_token":"a","allowed_updates":["message"]}',
    '{"text":"x","reply_markup":{"keyboard":[[{"text":"a","request_contact":true}]]}}',
  ],
  eat({ text }) {
    const value = jsonOf(text);
    const fields =
      typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
    const args: Arguments = { fields, files: new Map() };
    const words = Object.entries(readers).map(
      ([name, read]) => `${name} ${ended(() => read(args))}`,
    );
    return sign([
      ...words,
      `html ${ended(() => parseHtml(typeof fields["text"] === "string" ? fields["text"] : text))}`,
      `entities ${ended(() => readEntities(fields["entities"], "some words"))}`,
    ]);
  },
};

/** The stand-in refuses in Telegram's words; whatever else it throws is a defect. */
function ended(work: () => unknown): string {
  try {
    work();
    return "taken";
  } catch (fault) {
    if (fault instanceof TelegramRefusal) return "refused";
    throw fault;
  }
}

const savedCase: Subject = {
  name: "a saved case that is imported",
  tries: ["src/playground/case-script.ts readScript"],
  share: 5,
  food: "json",
  samples: () => [
    '{"deskbell":"case","version":1,"name":"Leak","steps":[{"do":"open","seat":"line"},{"do":"say","seat":"line","text":"it leaks"},{"do":"press","seat":"line","label":"Yes","data":"a:report:confirm:yes","nth":0}]}',
    '{"deskbell":"case","version":1,"name":"x","steps":[{"do":"forward","ms":600000},{"do":"location","seat":"telegram","latitude":31.2,"longitude":121.4},{"do":"badge","seat":"engineer","role":"agent"}]}',
  ],
  eat({ text }) {
    const read = readScript(jsonOf(text), "en");
    if (!("steps" in read)) return sign([`refused ${read.length > 0}`]);
    const plain = withoutNumbers(read.steps);
    return sign([`taken ${plain.length}`, ...plain.map((step) => withNumbers(step, []).do)]);
  },
};

const bodies: Subject = {
  name: "a body to the stand-ins",
  tries: [
    "src/playground/line/read-body.ts parseBody",
    "src/playground/multipart.ts parseMultipart",
  ],
  share: 15,
  food: "text",
  samples: () => [
    '--x\r\ncontent-disposition:form-data;name="chat_id"\r\n\r\n5\r\n--x--\r\n',
    "a=1&b=2",
    '{"messages":[]}',
  ],
  eat(meal) {
    const bytes = bytesOf(meal);
    const types = [
      "application/json",
      "application/x-www-form-urlencoded",
      undefined,
      meal.text.slice(0, 60),
    ];
    const kinds = types.map((type) => parseBody(type, bytes).kind);
    const parts = parseMultipart(bytes, "multipart/form-data; boundary=x");
    return sign([...kinds, `${Math.min(parts.length, 3)}`]);
  },
};

/** What the stand-ins read: a visitor of the playground can make the desk send them foreign words. */
export const playgroundSubjects: readonly Subject[] = [standIn, savedCase, bodies];
