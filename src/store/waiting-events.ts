/** Stored events that are still to be heard: notices from one chat to another, and pages read from a platform. */
import type { Arrival } from "../ports/channel.ts";
import type { WaitingEvent } from "../ports/shelf.ts";
import { instantOf, places } from "./rows.ts";
import type { Seal } from "./seal.ts";

export interface WaitingColumns {
  readonly channel_id: string;
  readonly dedupe_key: string;
  readonly kind: string;
  readonly raw_enc: Buffer | null;
  readonly platform_ts: Date;
}

/** One event, or none when its content was withdrawn meanwhile. */
export function readWaiting(row: WaitingColumns, seal: Seal): readonly WaitingEvent[] {
  if (row.raw_enc === null) return [];
  const body = JSON.parse(seal.openText(row.raw_enc, places.raw(row.channel_id, row.dedupe_key)));
  return row.kind === "notice"
    ? [
        {
          kind: "notice",
          key: row.dedupe_key,
          to: body.to,
          notice: body.notice,
          at: instantOf(row.platform_ts),
        },
      ]
    : [{ kind: "arrival", key: row.dedupe_key, arrival: readArrival(body) }];
}

/** An arrival as stored before it is heard: its bytes as base64. */
export const layArrival = (arrival: Arrival): string =>
  JSON.stringify({ ...arrival, raw: Buffer.from(arrival.raw).toString("base64") });

function readArrival(body: Arrival & { readonly raw: unknown }): Arrival {
  return { ...body, raw: Buffer.from(String(body.raw), "base64") };
}
