import { GrammyError, HttpError } from "grammy";
import { findStray } from "../../../../bots/telegram/leave-groups.ts";
import { outcomeOf, type Throttles } from "../../../../bots/telegram/outcome.ts";
import { parse, parseUpdate } from "../../../../bots/telegram/parse.ts";
import { decode, verify } from "../../../../bots/telegram/verify.ts";
import { filePath } from "../../../../bots/telegram/wire.ts";
import { jsonOf } from "../json-of.ts";
import { bytesOf } from "../mutate.ts";
import { must, type Subject, sign } from "../subject.ts";
import { readAt, samplesOf } from "./samples.ts";
import { soundArrivals } from "./sound.ts";

const believed: Subject = {
  name: "a believed Telegram body",
  tries: [
    "bots/telegram/parse.ts parse",
    "bots/telegram/parse.ts parseUpdate",
    "bots/telegram/verify.ts decode",
    "bots/telegram/leave-groups.ts findStray",
  ],
  share: 80,
  food: "json",
  samples: () => samplesOf("telegram", ".json"),
  eat(meal) {
    const bytes = bytesOf(meal);
    const { arrivals, spoiled, dropped } = parse(bytes, readAt);
    soundArrivals(arrivals, spoiled, dropped);
    const decoded = decode(bytes);
    const stray = findStray(decoded?.value);
    must(stray === undefined || arrivals.length === 0, "a group that is a chat of ours as well");
    if (decoded !== undefined) {
      const again = parseUpdate(decoded.value, bytes, readAt);
      must(again.arrivals[0]?.eventId === arrivals[0]?.eventId, "polled, it has another id");
    }
    return sign([
      ...(stray === undefined ? [] : [`stray ${stray.mayTalk}`]),
      ...arrivals.map(({ input, press }) => input.kind + Object.keys(press ?? {}).length),
      ...spoiled.map(({ reason }) => reason),
      ...dropped.map((name) => `-${name}`),
    ]);
  },
};

const knock: Subject = {
  name: "a Telegram secret",
  tries: ["bots/telegram/verify.ts verify"],
  share: 20,
  food: "text",
  samples: () => ["", "the-secret", "the-secret "],
  eat(meal) {
    const headers = { "x-telegram-bot-api-secret-token": meal.text };
    const request = { method: "POST", query: {}, headers, body: Buffer.from("{}"), at: readAt };
    const body = verify({ ...request, method: "POST" }, ["the-right-secret"]);
    must(body === undefined || meal.text === "the-right-secret", "a stranger was believed");
    return body === undefined ? "refused" : "believed";
  },
};

interface Said {
  readonly ok: false;
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number };
}

const isSaid = (value: unknown): value is Said =>
  typeof value === "object" &&
  value !== null &&
  "error_code" in value &&
  "description" in value &&
  typeof value.error_code === "number" &&
  typeof value.description === "string";

const answer: Subject = {
  name: "an answer of Telegram",
  tries: ["bots/telegram/outcome.ts outcomeOf", "bots/telegram/outcome.ts codeOf"],
  share: 30,
  food: "json",
  samples: () => [
    '{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}',
    '{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}',
    '{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}',
    '{"ok":false,"error_code":400,"description":"Bad Request: can\'t parse entities"}',
    '{"file_path":"photos/file_1.jpg","file_size":5}',
  ],
  eat({ text }) {
    const throttles: Throttles = { last: undefined };
    const value = jsonOf(text);
    filePath.safeParse(value);
    const fault = isSaid(value)
      ? new GrammyError("Call failed", { parameters: {}, ...value }, "sendMessage", {})
      : new HttpError("no answer", new SyntaxError(text.slice(0, 50)));
    const end = outcomeOf(fault, "5", readAt, throttles);
    if (end.kind === "not-accepted") {
      must(end.retryAfterMs >= 1_000 && end.retryAfterMs <= 86_400_000, "an endless wait");
    }
    must(!("code" in end) || /^[\w.-]{1,60}$/.test(end.code), "a code with foreign words in it");
    return end.kind;
  },
};

/** What Telegram's adapter reads. */
export const telegramSubjects: readonly Subject[] = [believed, knock, answer];
