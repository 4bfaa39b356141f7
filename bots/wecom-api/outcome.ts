import { type Outcome, withheld } from "../../src/ports/channel.ts";
import { PlatformRefused, PlatformThrottled } from "../../src/ports/platform-errors.ts";
import { againMs, reactionTo, restMs } from "./errcodes.ts";
import type { Keyless, Reply } from "./open-client.ts";

/** A reply that is no success. */
export type Failed = Exclude<Reply<never>, { readonly kind: "done" }>;

/** What a failed send tells about the message; `safeToRepeat` is for a lost answer. */
export function outcomeOf(reply: Failed, safeToRepeat: boolean): Outcome {
  switch (reply.kind) {
    case "refused":
      return refusalOutcome(reply.errcode);
    case "unreached":
      return notYet(`wecom.${reply.code}`, againMs);
    case "lost":
      return { kind: "unsure", code: `wecom.${reply.code}`, safeToRepeat };
    case "withheld":
      return withheld;
    case "keyless":
      return keylessOutcome(reply.fault);
  }
}

function refusalOutcome(errcode: number): Outcome {
  const code = `wecom.${errcode}`;
  switch (reactionTo(errcode)) {
    case "again":
      return { kind: "not-accepted", retryAfterMs: againMs, scope: "chat", code };
    case "rest":
      return notYet(code, restMs);
    case "token":
      // Refused with a token just fetched: our credentials are good, or there would have been none.
      return notYet(code, againMs);
    case "locked-out":
      return { kind: "locked-out", code };
    case "unreachable":
      return { kind: "refused", why: "blocked", code };
    case "window-closed":
      return { kind: "refused", why: "window-closed", code };
    case "quota":
      return { kind: "refused", why: "quota", code };
    case "state":
      return { kind: "refused", why: "person-serves", code };
    case "invalid":
      return { kind: "refused", why: "invalid", code };
  }
}

function keylessOutcome(fault: Keyless): Outcome {
  if (fault instanceof PlatformRefused) return { kind: "locked-out", code: "wecom.gettoken" };
  const wait = fault instanceof PlatformThrottled ? fault.retryAfterMs : againMs;
  return notYet("wecom.gettoken", wait);
}

function notYet(code: string, retryAfterMs: number): Outcome {
  return { kind: "not-accepted", retryAfterMs, scope: "channel", code };
}
