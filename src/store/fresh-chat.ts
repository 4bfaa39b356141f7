import { newConversation } from "../engine/conversation.ts";
import { conversationId, derive, personId } from "../kernel/ids.ts";
import type { ChatKey, ChatRecord } from "../ports/shelf.ts";

/** A chat that no row is of: its ids follow from where it is. */
export function freshChat(key: ChatKey): ChatRecord {
  return {
    ...key,
    id: conversationId(derive("conversation", key.channel, key.chat)),
    fresh: true,
    version: 0,
    person: {
      id: personId(derive("person", key.channel, key.chat)),
      role: "customer",
      ticketsOpened: 0,
      surveysOpened: 0,
    },
    conversation: newConversation,
    blocked: null,
    serving: null,
    outSeq: 0,
    wrongCodes: 0,
  };
}
