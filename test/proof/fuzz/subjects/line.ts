import { HTTPFetchError } from "@line/bot-sdk";
import { findStrays } from "../../../../bots/line/leave-groups.ts";
import { endOf } from "../../../../bots/line/outcome.ts";
import { parse } from "../../../../bots/line/parse.ts";
import { decode, verify } from "../../../../bots/line/verify.ts";
import { bytesOf } from "../mutate.ts";
import { must, type Subject, sign } from "../subject.ts";
import { readAt, samplesOf } from "./samples.ts";
import { soundArrivals } from "./sound.ts";

const secret = "5f0c2d7e9b1a4c3d8e6f00112233aabb";

const believed: Subject = {
  name: "a believed LINE body",
  tries: [
    "bots/line/parse.ts parse",
    "bots/line/verify.ts decode",
    "bots/line/leave-groups.ts findStrays",
  ],
  share: 80,
  food: "json",
  samples: () => samplesOf("line", ".json"),
  eat(meal) {
    const bytes = bytesOf(meal);
    const { arrivals, spoiled, dropped } = parse(bytes, readAt);
    soundArrivals(arrivals, spoiled, dropped);
    must(decode(bytes) !== undefined || spoiled.length === 1, "unreadable, and not set aside");
    const strays = findStrays(bytes);
    must(strays.length <= dropped.length + spoiled.length, "a group without an event");
    return sign([
      ...strays.map(({ kind, replyToken }) => `${kind}${replyToken === undefined ? "" : "+"}`),
      ...arrivals.map(({ input, reply }) => `${input.kind}${reply ? "+" : ""}`),
      ...spoiled.map(({ reason }) => reason),
      ...dropped.map((name) => `-${name}`),
    ]);
  },
};

const knock: Subject = {
  name: "a LINE signature",
  tries: ["bots/line/verify.ts verify"],
  share: 20,
  food: "text",
  samples: () => ["", "A".repeat(43), `${"A".repeat(43)}=`, Buffer.alloc(32, 7).toString("base64")],
  eat(meal) {
    const headers = { "x-line-signature": meal.text };
    const body = Buffer.from("{}");
    const request = { method: "POST", query: {}, headers, body, at: readAt } as const;
    must(verify(request, [secret]) === undefined, "a stranger was believed");
    return "refused";
  },
};

const answer: Subject = {
  name: "an answer of LINE",
  tries: ["bots/line/outcome.ts endOf"],
  share: 6,
  food: "json",
  samples: () => [
    '{"message":"The request body has 1 error(s)","details":[]}',
    '{"message":"Invalid reply token"}',
    '{"message":"You have reached your monthly limit."}',
    '{"message":"x","sentMessages":[{"id":"461230966842064897","quoteToken":"I"}]}',
    "<html>502</html>",
  ],
  eat(meal) {
    const statuses = [200, 400, 401, 403, 404, 408, 409, 410, 413, 429, 500, 503];
    const ends = statuses.map((status) => {
      const init = { status, statusText: "", headers: new Headers(), body: meal.text };
      return endOf(new HTTPFetchError(`${status}`, init), 1, true);
    });
    return sign(ends.map((end) => ("code" in end ? `${end.kind} ${end.code}` : end.kind)));
  },
};

/** What LINE's adapter reads. */
export const lineSubjects: readonly Subject[] = [believed, knock, answer];
