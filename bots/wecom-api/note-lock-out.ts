import type { Platform } from "../../src/kernel/platform.ts";
import type { Log } from "../../src/ports/log.ts";
import { reactionTo } from "./errcodes.ts";
import type { Reply } from "./open-client.ts";

/**
 * Tells the operator why we are locked out: the errcode, the hint Tencent's support asks for, and the address it
 * saw us come from, which is what 60020 is about. Nothing else of errmsg, which is free text.
 */
export function noteLockOut(log: Log, platform: Platform, reply: Reply<unknown>): void {
  if (reply.kind === "keyless") {
    log.error(
      { platform, code: reply.fault.code, reason: reply.fault.message },
      "No access token.",
    );
  }
  if (reply.kind !== "refused" || reactionTo(reply.errcode) !== "locked-out") return;
  const { errcode, errmsg } = reply;
  const hint = /hint: \[(\w{1,40})\]/.exec(errmsg)?.[1];
  const seenFrom = /from ip: ([0-9a-fA-F.:]{2,45})/.exec(errmsg)?.[1];
  log.error({ platform, errcode, hint, seenFrom }, sentences.get(errcode) ?? sentence);
}

const sentence = "The platform locked us out of a call.";

/** What the operator has to do, where it is one thing; the address stands in `seenFrom`. */
const sentences: ReadonlyMap<number, string> = new Map([
  [
    60020,
    "WeCom does not let our address in: add the one it saw (seenFrom) to the app's trusted addresses (企业可信IP), or send through one that is there (WECOM_API_ROOT).",
  ],
  [48002, "The app has no right to this call: grant it in WeCom's console (可调用接口的应用)."],
  [48007, "The app may not serve this 微信客服 account: grant it in the console."],
  [95003, "微信客服 needs a verified enterprise."],
  [95017, "微信客服 is not switched to the API: switch it on in the console."],
]);
