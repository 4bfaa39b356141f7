/** What was said in a chat, by both sides, as far as it is still stored. */
import type { Instant } from "../kernel/clock.ts";
import type { Bubble } from "../ports/outgoing.ts";
import type { InboundEvent, OutboundMessage } from "./generated/client.ts";
import type { PrismaClient } from "./open-prisma.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";

export interface Said {
  readonly at: Instant;
  readonly by: "customer" | "desk";
  /** Readable words; nothing when it was withdrawn or has become old. */
  readonly text: string | null;
  /** Where it stands: heard, sent, refused … */
  readonly status: string;
  /** The platform's own bytes. */
  readonly raw?: string;
}

/** Stored bytes of a platform in words. */
export type SayEvent = (channel: string, raw: Uint8Array, at: Instant) => string;

/** By time. @throws {SealBroken} */
export async function collectSaid(
  {
    prisma,
    seal,
    say,
  }: { readonly prisma: PrismaClient; readonly seal: Seal; readonly say: SayEvent },
  { id, channel, chat }: { readonly id: string; readonly channel: string; readonly chat: string },
): Promise<readonly Said[]> {
  const events = await prisma.inboundEvent.findMany({
    where: { conversationKey: `${channel}:${chat}`, channelId: channel },
    orderBy: { id: "asc" },
  });
  const messages = await prisma.outboundMessage.findMany({
    where: { conversationId: id },
    orderBy: [{ seq: "asc" }, { part: "asc" }],
  });
  return [
    ...events.map((row) => heard(row, seal, say)),
    ...messages.map((row) => told(row, seal)),
  ].toSorted((a, b) => a.at - b.at);
}

function heard(row: InboundEvent, seal: Seal, say: SayEvent): Said {
  const at = row.platformTs.getTime();
  if (row.rawEnc === null) return { at, by: "customer", text: null, status: row.status };
  const raw = bytesOf(row, seal.open(row.rawEnc, places.raw(row.channelId, row.dedupeKey)));
  const text = say(row.channelId, raw, at);
  return { at, by: "customer", text, status: row.status, raw: raw.toString("utf8") };
}

/** What was read again or came on a page is kept as an arrival, its own bytes inside. */
function bytesOf({ kind }: InboundEvent, stored: Buffer): Buffer {
  return kind === "arrival"
    ? Buffer.from(String(JSON.parse(stored.toString("utf8")).raw), "base64")
    : stored;
}

function told(row: OutboundMessage, seal: Seal): Said {
  const at = row.createdAt.getTime();
  if (row.bodyEnc === null) return { at, by: "desk", text: null, status: row.status };
  const { bubbles }: { readonly bubbles: readonly Bubble[] } = JSON.parse(
    seal.openText(row.bodyEnc, places.body(row.id)),
  );
  return { at, by: "desk", text: bubbles.map(wordsOf).join("\n"), status: row.status };
}

function wordsOf(bubble: Bubble): string {
  if (bubble.kind === "media")
    return [bubble.text, ...bubble.items.map(({ type }) => `[${type}]`)].join("\n");
  const choices = (bubble.choices ?? []).map(({ label }) => `[${label}]`).join(" ");
  const rows = bubble.kind === "card" ? bubble.rows : [];
  return [
    ...(bubble.kind === "card" ? [bubble.title] : []),
    ...rows.map(({ label, value }) => `${label}: ${value}`),
    bubble.text ?? "",
    choices,
  ]
    .filter((line) => line !== "")
    .join("\n");
}
