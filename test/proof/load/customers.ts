/** Customers one by one: each writes the next line of a registration and waits for the reply. */
import { setTimeout as pause } from "node:timers/promises";
import type { BenchPlatform, Heard, Stage } from "../../../bench/platforms/stage.ts";
import { script } from "../../../bench/script.ts";
import type { Letter } from "../../../bench/wire/post.ts";
import { type Ledger, note, openLedger } from "./ledger.ts";
import type { Seen } from "./window.ts";

/** A platform posts again what was not answered 2xx, in ms. */
const againMs = 1_000;

/** A customer on the way through the script of a registration. */
export interface Talk {
  readonly customer: number;
  readonly platform: BenchPlatform;
  step: number;
}

export const isOver = ({ platform, step }: Talk): boolean => step >= script[platform].length;

/** Where letters go: status of the answer, 0 when the line broke. */
export type Post = (letter: Letter) => Promise<number>;

export interface Ground {
  readonly stages: Readonly<Record<BenchPlatform, Stage>>;
  readonly post: Post;
}

export interface Customers {
  readonly heard: Heard;
  readonly ledger: Ledger;
  /** Somebody nobody has met. */
  newTalk(platform: BenchPlatform): Talk;
  /** The next line; resolves when it was taken and the reply has come. @param copies how often its webhook is delivered */
  say(ground: Ground, talk: Talk, seen: Seen, copies?: number): Promise<void>;
  /** Posts until it is answered 2xx, or until all is over. */
  deliver(post: Post, letter: Letter, seen: Seen): Promise<void>;
  /** How many wait for a reply. */
  readonly waiting: () => number;
  /** Ends all posting again. */
  stop(): void;
}

interface Waiting {
  /** Only a ticket's number is the reply to the last message. */
  readonly last: boolean;
  readonly done: () => void;
}

export function openCustomers(): Customers {
  const ledger = openLedger();
  const waiting = new Map<number, Waiting>();
  const state = { customers: 0, stopped: false };
  const deliver: Customers["deliver"] = async (post, letter, seen) => {
    for (;;) {
      const startedAt = performance.now();
      const status = await post(letter);
      const ms = performance.now() - startedAt;
      seen.posts += 1;
      if (status >= 200 && status < 300) return void seen.taken.push(ms);
      seen.refused.push(ms);
      if (status === 0) seen.broken += 1;
      if (state.stopped) return;
      await pause(againMs);
    }
  };
  return {
    ledger,
    deliver,
    newTalk: (platform) => ({ customer: ++state.customers, platform, step: 0 }),
    waiting: () => waiting.size,
    stop() {
      state.stopped = true;
    },
    heard(customer, words) {
      const entry = ledger.find(customer);
      if (entry === undefined) return;
      const isTicket = note(entry, words());
      const waits = waiting.get(customer);
      if (waits === undefined || (waits.last && !isTicket)) return;
      waiting.delete(customer);
      waits.done();
    },
    async say({ stages, post }, talk, seen, copies = 1) {
      const { customer, platform } = talk;
      const entry = ledger.entry(customer, platform);
      const letter = stages[platform].letter(customer, script[platform][talk.step] ?? "");
      const reply = Promise.withResolvers<void>();
      const startedAt = performance.now();
      talk.step += 1;
      seen.messages += 1;
      entry.letters += 1;
      waiting.set(customer, { last: isOver(talk), done: reply.resolve });
      const deliveries = Array.from({ length: copies }, () => deliver(post, letter, seen));
      const posted = Promise.all(deliveries).then(() => void (entry.taken += 1));
      await reply.promise;
      seen.replied.push(performance.now() - startedAt);
      await posted;
    },
  };
}
