/** What people really saw, held against what the desk believes it has said. */
import type pg from "pg";
import type { Platform } from "../../../src/kernel/platform.ts";
import type { Emulators } from "../../../src/playground/open-emulators.ts";
import type { Phone } from "../../../src/playground/phone.ts";
import { places } from "../../../src/store/rows.ts";
import type { Seal } from "../../../src/store/seal.ts";
import { isPlatform } from "../../../src/store/words-of-columns.ts";
import { tellPhone } from "./tell-phone.ts";

/** A message as its row holds it. */
export interface Said {
  readonly id: string;
  readonly channel: string;
  readonly chat: string;
  readonly seq: number;
  readonly part: number;
  readonly kind: string;
  readonly status: string;
  readonly attempt: number;
  readonly fence: number;
  readonly maybe_twice: boolean;
  readonly error_code: string | null;
  readonly platform_message_id: string | null;
  readonly created_at: Date;
  readonly settled_at: Date | null;
  readonly body_enc: Buffer;
}

export interface Ledger {
  /** Messages that were shown, over all phones. */
  shown: number;
  /** Marked as perhaps there twice. */
  maybeTwice: number;
  /** Nobody knows whether they arrived. */
  unsure: number;
  /** Said to be accepted, but on no phone. */
  readonly missing: string[];
  /** Shown after one that was said later. */
  readonly outOfOrder: string[];
  /** More on a phone than the rows can explain. */
  readonly tooMany: string[];
}

/** Reads every phone the desk has written to. */
export async function readLedger(pool: pg.Pool, seal: Seal, emulators: Emulators): Promise<Ledger> {
  const { rows } = await pool.query<Said>(
    `SELECT o.*, c.channel, c.chat
       FROM outbound_message o JOIN conversation c ON c.id = o.conversation_id
      ORDER BY c.id, o.seq, o.part`,
  );
  const ledger: Ledger = {
    shown: 0,
    maybeTwice: 0,
    unsure: 0,
    missing: [],
    outOfOrder: [],
    tooMany: [],
  };
  for (const said of Map.groupBy(rows, ({ channel, chat }) => `${channel} ${chat}`).values())
    readPhone(ledger, said, seal, emulators);
  return ledger;
}

function readPhone(ledger: Ledger, said: readonly Said[], seal: Seal, emulators: Emulators): void {
  const [first] = said;
  if (first === undefined || !isPlatform(first.channel)) return;
  const who = `${first.channel} ${first.chat}`;
  const phone = phoneOf(emulators, first.channel, first.chat);
  // Ids of what the desk wrote on it, in the order in which it stands there.
  const shown = phone.entries().flatMap(({ id, by }) => (by === "desk" ? [id] : []));
  const place = new Map(shown.map((id, nth) => [id, nth]));
  ledger.shown += shown.length;
  let last = -1;
  let claimed = 0;
  let allowance = 0;
  const lost: string[] = [];
  for (const row of said) {
    if (row.maybe_twice) ledger.maybeTwice += 1;
    if (row.status === "unsure") ledger.unsure += 1;
    const ids = row.platform_message_id?.split(" ") ?? [];
    for (const id of ids) {
      const at = place.get(id);
      if (at === undefined) lost.push(`${who}: ${id}`);
      else if (at < last) ledger.outOfOrder.push(`${who}: ${id}`);
      else last = at;
      if (at !== undefined) claimed += 1;
    }
    allowance += row.attempt === 0 ? 0 : bubblesOf(row, seal) * copiesBeside(row, ids.length > 0);
  }
  // WeCom answers a copy that it swallowed with a new id: the words stand there under the first one.
  const renamed = first.channel === "wecom" ? Math.min(lost.length, shown.length - claimed) : 0;
  ledger.missing.push(...lost.slice(renamed));
  const unexplained = shown.length - claimed - renamed;
  if (unexplained <= allowance) return;
  ledger.tooMany.push(`${who}: ${unexplained} bubbles more, ${allowance} may be`);
  process.stdout.write(tellPhone(who, phone, said));
}

/** How often it may be there besides the copy whose id is known. */
function copiesBeside({ maybe_twice }: Said, known: boolean): number {
  return (known ? 0 : 1) + (maybe_twice ? 1 : 0);
}

/** LINE shows each bubble of a call, the others one for a call. */
function bubblesOf({ id, channel, body_enc }: Said, seal: Seal): number {
  return channel === "line"
    ? JSON.parse(seal.openText(body_enc, places.body(id))).bubbles.length
    : 1;
}

const phoneOf = ({ byPlatform }: Emulators, channel: Platform, chat: string): Phone =>
  byPlatform[channel].phone(chat.split(":").at(-1) ?? chat);
