import type { Instant } from "../kernel/clock.ts";
import type { OutboundId } from "../kernel/ids.ts";

/** Earlier messages of a chat, whichever process sent them. */
export interface SaidBefore {
  /** When the message so many places before this one left; nothing when there is none, or nobody can say. */
  at(id: OutboundId, places: number): Promise<Instant | undefined>;
}
