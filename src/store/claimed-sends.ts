/** Messages taken from the rows to be sent. */
import { conversationId, outboundId } from "../kernel/ids.ts";
import { type ClaimedSend, doubtPrefix } from "../ports/shelf.ts";
import { databaseNow } from "./database-now.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { isPlatform } from "./words-of-columns.ts";

/** A message claimed for sending, as its row holds it. */
export interface ClaimColumns {
  readonly id: string;
  readonly conversation_id: string;
  readonly channel: string;
  readonly chat: string;
  readonly seq: number;
  readonly part: number;
  readonly body_enc: Buffer;
  readonly attempt: number;
  readonly fence: number;
  readonly must_arrive: boolean;
  readonly maybe_twice: boolean;
  readonly error_code: string | null;
  readonly age_ms: string;
}

/** Opened; none when nobody speaks for its channel. @throws {SealBroken} */
export function claimedOf(row: ClaimColumns, seal: Seal): readonly ClaimedSend[] {
  if (!isPlatform(row.channel)) return [];
  return [
    {
      id: outboundId(row.id),
      conversation: conversationId(row.conversation_id),
      channel: row.channel,
      chat: row.chat,
      seq: row.seq,
      part: row.part,
      body: JSON.parse(seal.openText(row.body_enc, places.body(row.id))),
      attempt: row.attempt,
      fence: row.fence,
      mustArrive: row.must_arrive,
      maybeTwice: row.maybe_twice,
      ...doubtOf(row.error_code),
      ageMs: Number(row.age_ms),
    },
  ];
}

const doubtOf = (error: string | null): Pick<ClaimedSend, "doubt"> =>
  error?.startsWith(doubtPrefix) === true ? { doubt: error.slice(doubtPrefix.length) } : {};

/** What does not open cannot be sent: it is dead, and the next one is the head. */
export const deadText = `
  UPDATE outbound_message SET status = 'dead', error_code = $3, lease_until = NULL, next_at = NULL, settled_at = ${databaseNow("$4")}
   WHERE id = $1 AND fence = $2 AND status = 'sending'`;

/** `$1` the clock's shift, `$2` owner, `$3` lease in ms, `$4` how many: heads of chats whose time has come. */
export const claimText = `
  WITH heads AS (
    SELECT DISTINCT ON (conversation_id) id FROM outbound_message WHERE status IN ('queued', 'sending') ORDER BY conversation_id, seq, part),
  ready AS (
    SELECT o.id FROM outbound_message o JOIN heads USING (id) WHERE o.status = 'queued' AND o.next_at <= ${databaseNow("$1")}
     ORDER BY o.next_at LIMIT $4 FOR UPDATE OF o SKIP LOCKED)
  UPDATE outbound_message o
     SET status = 'sending', owner = $2, fence = o.fence + 1, attempt = o.attempt + 1, lease_until = ${databaseNow("$1")} + $3::int * interval '1 millisecond'
    FROM ready, conversation c
   WHERE o.id = ready.id AND c.id = o.conversation_id AND o.status = 'queued'
  RETURNING o.id, o.conversation_id, c.channel, c.chat, o.seq, o.part, o.body_enc, o.attempt, o.fence, o.must_arrive, o.maybe_twice,
            o.error_code, (extract(epoch FROM ${databaseNow("$1")} - o.created_at) * 1000)::bigint AS age_ms`;
