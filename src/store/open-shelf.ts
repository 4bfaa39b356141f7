/** The shelf on PostgreSQL. */
import type { Clock } from "../kernel/clock.ts";
import { conversationId } from "../kernel/ids.ts";
import type { Shelf } from "../ports/shelf.ts";
import { loadChats } from "./load-chats.ts";
import { loadCodes, loadStaff } from "./load-staff.ts";
import { loadTickets } from "./load-tickets.ts";
import type { Pools } from "./open-pools.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { asking } from "./trouble.ts";
import { isPlatform } from "./words-of-columns.ts";
import { openTrayWriter } from "./write-tray.ts";

export interface StoreParts {
  readonly pools: Pools;
  readonly seal: Seal;
  readonly clock: Clock;
  /** This process's number in the outbox, see `openOwner`. */
  readonly owner: number;
  /** Another rest after a collision than a real one: simulations. */
  readonly rest?: (tries: number) => Promise<unknown>;
}

/** What the desk may ask for, and the one way to write. */
export function openShelf(parts: StoreParts): Shelf {
  const { pools, seal, clock } = parts;
  const writer = openTrayWriter(pools.trays, parts, () => clock.shiftMs());
  return {
    chats: (keys) => loadChats(pools.trays, seal, clock.shiftMs(), keys),
    tickets: (wanted) => loadTickets(pools.trays, seal, wanted),
    staff: () => loadStaff(pools.rest, seal),
    async whereabouts(ids) {
      const { rows } = await asking(() =>
        pools.rest.query<{ id: string; channel: string; chat: string }>(
          "SELECT id, channel, chat FROM conversation WHERE id = ANY ($1::uuid[])",
          [ids],
        ),
      );
      return new Map(
        rows.flatMap((row) =>
          isPlatform(row.channel)
            ? [[conversationId(row.id), { channel: row.channel, chat: row.chat }]]
            : [],
        ),
      );
    },
    codes: (codes) => loadCodes(pools.rest, seal, clock.shiftMs(), codes),
    write: writer.write,
    async quarantine(event, chat, reference) {
      const raw = seal.seal(event.raw, places.raw(event.platform, event.eventId));
      await asking(() =>
        pools.rest.query(
          `INSERT INTO inbound_event (channel_id, dedupe_key, conversation_key, platform_ts, received_at, raw_enc, status, attempts, error_code, reference)
           VALUES ($1, $2, $3, to_timestamp($4 / 1000.0), to_timestamp($4 / 1000.0), $5, 'quarantined', 1, $6, $7)
           ON CONFLICT (channel_id, dedupe_key) DO UPDATE SET status = 'quarantined', attempts = inbound_event.attempts + 1, error_code = $6, reference = $7
             WHERE inbound_event.status = 'new'`,
          [
            event.platform,
            event.eventId,
            chat,
            clock.now(),
            raw,
            event.reason.slice(0, 200),
            reference,
          ],
        ),
      );
    },
    async quarantineNotice(key, reason, reference) {
      await asking(() =>
        pools.rest.query(
          "UPDATE inbound_event SET status = 'quarantined', attempts = attempts + 1, error_code = $2, reference = $3 WHERE channel_id = 'desk' AND dedupe_key = $1 AND status = 'new'",
          [key, reason.slice(0, 200), reference],
        ),
      );
    },
    async reserve(series, count) {
      const { rows } = await asking(() =>
        pools.rest.query<{ value: string }>(
          `INSERT INTO counter (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = counter.value + $2 RETURNING value`,
          [series, count],
        ),
      );
      return Number(rows[0]?.value ?? count) - count + 1;
    },
  };
}
