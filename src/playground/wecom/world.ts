import type { Agent } from "./agent.ts";
import type { Ids } from "./ids.ts";
import type { KfItem, KfSession } from "./kf-types.ts";
import type { Settings } from "./options.ts";
import type { Screen } from "./screen.ts";

/** Which half of the platform something belongs to: the app for staff, or 微信客服. */
export type Half = "wecom" | "kf";

export interface Member {
  readonly userid: string;
  readonly name: string;
  /** Inside the app's visible range: may be written to and reported. */
  visible: boolean;
  readonly screen: Screen;
  /** Instants of the messages the app sent to this member, newest last, for the per-minute limit. */
  readonly sentAt: number[];
}

export interface Customer {
  readonly externalUserid: string;
  readonly name: string;
  /** The customer refuses the account's messages. */
  blocking: boolean;
  readonly screen: Screen;
}

export interface IssuedToken {
  readonly half: Half;
  expiresAt: number;
}

export interface Medium {
  readonly bytes: Buffer;
  readonly type: "image" | "voice" | "video" | "file";
  readonly contentType: string;
  readonly name: string;
  readonly createdAt: number;
}

/** A card one or more members hold, and the tickets that may still update it. */
export interface SentCard {
  readonly taskId: string;
  readonly cardType: string;
  readonly receivers: readonly string[];
  readonly entryId: string;
}

export interface ResponseCode {
  readonly card: SentCard;
  readonly issuedAt: number;
}

/** A single-use ticket for kf/send_msg_on_event. */
export interface EventCode {
  readonly openKfId: string;
  readonly externalUserid: string;
  readonly purpose: "welcome" | "queued" | "taken" | "ended";
  readonly expiresAt: number;
}

/** Everything the stand-in remembers. One per server, in memory. */
export interface World {
  readonly settings: Settings;
  readonly ids: Ids;
  readonly members: Map<string, Member>;
  readonly customers: Map<string, Customer>;
  readonly tokens: Map<string, IssuedToken>;
  readonly media: Map<string, Medium>;
  readonly taskIds: Set<string>;
  /** Interactive cards by the entry that shows them. */
  readonly cards: Map<string, SentCard>;
  readonly responseCodes: Map<string, ResponseCode>;
  readonly duplicates: Map<string, number>;
  readonly agent: Agent;
  /** What the group robot has said, oldest first. */
  readonly group: { readonly at: number; readonly content: string }[];
  readonly menu: { items: readonly { readonly name: string; readonly key: string }[] };
  /** Items of each 微信客服 account, oldest first. */
  readonly items: Map<string, KfItem[]>;
  /** How far each account's stream has been given out. */
  readonly fetched: Map<string, number>;
  readonly sessions: Map<string, KfSession>;
  readonly syncTokens: Map<string, { readonly openKfId: string; readonly expiresAt: number }>;
  readonly eventCodes: Map<string, EventCode>;
  /** msgids seen by kf/send_msg, per account. */
  readonly msgids: Set<string>;
  /** Sends a callback of this half; resolves after the first attempt ended. */
  callback(half: Half, xml: string): Promise<void>;
  /** Something was accepted but will not be seen as sent: cut, or dropped without a word. */
  lost(half: Half, call: string, reason: string): void;
  changed(): void;
}

/** Milliseconds since 1970 on this platform's clock. */
export function nowOf(world: World): number {
  return world.settings.now();
}

/** The same instant in the platform's unit, whole seconds. */
export function secondsOf(world: World): number {
  return Math.floor(nowOf(world) / 1000);
}
