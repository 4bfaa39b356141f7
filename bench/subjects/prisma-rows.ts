/** Rows of the plain way: the same tables, with everything open in the JSON of the conversation. */
import { newConversation } from "../../src/engine/conversation.ts";
import { conversationId, derive, personId } from "../../src/kernel/ids.ts";
import type { ChatKey, ChatRecord } from "../../src/ports/shelf.ts";
import type { HistoryRow, TicketRow } from "../../src/ports/unit.ts";
import type { Prisma } from "../../src/store/generated/client.ts";

export function newChat(key: ChatKey): ChatRecord {
  const id = personId(derive("person", key.channel, key.chat));
  return {
    ...key,
    id: conversationId(derive("conversation", key.channel, key.chat)),
    fresh: true,
    version: 0,
    person: { id, role: "customer", ticketsOpened: 0, surveysOpened: 0 },
    conversation: newConversation,
    blocked: null,
    serving: null,
    outSeq: 0,
    wrongCodes: 0,
  };
}

/** A chat as its row has it. */
export function readChat(
  key: ChatKey,
  row: { readonly state: unknown; readonly version: number; readonly out_seq: number },
): ChatRecord {
  const fresh = newChat(key);
  const open = isState(row.state) ? row.state : {};
  return { ...fresh, ...open, fresh: false, version: row.version, outSeq: row.out_seq };
}

type State = Partial<Pick<ChatRecord, "conversation" | "person" | "profile">>;

/** Rows are believed: only this process writes them. */
function isState(state: unknown): state is State {
  return typeof state === "object" && state !== null;
}

/** A ticket and its first event. */
export function keptTicket(row: TicketRow, history: HistoryRow | undefined, now: number) {
  const { ticket: t, cause: causeEventId, causeIndex } = row;
  const at = new Date(now);
  const ticket: Prisma.TicketCreateManyInput = {
    id: t.id,
    number: t.number,
    version: t.version,
    class: t.class,
    status: t.status,
    urgency: t.urgency,
    customerId: t.customer,
    conversationId: t.conversation,
    formEnc: new Uint8Array(Buffer.from(JSON.stringify(t.form))),
    registeredAt: at,
    changedAt: at,
    headSeq: t.headSeq,
    headHash: hashOf(t.headHash),
    causeEventId,
    causeIndex,
  };
  return { ticket, event: history === undefined ? undefined : eventOf(history, at) };
}

function eventOf(row: HistoryRow, at: Date): Prisma.TicketEventCreateManyInput {
  const { event } = row;
  return {
    ticketId: row.ticket,
    seq: event.seq,
    at,
    action: event.action,
    byId: event.by,
    role: event.role,
    fromStatus: event.from,
    toStatus: event.to,
    evidenceEnc: new Uint8Array(Buffer.from(JSON.stringify(event.evidence))),
    prevHash: hashOf(row.prevHash),
    hash: hashOf(row.hash),
    causeEventId: row.cause,
    causeIndex: row.causeIndex,
  };
}

const hashOf = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hex, "hex"));
