/** How records are laid out in rows, and which sealed bytes belong to which place. */
import type { Answers, Conversation, Talk } from "../engine/conversation.ts";
import { newConversation } from "../engine/conversation.ts";
import type { Seal } from "./seal.ts";

/** Names of the places sealed bytes are bound to; `id` is the row's. */
export const places = {
  draft: (id: string) => `conversation.draft:${id}`,
  profile: (id: string) => `conversation.profile:${id}`,
  person: (id: string, column: "name" | "phone" | "address" | "device") => `person.${column}:${id}`,
  raw: (channel: string, key: string) => `inbound_event.raw:${channel}:${key}`,
  form: (id: string) => `ticket.form:${id}`,
  work: (id: string) => `ticket.work:${id}`,
  rating: (id: string) => `ticket.rating:${id}`,
  evidence: (ticket: string, seq: number) => `ticket_event.evidence:${ticket}:${seq}`,
  opinion: (number: string) => `survey.opinion:${number}`,
  body: (id: string) => `outbound_message.body:${id}`,
  photo: (id: string) => `attachment.ref:${id}`,
  token: (key: string) => `shared_token.token:${key}`,
  detail: (hash: string) => `audit_log.detail:${hash}`,
};

type Bare = Omit<Talk, "answers">;
/** What lies open of a conversation; believed, since only this room writes it. */
export interface State extends Omit<Conversation, "talk" | "waiting"> {
  readonly talk: Bare | null;
  readonly waiting: readonly Bare[];
}

/** Splits a conversation into what may lie open (where the talk stands) and what is sealed (what was said in it). */
export function layConversation(
  conversation: Conversation,
  id: string,
  seal: Seal,
): { state: string; draft: Buffer | null } {
  const bare = ({ answers: _answers, ...rest }: Talk): Bare => rest;
  const state: State = {
    ...conversation,
    talk: conversation.talk === null ? null : bare(conversation.talk),
    waiting: conversation.waiting.map(bare),
  };
  const answers = [
    conversation.talk?.answers ?? {},
    ...conversation.waiting.map((talk) => talk.answers),
  ];
  const empty = conversation.talk === null && conversation.waiting.length === 0;
  return {
    state: JSON.stringify(state),
    draft: empty ? null : seal.seal(JSON.stringify(answers), places.draft(id)),
  };
}

/** The other way. Rows are believed: only this room writes them. */
export function readConversation(
  state: Partial<State>,
  draft: Uint8Array | null,
  id: string,
  seal: Seal,
): Conversation {
  const open: State = { ...newConversation, waiting: [], talk: null, ...state };
  const answers: readonly Answers[] =
    draft === null ? [] : JSON.parse(seal.openText(draft, places.draft(id)));
  const whole = (talk: Bare, nth: number): Talk => ({ ...talk, answers: answers[nth] ?? {} });
  return {
    ...open,
    talk: open.talk === null ? null : whole(open.talk, 0),
    waiting: open.waiting.map((talk, nth) => whole(talk, nth + 1)),
  };
}

/** PostgreSQL's `to_timestamp` and back: milliseconds. */
export const instantOf = (at: Date): number => at.getTime();
