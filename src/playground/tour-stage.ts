import type { Button, Entry, Phone } from "./phone.ts";
import { type Cue, cueFor } from "./tour-cues.ts";
import { saying } from "./tour-sayings.ts";
import type { CaseOptions, TourStep } from "./tour-step.ts";
import { type CaptionName, caption } from "./tour-words.ts";
import { wordsOf } from "./words-of.ts";

/** How often a screen is looked at, ms. */
const lookMs = 60;
/** How long something expected may take unless said otherwise, ms. */
const patienceMsDefault = 15_000;
/** Questions in one conversation at most: more is a conversation going in circles. */
const questionsMax = 30;

type Who = "customer" | "supervisor" | "engineer";

/** What the people of a case can do, each time announced first and done when the next step is asked for. */
export interface Stage {
  /** Told of the ticket, for the captions. */
  name(ticket: string): void;
  announce(id: CaptionName, who: TourStep["who"], more?: Partial<TourStep>): TourStep;
  press(who: Who, data: RegExp, id: CaptionName, label?: string): AsyncGenerator<TourStep, void>;
  say(who: Who, text: string, id: CaptionName): AsyncGenerator<TourStep, void>;
  /** Answers what the desk asks by the cues until `done`. */
  converse(
    who: Who,
    cues: readonly Cue[],
    done: () => Promise<boolean> | boolean,
  ): AsyncGenerator<TourStep, void>;
  /** Waits for something to become true. @throws {Error} with `what` when it does not. */
  until<T>(look: () => Promise<T | undefined> | T | undefined, what: () => string): Promise<T>;
  live(who: Who, data: RegExp, label?: string): Button | undefined;
}

/** A stage for these people. `progress` grows by itself from step to step. */
export function setStage(options: CaseOptions, stepsExpected: number): Stage {
  const { locale, spoken = locale, names, photos } = options;
  let steps = 0;
  let ticket = "";
  /** How much stood on each screen when its owner last did something: what is below is new. */
  const read = new Map<Who, number>();
  const act = async (who: Who, work: (phone: Phone) => Promise<void>): Promise<void> => {
    read.set(who, options[who].entries().length);
    await work(options[who]);
  };

  const announce: Stage["announce"] = (id, who, more) => {
    steps += 1;
    const holes = { who: who === "desk" ? "" : names[who], number: ticket };
    const progress = Math.min(0.98, steps / stepsExpected);
    return { id: `${steps}.${id}`, who, caption: caption(id, locale, holes), progress, ...more };
  };

  const until: Stage["until"] = async (look, what) => {
    const patience = options.patienceMs ?? patienceMsDefault;
    for (let waited = 0; waited <= patience; waited += lookMs) {
      const seen = await look();
      if (seen !== undefined) return seen;
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
    throw new Error(`${what()} (waited ${patience / 1000} s)`);
  };

  const live: Stage["live"] = (who, data, label) => liveButton(options[who], data, label);

  async function* press(
    who: Who,
    data: RegExp,
    id: CaptionName,
    label?: string,
  ): AsyncGenerator<TourStep, void> {
    const button = await until(
      () => live(who, data, label) ?? live(who, data),
      () =>
        `The ${who}'s ${options[who].platform} shows no button ${plain(data)}. ${screenOf(options[who])}`,
    );
    yield announce(id, who, { pressing: button.label });
    await act(who, (phone) => phone.press({ data: button.data, label: button.label }));
  }

  async function* say(who: Who, text: string, id: CaptionName): AsyncGenerator<TourStep, void> {
    yield announce(id, who, { typing: text });
    await act(who, (phone) => phone.say(text));
  }

  async function* answer(who: Who, cue: Cue): AsyncGenerator<TourStep, void> {
    if (cue.press !== undefined) yield* press(who, cue.press, cue.caption);
    else if (cue.say !== undefined) yield* say(who, saying(cue.say, spoken), cue.caption);
    else {
      yield announce(cue.caption, who);
      await act(who, (phone) => phone.sendPhotos(photos));
    }
  }

  async function* converse(
    who: Who,
    cues: readonly Cue[],
    done: () => Promise<boolean> | boolean,
  ): AsyncGenerator<TourStep, void> {
    const used = new Set<Cue>();
    for (let asked = 0; asked < questionsMax; asked += 1) {
      const next = await until<Cue | "done">(
        async () =>
          (await done())
            ? "done"
            : cueFor(freshOn(options[who], read.get(who) ?? 0), cues, (cue) => used.has(cue)),
        () =>
          `Nobody knows what the ${who} should answer on ${options[who].platform}. ${screenOf(options[who])}`,
      );
      if (next === "done") return;
      if (next.once) used.add(next);
      yield* answer(who, next);
    }
    throw new Error(
      `The ${who} was asked ${questionsMax} questions and is not done. ${screenOf(options[who])}`,
    );
  }

  return { name: (number) => void (ticket = number), announce, press, say, converse, until, live };
}

/** A pattern as a reader would write it. */
function plain(pattern: RegExp): string {
  return pattern.source.replaceAll(/\\b|\(\?!.*$/g, "");
}

/** The newest live button that carries this, if there is one. */
function liveButton(phone: Phone, data: RegExp, label: string | undefined): Button | undefined {
  return phone
    .entries()
    .toReversed()
    .filter((entry) => entry.withdrawnAt === undefined)
    .flatMap((entry) => entry.buttons.flat())
    .find(
      (one) =>
        one.live && data.test(one.data) && (label === undefined || one.label.includes(label)),
    );
}

/** What the desk said since this person's last act. */
const freshOn = (phone: Phone, from: number): readonly Entry[] =>
  phone
    .entries()
    .slice(from)
    .filter(({ by }) => by === "desk");

/** What a person sees now, for whoever reads why the tour stopped. */
function screenOf(phone: Phone): string {
  const last = phone.entries().at(-1);
  if (last === undefined) return "The screen is empty.";
  const buttons = phone
    .entries()
    .flatMap((entry) => entry.buttons.flat())
    .filter((one) => one.live);
  const carried = buttons.map(({ data }) => data).join(" ") || "none";
  return `The last bubble (${last.by}) reads "${wordsOf(last)}"; live buttons: ${carried}.`;
}
