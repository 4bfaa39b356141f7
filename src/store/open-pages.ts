/** Where reading of an account stopped, and the pages read from there: page and bookmark are one transaction. */
import type { Page } from "../ports/channel.ts";
import { chatName } from "../ports/shelf.ts";
import { databaseNow as now } from "./database-now.ts";
import type { StoreParts } from "./open-shelf.ts";
import { places } from "./rows.ts";
import { asking } from "./trouble.ts";
import { layArrival } from "./waiting-events.ts";

export interface Pages {
  bookmark(channel: string, account: string): Promise<string | undefined>;
  /** False when the bookmark is not `page.from` any more. Arrivals kept before are passed over. */
  store(page: Page): Promise<boolean>;
}

/** `$1` channel, `$2` account, `$3` from, `$4` to, `$5` the clock's shift; then columns of the arrivals. */
const storeText = `
  WITH moved AS (
    INSERT INTO bookmark AS b (channel, account, value, changed_at) VALUES ($1, $2, $4, ${now("$5")})
    ON CONFLICT (channel, account) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at WHERE b.value = $3
    RETURNING 1),
  kept AS (
    INSERT INTO inbound_event (channel_id, dedupe_key, kind, conversation_key, platform_ts, received_at, message_id, raw_enc, status, error_code)
    SELECT $1, a.key, CASE a.status WHEN 'new' THEN 'arrival' ELSE 'raw' END, a.chat, to_timestamp(a.at / 1000.0), ${now("$5")}, a.message, a.raw, a.status, a.error
      FROM unnest($6::text[], $7::text[], $8::bigint[], $9::text[], $10::bytea[], $11::text[], $12::text[]) AS a (key, chat, at, message, raw, status, error), moved
    ON CONFLICT (channel_id, dedupe_key) DO NOTHING)
  SELECT count(*)::int AS moved FROM moved`;

export function openPages({ pools, seal, clock }: StoreParts): Pages {
  return {
    async bookmark(channel, account) {
      const { rows } = await asking(() =>
        pools.rest.query<{ value: string }>(
          "SELECT value FROM bookmark WHERE channel = $1 AND account = $2",
          [channel, account],
        ),
      );
      return rows[0]?.value;
    },
    async store(page) {
      const sealed = (key: string, bytes: string | Uint8Array): Buffer =>
        seal.seal(bytes, places.raw(page.platform, key));
      const rows = [
        ...page.arrivals.map((a) => [
          a.eventId,
          chatName({ channel: a.platform, chat: a.chat }),
          a.at,
          messageOf(a.input),
          sealed(a.eventId, layArrival(a)),
          "new",
          null,
        ]),
        ...page.spoiled.map((s) => [
          s.eventId,
          `${s.platform}:`,
          clock.now(),
          null,
          sealed(s.eventId, s.raw),
          "quarantined",
          s.reason.slice(0, 200),
        ]),
      ];
      const columns = Array.from({ length: 7 }, (_, nth) => rows.map((row) => row[nth] ?? null));
      const { rows: answer } = await asking(() =>
        pools.rest.query<{ moved: number }>(storeText, [
          page.platform,
          page.account,
          page.from ?? "",
          page.to,
          clock.shiftMs(),
          ...columns,
        ]),
      );
      return answer[0]?.moved === 1;
    },
  };
}

const messageOf = (input: Page["arrivals"][number]["input"]): string | null =>
  "messageId" in input ? (input.messageId ?? null) : null;
