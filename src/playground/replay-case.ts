/** Plays a saved case again, on fresh customers' phones. */
import { type CaseScript, type PersonStep, type ScriptStep, withNumbers } from "./case-script.ts";
import { signIn } from "./do-on-phone.ts";
import { faces, type Seat } from "./faces.ts";
import { findButton, liveButtons } from "./find-button.ts";
import type { PageLocale } from "./panel.ts";
import type { PlaygroundParts } from "./parts.ts";
import type { Phone } from "./phone.ts";
import { ownMessages } from "./record-script.ts";
import { replayCaption } from "./replay-words.ts";
import type { Room } from "./room.ts";
import { samplePicture } from "./samples.ts";
import type { TourStep } from "./tour-step.ts";
import { wordsOf } from "./words-of.ts";

/** How often a screen is looked at, ms. */
const lookMs = 60;
/** How long a button or a ticket may take to appear, ms. */
const patienceMs = 15_000;
/** How long the desk may take to answer before the person goes on regardless, ms. */
const answerMs = 4000;
/** A screen that has not changed for so long has settled, ms. */
const quietMs = 350;

export interface Replaying {
  readonly parts: Pick<PlaygroundParts, "panel" | "clock">;
  readonly room: Room;
  readonly locale: PageLocale;
  /** Multiplies the waits; 1 unless a test hurries. */
  readonly pace?: number;
}

/**
 * Announces each step and does it when the next one is asked for. Customers are new people with the same names.
 * @throws {Error} that names what a phone should have shown and what it shows instead
 */
export async function* replayCase(
  script: CaseScript,
  on: Replaying,
): AsyncGenerator<TourStep, void> {
  const { room, parts, locale } = on;
  const before = new Set((await parts.panel.tickets(locale)).map(({ number }) => number));
  room.recorder.clear();
  for (const seat of seatsOf(script)) {
    if (faces[seat].role === "customer") room.renew(seat);
    else room.sit(seat, faces[seat].platforms[0]);
  }
  for (const [place, written] of script.steps.entries()) {
    if ("seat" in written) await settle(room.phone(written.seat), on);
    const step = await named(written, before, on);
    const who = "seat" in step ? room.face(step.seat).name[locale] : "";
    yield {
      id: `${place + 1}.${step.do}`,
      who: "desk",
      ...("seat" in step ? { seat: step.seat } : {}),
      caption: replayCaption(step, who, locale),
      progress: (place + 1) / script.steps.length,
      ...(step.do === "say" ? { typing: step.text } : {}),
      ...(step.do === "press" ? { pressing: step.label } : {}),
    };
    if ("seat" in step) await doStep(step, on);
    else {
      if (step.do === "forward") parts.clock.forward(step.ms);
      else await toNextClock(on);
      room.recorder.note(step);
    }
  }
}

/** The seats that take part, in the order of their first steps. */
export function seatsOf({ steps }: CaseScript): readonly Seat[] {
  return [...new Set(steps.flatMap((step) => ("seat" in step ? [step.seat] : [])))];
}

/** The step with real ticket numbers, and a press with the button that is meant. */
async function named(
  written: ScriptStep,
  before: ReadonlySet<string>,
  on: Replaying,
): Promise<ScriptStep> {
  const { parts, locale, room } = on;
  const look = async (): Promise<ScriptStep | undefined> => {
    const tickets = await parts.panel.tickets(locale);
    const fresh = tickets.map(({ number }) => number).filter((number) => !before.has(number));
    const step = withNumbers(written, fresh.toReversed());
    if (step.do !== "press") return JSON.stringify(step).includes("{case:") ? undefined : step;
    const button = findButton(room.phone(step.seat).entries(), step);
    return button === undefined ? undefined : { ...step, label: button.label, data: button.data };
  };
  const found = await within(patienceMs, look, on);
  if (found !== undefined) return found;
  if (written.do !== "press") throw new Error("The ticket that is spoken of was not opened.");
  throw new Error(missing(written.label, room.phone(written.seat)));
}

function missing(label: string, phone: Phone): string {
  const last = phone.entries().at(-1);
  const live = liveButtons(phone.entries()).map((one) => one.label);
  const shows = live.length === 0 ? "no button" : live.map((one) => `“${one}”`).join(", ");
  return `There is no button “${label}” now, but ${shows}; the last words are “${last === undefined ? "" : wordsOf(last)}”.`;
}

async function doStep(step: PersonStep, { room, parts }: Replaying): Promise<void> {
  const phone = room.phone(step.seat);
  const own = (back: number): string => ownMessages(phone.entries())[back]?.id ?? "";
  switch (step.do) {
    case "open":
      return phone.entries().length === 0 ? phone.open(step.payload) : undefined;
    case "badge":
      return signIn(step.seat, step.role, room, parts.panel);
    case "sit":
      return room.sit(step.seat, step.app);
    case "say":
      return phone.say(step.text);
    case "press":
      return phone.press({ label: step.label, data: step.data });
    case "menu":
      return phone.menu?.(step.item);
    case "photos":
      return phone.sendPhotos(await Promise.all(step.samples.map(samplePicture)), step.caption);
    case "location": {
      const { do: _, seat: __, ...place } = step;
      return phone.sendLocation(place);
    }
    case "contact":
      return phone.shareContact({ phone: step.phone, name: step.name, own: step.own });
    case "other":
      return phone.sendOther(step.what);
    case "edit":
      return phone.edit(own(step.back), step.text);
    case "recall":
      return phone.recall(own(step.back));
    case "block":
      await phone.block();
      return room.setBlocked(step.seat, true);
    case "unblock":
      await phone.unblock();
      return room.setBlocked(step.seat, false);
  }
}

async function toNextClock({ parts }: Replaying): Promise<void> {
  const due = await parts.panel.nextDueAt();
  if (due !== undefined) parts.clock.forward(Math.max(0, due - parts.clock.now()) + 1000);
}

/** Waits until the desk has answered this person's last word and said all it has to say. */
async function settle(phone: Phone, on: Replaying): Promise<void> {
  const { pace = 1 } = on;
  let print = "";
  let since = performance.now();
  const quiet = (): true | undefined => {
    const now = JSON.stringify(phone.entries().map(({ id, buttons }) => [id, buttons]));
    if (now !== print) {
      print = now;
      since = performance.now();
    }
    const answered = phone.entries().at(-1)?.by !== "person";
    return answered && performance.now() - since >= quietMs * pace ? true : undefined;
  };
  await within(answerMs, quiet, on);
}

/** What becomes true in this time, ms, or nothing. */
async function within<Seen>(
  ms: number,
  look: () => Promise<Seen | undefined> | Seen | undefined,
  { pace = 1 }: Replaying,
): Promise<Seen | undefined> {
  const until = performance.now() + ms * pace;
  for (;;) {
    const seen = await look();
    if (seen !== undefined || performance.now() > until) return seen;
    await new Promise((resolve) => setTimeout(resolve, lookMs * pace));
  }
}
