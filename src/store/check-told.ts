/** Every number a person was told must exist (R5, I3). */
import { allRows, type CheckParts, type Invariant, openFindings } from "./invariant.ts";
import { places } from "./rows.ts";
import { SealBroken } from "./seal.ts";

/** Ticket numbers as the desk writes them (S2-33). */
const numbers = /(?<![A-Za-z0-9])S(?:\d{11}|\d{6}-\d{3,}-\d{2,})(?![\d-])/g;

export const toldNumbers: Invariant = {
  name: "told-numbers",
  promise: "Every ticket number that a person was told exists (R5).",
  async find(parts) {
    const told = await numbersTold(parts);
    const unknown = await withoutTicket(parts, [...told.keys()]);
    const typed = unknown.length === 0 ? new Set<string>() : await typedByPeople(parts, unknown);
    const found = openFindings();
    for (const number of unknown) {
      if (!typed.has(number)) found.add(`${number} in message ${told.get(number) ?? ""}`);
    }
    return found.result();
  },
};

async function numbersTold({ client, seal }: CheckParts): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  const query = "SELECT id, body_enc FROM outbound_message WHERE body_enc IS NOT NULL";
  for await (const { id, body_enc } of allRows<{ id: string; body_enc: Buffer }>(client, query)) {
    for (const [number] of openOr(() => seal.openText(body_enc, places.body(id))).matchAll(
      numbers,
    )) {
      if (!told.has(number)) told.set(number, id);
    }
  }
  return told;
}

async function withoutTicket(
  { client }: CheckParts,
  told: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ number: string }>(
    "SELECT n AS number FROM unnest($1::text[]) n WHERE NOT EXISTS (SELECT FROM ticket t WHERE t.number = n)",
    [told],
  );
  return rows.map(({ number }) => number);
}

/** What a person typed may come back to them or to a colleague: that is not ours to keep. */
async function typedByPeople(
  { client, seal }: CheckParts,
  wanted: readonly string[],
): Promise<ReadonlySet<string>> {
  const typed = new Set<string>();
  const query =
    "SELECT channel_id, dedupe_key, raw_enc FROM inbound_event WHERE raw_enc IS NOT NULL AND channel_id <> 'desk'";
  interface Columns {
    readonly channel_id: string;
    readonly dedupe_key: string;
    readonly raw_enc: Buffer;
  }
  for await (const { channel_id, dedupe_key, raw_enc } of allRows<Columns>(client, query)) {
    const text = openOr(() => seal.openText(raw_enc, places.raw(channel_id, dedupe_key)));
    for (const number of wanted) if (text.includes(number)) typed.add(number);
  }
  return typed;
}

/** Bytes that do not open are another invariant's matter. */
function openOr(open: () => string): string {
  try {
    return open();
  } catch (error) {
    if (error instanceof SealBroken) return "";
    throw error;
  }
}
