/** A message that is committed and now has to leave. */
import type { OutboundId } from "../kernel/ids.ts";
import type { ChatKey } from "../ports/shelf.ts";
import type { SendBody } from "../ports/unit.ts";

export interface Order extends ChatKey {
  readonly id: OutboundId;
  readonly body: SendBody;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly fence: number;
  readonly mustArrive: boolean;
  readonly maybeTwice: boolean;
  /** How an earlier try ended that may have arrived. */
  readonly doubt?: string;
  /** How long ago it was written when it was claimed, in ms. */
  readonly ageMs?: number;
}
