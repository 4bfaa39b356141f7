/** What each platform does with a call it has seen before, and how it says that there were too many. */
import type { BenchPlatform } from "../../../bench/platforms/stage.ts";
import type { Frame } from "../../../bench/wire/frames.ts";
import { asJson, type PlatformRules, pathOf, type Reply } from "./sink.ts";

const json = (status: string, body: object): Reply => ({
  status,
  headers: asJson,
  body: JSON.stringify(body),
});

/** No profile is shown: whether a name were known in time for a question would be chance, and no run like the other. */
const nobody = { message: "Not found" };

/** A reply token works once, a retry key is known again (developers.line.biz/en/docs/messaging-api/retrying-api-request/). */
function lineRules(photo: Uint8Array): PlatformRules {
  const used = new Set<string>();
  return {
    throttled: json("429 Too Many Requests", {
      message: "The API rate limit has been exceeded. Try again later.",
    }),
    ownAnswer(frame) {
      const path = pathOf(frame);
      if (path.startsWith("/v2/bot/profile/")) return json("404 Not Found", nobody);
      if (path.endsWith("/content"))
        return { status: "200 OK", headers: { "content-type": "image/jpeg" }, body: photo };
      if (path === "/v2/bot/message/reply")
        return first(used, String(textOf(frame)["replyToken"]))
          ? undefined
          : json("400 Bad Request", { message: "Invalid reply token" });
      const [, key] = /\r\nx-line-retry-key:[ \t]*([\w-]+)/i.exec(frame.head) ?? [];
      if (key === undefined || first(used, key)) return undefined;
      return json("409 Conflict", { message: "The retry key is already accepted" });
    },
  };
}

/** Telegram takes every call for a new one (core.telegram.org/bots/api#responseparameters). */
const telegramRules = (): PlatformRules => ({
  throttled: json("429 Too Many Requests", {
    ok: false,
    error_code: 429,
    description: "Too Many Requests: retry after 2",
    parameters: { retry_after: 2 },
  }),
  ownAnswer: () => undefined,
});

/** A message id is good once; limits come with status 200 (developer.work.weixin.qq.com/document/path/90313). */
function kfRules(): PlatformRules {
  const used = new Set<string>();
  return {
    throttled: json("200 OK", { errcode: 45009, errmsg: "api freq out of limit" }),
    ownAnswer(frame) {
      const path = pathOf(frame);
      if (path.startsWith("/cgi-bin/kf/customer/batchget"))
        return json("200 OK", { errcode: 0, errmsg: "ok", customer_list: [] });
      if (!path.startsWith("/cgi-bin/kf/send_msg")) return undefined;
      return first(used, String(textOf(frame)["msgid"]))
        ? undefined
        : json("200 OK", { errcode: 40058, errmsg: "invalid msgid: used before" });
    },
  };
}

/** @param photo what LINE gives for every photo */
export const rulesOf = (photo: Uint8Array): Readonly<Record<BenchPlatform, PlatformRules>> => ({
  line: lineRules(photo),
  telegram: telegramRules(),
  kf: kfRules(),
});

function textOf({ body }: Frame): Readonly<Record<string, unknown>> {
  return JSON.parse(body.toString("utf8"));
}

function first(used: Set<string>, key: string): boolean {
  if (used.has(key)) return false;
  used.add(key);
  return true;
}
