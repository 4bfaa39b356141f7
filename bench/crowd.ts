/** Customers, each of whom writes the next message only when the reply to the last one has arrived. */
import { setTimeout as pause } from "node:timers/promises";
import type { BenchPlatform, Heard } from "./platforms/stage.ts";
import { script, ticketNumber } from "./script.ts";
import type { Running } from "./subject.ts";
import { newTally, type Tally } from "./tally.ts";

/** A platform posts again what was not answered 2xx, in ms; ours do it as fast as the fastest of them. */
const againMs = 1_000;
/** When nobody has heard anything for so long, something is lost, in ms. */
const silenceMs = 30_000;

export interface Crowd {
  /** Where the sinks report. */
  readonly heard: Heard;
  /** @param customers how many write at once */
  run(
    subject: Running,
    platforms: readonly BenchPlatform[],
    dialogs: number,
    customers: number,
  ): Promise<Tally>;
  /** Sends a customer's message; resolves when the webhook was taken and the reply has arrived. */
  say(subject: Running, talk: Talk, tally: Tally): Promise<void>;
  /** Registrations that this process has been told to their end, in all runs. */
  told(subject: Running): number;
  /** A customer nobody has met. */
  newTalk(platforms: readonly BenchPlatform[]): Talk;
}

export interface Talk {
  readonly customer: number;
  readonly platform: BenchPlatform;
  /** How many of the script's messages were written. */
  step: number;
}

export const isOver = ({ platform, step }: Talk): boolean => step === script[platform].length;

export function openCrowd(): Crowd {
  const waiting = new Map<number, (words: () => string) => void>();
  const state = { customers: 0, heardAt: performance.now(), surplus: 0 };
  const told = new Map<Running, number>();
  const newTalk: Crowd["newTalk"] = (platforms) => {
    const customer = ++state.customers;
    return { customer, platform: platforms[customer % platforms.length] ?? "line", step: 0 };
  };
  const say: Crowd["say"] = async (subject, talk, tally) => {
    const { customer, platform } = talk;
    const letter = subject.stages[platform].letter(customer, script[platform][talk.step] ?? "");
    const reply = Promise.withResolvers<void>();
    const startedAt = performance.now();
    talk.step += 1;
    waiting.set(customer, (words) => {
      waiting.delete(customer);
      state.heardAt = performance.now();
      tally.replied.push(state.heardAt - startedAt);
      if (isOver(talk) && subject.kind !== "echo" && !ticketNumber.test(words()))
        tally.unfinished += 1;
      reply.resolve();
    });
    while (!isTaken(await subject.poster.post(letter))) {
      tally.again += 1;
      await pause(againMs);
    }
    tally.taken.push(performance.now() - startedAt);
    await reply.promise;
    tally.messages += 1;
    if (isOver(talk)) told.set(subject, (told.get(subject) ?? 0) + 1);
  };
  return {
    heard(customer, words) {
      const wake = waiting.get(customer);
      if (wake === undefined) state.surplus += 1;
      else wake(words);
    },
    newTalk,
    say,
    told: (subject) => told.get(subject) ?? 0,
    async run(subject, platforms, dialogs, customers) {
      const tally = newTally();
      const left = { dialogs };
      const surplusBefore = state.surplus;
      state.heardAt = performance.now();
      const customer = async (): Promise<void> => {
        while (left.dialogs > 0) {
          left.dialogs -= 1;
          const talk = newTalk(platforms);
          while (!isOver(talk)) await say(subject, talk, tally);
          tally.dialogs += 1;
        }
      };
      const startedAt = performance.now();
      await whileHeard(state, Array.from({ length: customers }, customer));
      tally.seconds = (performance.now() - startedAt) / 1000;
      tally.surplus = state.surplus - surplusBefore;
      return tally;
    },
  };
}

const isTaken = (status: number): boolean => status >= 200 && status < 300;

/** @throws {Error} when customers wait in vain */
async function whileHeard(
  state: { readonly heardAt: number },
  customers: Promise<void>[],
): Promise<void> {
  const silence = Promise.withResolvers<never>();
  const watch = setInterval(() => {
    if (performance.now() - state.heardAt > silenceMs)
      silence.reject(new Error("customers wait in vain"));
  }, 1_000);
  try {
    await Promise.race([Promise.all(customers), silence.promise]);
  } finally {
    clearInterval(watch);
  }
}
