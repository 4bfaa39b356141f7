import { Agent } from "node:http";
import type { Json } from "./check.ts";
import { redelivered } from "./events.ts";
import { type Posted, post } from "./post.ts";
import { sign } from "./sign.ts";
import type { WireLog } from "./wire-log.ts";

/** Waits before the tries after a failed one, ms. LINE does not disclose its own; these are ours. */
const redeliveryCurveMs = [5_000, 30_000, 120_000] as const;

/** How webhooks leave. */
export interface DeliveryRules {
  readonly now: () => number;
  readonly secret: string;
  readonly destination: string;
  /** LINE's clock for a bot: 2 s. */
  readonly deadlineMs: number;
  /** Factor on the curve; unset means the console's "Webhook redelivery" switch is off, as it is at first. */
  readonly redeliveryScale: number | undefined;
  /** Write characters beyond the basic plane as \u escapes. */
  readonly escapes: boolean;
  readonly active?: () => boolean; // "Use webhook"; on unless said otherwise.
  /** Told before every try: the reply tokens inside become young again. */
  readonly refreshed: (events: readonly Json[]) => void;
  readonly wire: WireLog;
  readonly changed: () => void;
}

/** One try of one request. */
export interface DeliveryRecord {
  readonly at: number;
  readonly eventIds: readonly string[];
  readonly attempt: number;
  readonly outcome: Posted["outcome"];
  readonly status: number;
  readonly ms: number;
}

/** Another order of the events in one request. */
export type Shuffle = (events: readonly Json[]) => readonly Json[];

interface Letter {
  readonly people: readonly string[];
  readonly events: readonly Json[];
  tries: number;
  done: boolean;
  timer?: NodeJS.Timeout;
}

/** The outgoing side: signed requests, one after another per person, tried again as asked. */
export class Deliveries implements AsyncDisposable {
  /** Every try, oldest first. */
  readonly records: DeliveryRecord[] = [];
  readonly #rules: DeliveryRules;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #letters = new Set<Letter>();
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #gathered: Letter[][] = [];
  #url: string | undefined;
  #times = 1;
  #closed = false;

  constructor(rules: DeliveryRules, url: string | undefined) {
    this.#rules = rules;
    this.#url = url;
  }

  get url(): string | undefined {
    return this.#url;
  }

  /** Where webhooks go from now on; what waited for an address leaves. */
  setUrl(url: string): void {
    this.#url = url;
    this.#again();
  }

  setTimes(times: number): void {
    this.#times = times;
  }

  /** Sends these events in one request, after what the same people did before. */
  send(people: readonly string[], events: readonly Json[]): void {
    const letter: Letter = { people, events, tries: 0, done: false };
    const gathering = this.#gathered.at(-1);
    if (gathering !== undefined) {
      gathering.push(letter);
      return;
    }
    if (this.#rules.active?.() === false) return;
    this.#letters.add(letter);
    this.#enqueue(letter);
  }

  /** What is sent during `act` goes into one request, all people together. */
  async together(act: () => Promise<void>, shuffle: Shuffle = (events) => events): Promise<void> {
    const mine: Letter[] = [];
    this.#gathered.push(mine);
    try {
      await act();
    } finally {
      this.#gathered.splice(this.#gathered.indexOf(mine), 1);
    }
    const people = [...new Set(mine.flatMap((one) => one.people))];
    this.send(people, shuffle(mine.flatMap((one) => one.events)));
  }

  /** An empty, signed request: the console's "Verify". */
  async verify(url: string): Promise<Posted> {
    return await this.#post(url, []);
  }

  /** Resolves when nothing is under way or waiting for its next try. */
  async settled(): Promise<void> {
    const seen = [...this.#lanes.values()];
    await Promise.all(seen);
    const waiting = [...this.#letters].some((one) => one.timer !== undefined);
    if (waiting) await new Promise((resolve) => setTimeout(resolve, settledPollMs));
    const moved = [...this.#lanes.values()].some((one) => !seen.includes(one));
    if (moved || waiting) await this.settled();
  }

  /** Sends at once whatever was not answered with 2xx, and waits for the tries. */
  async redeliver(): Promise<void> {
    this.#again();
    await Promise.all(this.#lanes.values());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    for (const letter of this.#letters) clearTimeout(letter.timer);
    this.#agent.destroy();
    await Promise.all(this.#lanes.values());
  }

  #again(): void {
    for (const letter of this.#letters) this.#enqueue(letter);
  }

  #enqueue(letter: Letter): void {
    clearTimeout(letter.timer);
    delete letter.timer;
    const before = Promise.all(
      letter.people.map((one) => this.#lanes.get(one) ?? Promise.resolve()),
    );
    const run = before.then(() => this.#attempt(letter));
    for (const one of letter.people) this.#lanes.set(one, run);
  }

  async #attempt(letter: Letter): Promise<void> {
    const url = this.#url;
    if (url === undefined || letter.done || this.#closed) return;
    letter.tries += 1;
    const copies = Array.from({ length: this.#times }, () => this.#copy(letter, url));
    const posted = await Promise.all(copies);
    letter.done = posted.some((one) => one.outcome === "ok");
    if (letter.done) this.#letters.delete(letter);
    else this.#wait(letter);
    this.#rules.changed();
  }

  #wait(letter: Letter): void {
    const pause = redeliveryCurveMs[letter.tries - 1];
    const scale = this.#rules.redeliveryScale;
    if (scale === undefined || pause === undefined || this.#closed) return;
    letter.timer = setTimeout(() => this.#enqueue(letter), pause * scale);
  }

  async #copy({ tries, events }: Letter, url: string): Promise<Posted> {
    const told = tries > 1 ? events.map(redelivered) : events;
    this.#rules.refreshed(told);
    const at = this.#rules.now();
    const from = performance.now();
    const posted = await this.#post(url, told);
    const ms = Math.round(performance.now() - from);
    const { outcome, status, text } = posted;
    const eventIds = told.map((one) => String(one["webhookEventId"]));
    this.records.push({ at, eventIds, attempt: tries, outcome, status, ms });
    this.#rules.wire.add({
      at,
      direction: "platform-to-desk",
      method: "POST",
      path: new URL(url).pathname,
      request: { destination: this.#rules.destination, events: told },
      status,
      response: status === 0 ? outcome : text,
      ms,
    });
    return posted;
  }

  async #post(url: string, events: readonly Json[]): Promise<Posted> {
    const { secret, escapes, destination, deadlineMs } = this.#rules;
    const { bytes, headers } = sign({ destination, events }, secret, escapes);
    return await post(url, bytes, headers, { agent: this.#agent, deadlineMs });
  }
}

/** How often a waiting retry is looked at, ms. */
const settledPollMs = 5;
