/** Chats, people and staff as the desk sees them. */
import { type Answers, newConversation, type Talk } from "../../src/engine/conversation.ts";
import { conversationId, personId } from "../../src/kernel/ids.ts";
import type {
  ChatKey,
  ChatRecord,
  PersonRecord,
  StaffCodeRecord,
  StaffRecord,
} from "../../src/ports/shelf.ts";
import { freshChat } from "../../src/store/fresh-chat.ts";
import { isLocale, isPlatform, isRole } from "../../src/store/words-of-columns.ts";
import * as take from "./accept.ts";
import { keyed } from "./keyed.ts";
import { wrongCodesMs } from "./rare-rows.ts";
import type { ChatLine, PersonLine } from "./rows.ts";
import type { Store } from "./tables.ts";

/** In the order asked; a chat nobody has spoken in comes back fresh. */
export const readChats = (
  store: Store,
  now: number,
  keys: readonly ChatKey[],
): readonly ChatRecord[] =>
  keys.map((key) => {
    const row = store.chats.by("chat", keyed(take.text(key.channel), take.text(key.chat)));
    const person = row === undefined ? undefined : store.people.get(row.person);
    return row === undefined || person === undefined
      ? freshChat(key)
      : chatOf(key, row, person, now);
  });

const chatOf = (key: ChatKey, row: ChatLine, person: PersonLine, now: number): ChatRecord => ({
  channel: key.channel,
  chat: key.chat,
  id: conversationId(row.id),
  fresh: false,
  version: row.version,
  person: personOf(person),
  conversation: conversationOf(row),
  ...(row.profile === null ? {} : { profile: JSON.parse(row.profile) }),
  blocked: row.blocked,
  serving: row.serving === null ? null : conversationId(row.serving),
  outSeq: row.outSeq,
  wrongCodes: (row.wrongCodesAt ?? 0) > now - wrongCodesMs ? row.wrongCodes : 0,
});

function conversationOf({ state, draft }: ChatLine): ChatRecord["conversation"] {
  const open = { ...newConversation, ...JSON.parse(state) };
  const answers: readonly Answers[] = draft === null ? [] : JSON.parse(draft);
  const whole = (talk: Omit<Talk, "answers">, nth: number): Talk => ({
    ...talk,
    answers: answers[nth] ?? {},
  });
  return {
    ...open,
    talk: open.talk === null ? null : whole(open.talk, 0),
    waiting: open.waiting.map((talk: Omit<Talk, "answers">, nth: number) => whole(talk, nth + 1)),
  };
}

const personOf = (row: PersonLine): PersonRecord => ({
  id: personId(row.id),
  role: isRole(row.role) ? row.role : "customer",
  ...(row.name === null ? {} : { name: row.name }),
  ...(row.phone === null ? {} : { phone: row.phone }),
  ...(row.address === null ? {} : { address: row.address }),
  ...(row.device === null ? {} : { device: JSON.parse(row.device) }),
  ...(isLocale(row.locale) ? { locale: row.locale } : {}),
  ...(row.customerNumber === null ? {} : { customerNumber: row.customerNumber }),
  ticketsOpened: row.ticketsOpened,
  surveysOpened: row.surveysOpened,
});

/** Where a chat is, if anybody speaks for its channel. */
export const keyOf = ({ channel, chat }: { channel: string; chat: string }): ChatKey | null =>
  isPlatform(channel) ? { channel, chat } : null;

/** Statuses of a ticket whose engineer still has something to do. */
const busyWith: readonly string[] = [
  "dispatched",
  "accepted",
  "appointed",
  "on-the-way",
  "on-site",
  "in-service",
];

/** Everybody who works here, longest first. */
export const readStaff = (store: Store): readonly StaffRecord[] =>
  store.people
    .among("staff", "staff")
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map((row) => {
      const [latest] = store.chats
        .among("person", row.id)
        .filter(({ blocked }) => blocked === null)
        .toSorted((a, b) => (b.lastHeardAt ?? -Infinity) - (a.lastHeardAt ?? -Infinity));
      return {
        id: personId(row.id),
        role: isRole(row.role) ? row.role : "customer",
        name: row.name ?? "",
        skills: [...row.skills],
        regions: [...row.regions],
        onDuty: row.onDuty,
        load: store.tickets
          .among("engineer", row.id)
          .filter(({ status }) => busyWith.includes(status)).length,
        chat: latest === undefined ? null : keyOf(latest),
        conversation: latest === undefined ? null : conversationId(latest.id),
      };
    });

/** Codes that are good now, and whose they are. */
export const readCodes = (
  store: Store,
  now: number,
  codes: readonly string[],
): readonly StaffCodeRecord[] =>
  codes.flatMap((code) => {
    const row = store.codes.get(code);
    if (row === undefined || row.usedAt !== null || row.expiresAt <= now) return [];
    const person = store.people.get(row.person);
    return person === undefined ? [] : [{ code, person: personOf(person) }];
  });

/** Chats by the ids of their conversations. */
export const whereabouts = (store: Store, ids: readonly string[]) =>
  new Map(
    ids.flatMap((id) => {
      const row = store.chats.get(take.uuid(id));
      const key: ChatKey | null = row === undefined ? null : keyOf(row);
      return row === undefined || key === null ? [] : [[conversationId(row.id), key] as const];
    }),
  );
