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
  log.error({ platform, errcode, hint, seenFrom }, "The platform locked us out of a call.");
}
