/** What waits to be heard in a lane, and who waits for it. */
import type { TalkTimer } from "../engine/input.ts";
import type { Notice } from "../engine/notice.ts";
import type { Instant } from "../kernel/clock.ts";
import { type CauseId, causeId, derive, type OutboundId, type TimerId } from "../kernel/ids.ts";
import type { Arrival } from "../ports/channel.ts";
import type { ChatKey } from "../ports/shelf.ts";
import type { StoredKey } from "../ports/unit.ts";

export type Item =
  /** From a platform; `stored` when a page kept it before it was heard. */
  | { readonly kind: "arrival"; readonly arrival: Arrival; readonly stored: boolean }
  | { readonly kind: "notice"; readonly key: string; readonly notice: Notice; readonly at: Instant }
  | {
      readonly kind: "rang";
      readonly id: TimerId;
      readonly timer: TalkTimer;
      readonly cycle: number;
      readonly at: Instant;
    }
  /** A message of ours will not arrive here. */
  | {
      readonly kind: "undelivered";
      readonly send: OutboundId;
      readonly why: string;
      readonly matters: boolean;
    }
  | { readonly kind: "clock"; readonly id: TimerId; readonly clock: string; readonly at: Instant };

export interface Waiting {
  readonly item: Item;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** A chat, or a ticket whose clock rang: what happens in one lane happens one after another. */
export type LaneKey =
  | { readonly kind: "chat"; readonly chat: ChatKey }
  | { readonly kind: "ticket"; readonly number: string };

/** Why something happens: the ids of all its rows come from this. */
export function causeOf(item: Item): CauseId {
  switch (item.kind) {
    case "arrival":
      return causeId(derive("event", item.arrival.platform, item.arrival.eventId));
    case "notice":
      return causeId(derive("event", "desk", item.key));
    case "rang":
    case "clock":
      return causeId(derive("rang", item.id));
    case "undelivered":
      return causeId(derive("undelivered", item.send));
  }
}

/** The stored row that this item is, if it is one. */
export function storedKey(item: Item): StoredKey | null {
  switch (item.kind) {
    case "arrival":
      return item.stored ? { channel: item.arrival.platform, key: item.arrival.eventId } : null;
    case "notice":
      return { channel: "desk", key: item.key };
    case "rang":
    case "clock":
    case "undelivered":
      return null;
  }
}

/** `channel\u0000key` of the event behind an item: how a verdict names what was heard before. */
export function seenName(item: Item): string {
  switch (item.kind) {
    case "arrival":
      return `${item.arrival.platform}\u0000${item.arrival.eventId}`;
    case "notice":
      return `desk\u0000${item.key}`;
    case "rang":
    case "clock":
      return `timer\u0000${item.id}`;
    case "undelivered":
      return `undelivered\u0000${item.send}`;
  }
}

/** The same event twice in one lane is one: whoever brought the second hears what became of the first. */
export function mergeRepeats(taken: readonly Waiting[]): readonly Waiting[] {
  if (taken.length < 2) return taken;
  const merged = new Map<string, Waiting>();
  for (const waiting of taken) {
    const name = seenName(waiting.item);
    const first = merged.get(name);
    merged.set(name, first === undefined ? waiting : together(first, waiting));
  }
  return merged.size === taken.length ? taken : [...merged.values()];
}

function together(first: Waiting, second: Waiting): Waiting {
  return {
    item: first.item,
    done() {
      first.done();
      second.done();
    },
    failed(error) {
      first.failed(error);
      second.failed(error);
    },
  };
}
