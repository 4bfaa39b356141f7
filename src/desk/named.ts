/** Which tickets, codes and chats an input speaks of: so that they can be fetched before anything is decided. */
import type { Conversation } from "../engine/conversation.ts";
import type { Input } from "../engine/input.ts";
import type { ConversationId } from "../kernel/ids.ts";
import { conversationId } from "../kernel/ids.ts";
import { parseTicketNumber } from "../tickets/numbering.ts";

/** Numbers of tickets, the one most meant first. */
export function namedTickets(conversation: Conversation, input: Input): readonly string[] {
  const numbers = [...ofInput(input)];
  for (const talk of [conversation.talk, ...conversation.waiting]) {
    if (talk?.answers.ticket !== undefined) numbers.push(talk.answers.ticket);
  }
  return [...new Set(numbers)];
}

function ofInput(input: Input): readonly string[] {
  switch (input.kind) {
    case "chose": {
      const [group, , number] = input.choice.split(":");
      return group === "t" && number !== undefined && number !== "" ? [number] : [];
    }
    case "said": {
      const number = input.text.length <= 40 ? parseTicketNumber(input.text) : undefined;
      return number === undefined ? [] : [number];
    }
    case "noticed":
      return input.notice.ticket === undefined ? [] : [input.notice.ticket];
    case "sent-photos":
    case "sent-files":
    case "looked-into":
    case "shared-location":
    case "shared-contact":
    case "opened":
    case "left":
    case "edited":
    case "withdrew":
    case "unspoken":
    case "bounced":
    case "served":
    case "rang":
      return [];
  }
}

/** Eight letters and digits in two groups, without those that look alike; a blank for the dash only where a digit tells it from two words. */
const staffCode =
  /^\s*(?=.*[-–—－\d])([0-9A-HJKMNP-TV-Z]{4}) ?[-–—－ ] ?([0-9A-HJKMNP-TV-Z]{4})\s*$/i;

/** A one-time staff code as it is stored, if the input looks like one: typed, or carried by a start link. */
export function namedCode(input: Input): string | null {
  const text =
    input.kind === "said" ? input.text : input.kind === "opened" ? (input.payload ?? "") : "";
  const [, first, second] = staffCode.exec(text.slice(0, 20)) ?? [];
  return first === undefined || second === undefined ? null : `${first}-${second}`.toUpperCase();
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** Chats that words may have to be carried to: the one a member of staff serves, or wants to take over. */
export function namedConversations(
  conversation: Conversation,
  input: Input,
): readonly ConversationId[] {
  const found = [conversation.talk, ...conversation.waiting].flatMap(
    (talk) => talk?.answers.conversation ?? [],
  );
  if (input.kind === "chose") {
    const id = uuid.exec(input.choice)?.[0];
    if (id !== undefined) found.push(id);
  }
  // Whoever joins by this notice may be spoken to in the next item of the same tray.
  if (input.kind === "noticed" && input.notice.conversation !== undefined)
    found.push(input.notice.conversation);
  return found.map(conversationId);
}
