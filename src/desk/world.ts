/** Everything a tray's decisions may look at; fetched before, never changed while deciding. */
import type { Conversation, LocaleCode } from "../engine/conversation.ts";
import type { Turn } from "../engine/effect.ts";
import type { Facts } from "../engine/facts.ts";
import type { Input } from "../engine/input.ts";
import type { Instant } from "../kernel/clock.ts";
import type { ConversationId } from "../kernel/ids.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Allowance } from "../ports/allowance.ts";
import type { Channel } from "../ports/channel.ts";
import type { ChatKey, StaffCodeRecord, StaffRecord, TicketRecord } from "../ports/shelf.ts";
import type { Words } from "../ports/words.ts";
import type { Policy } from "../tickets/policy.ts";
import type { TalkRules } from "../tickets/talk-rules.ts";

/** What is the same for every message: the company's rules and how we talk. */
export interface House {
  readonly frontDesk: (conversation: Conversation, input: Input, facts: Facts) => Turn;
  readonly words: Words;
  readonly policy: Policy;
  readonly rules: TalkRules;
  readonly defaultLocale: LocaleCode;
  readonly pack: (
    platform: Platform,
    bubbles: Parameters<Channel["pack"]>[0],
  ) => ReturnType<Channel["pack"]>;
  /** What a platform lets us say to somebody who stays silent; nothing where nobody counts. */
  readonly allowance?: (platform: Platform) => Allowance | undefined;
  /** Whether a customer who asks for a person gets one in the platform's own app. */
  readonly handsOver?: (platform: Platform) => boolean;
  /** Whether a platform cannot show pictures as the desk is set up. */
  readonly cannotShow?: (platform: Platform) => boolean;
}

export interface World {
  readonly house: House;
  readonly now: Instant;
  /** By number. */
  readonly tickets: ReadonlyMap<string, TicketRecord>;
  readonly staff: readonly StaffRecord[];
  readonly codes: ReadonlyMap<string, StaffCodeRecord>;
  readonly whereabouts: ReadonlyMap<ConversationId, ChatKey>;
  /** A reserved running number for a new customer of this month; nothing when more have to be reserved first. */
  readonly takeCustomerSeq: (month: string) => number | undefined;
}
