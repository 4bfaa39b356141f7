/** Marks as chance would have them: most fit, some come late or with an old fence. */
import { outboundId } from "../../../src/kernel/ids.ts";
import { doubtPrefix } from "../../../src/ports/shelf.ts";
import type { Mark } from "../../../src/ports/unit.ts";
import type { Drawing } from "./drawn-world.ts";

/** Marks of messages that are being sent, or were. */
export function drawMarks({ tape, look, now }: Drawing): readonly Mark[] {
  const open = look.sends.filter(({ status }) => status === "sending" || tape.once(10));
  return open
    .filter(() => tape.once(3))
    .map((row) => {
      const status = tape.pick([
        "accepted",
        "refused",
        "unsure",
        "dead",
        "cancelled",
        "queued",
        "queued",
      ] as const);
      return {
        id: outboundId(row.id),
        fence: row.fence - (tape.once(8) ? 1 : 0),
        status: status ?? "accepted",
        nextAt: status === "queued" ? now + tape.below(5000) : null,
        messageId: tape.once(2) ? `p${row.id}` : null,
        maybeTwice: tape.once(3),
        error:
          tape.pick([
            null,
            "behind-another",
            "channel-waits",
            "timeout",
            `${doubtPrefix}timeout`,
          ]) ?? null,
        at: now,
      };
    });
}
