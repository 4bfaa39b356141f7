/** One whole case as three people would play it, on nothing but their phones: the guided tour and the scenarios use it. */
import type { MovableClock } from "../kernel/clock.ts";
import type { PageLocale, Panel } from "./panel.ts";
import type { Phone } from "./phone.ts";
import { finishCues, moves, proposeCues, reportCues, surveyCues, typedCode } from "./tour-cues.ts";
import { type Stage, setStage } from "./tour-stage.ts";
import { saying } from "./tour-words.ts";

/** What is about to happen; it happens when the next step is asked for. */
export interface TourStep {
  readonly id: string;
  readonly who: "customer" | "supervisor" | "engineer" | "desk";
  /** One or two sentences in the tour's language. */
  readonly caption: string;
  /** How far the case is, 0 to 1. */
  readonly progress: number;
  /** What will be typed, so that a page can show the typing. */
  readonly typing?: string;
  /** Label of the button that will be pressed. */
  readonly pressing?: string;
}

export interface CaseOptions {
  readonly customer: Phone;
  readonly supervisor: Phone;
  readonly engineer: Phone;
  readonly names: Readonly<Record<"customer" | "supervisor" | "engineer", string>>;
  readonly panel: Panel;
  readonly clock: MovableClock;
  readonly locale: PageLocale;
  readonly photos: readonly Uint8Array[];
  /** How long an expected bubble or button may take, ms; 15 s unless said. */
  readonly patienceMs?: number;
}

/** How long before the agreed time the engineer sets off, ms. */
const setOffMs = 40 * 60_000;
/** Clocks that may ring before the one that files the ticket: those of other people's forms. */
const ringsMax = 12;
/** Steps of a case, about: for the progress bar only. */
const stepsExpected = 36;

/**
 * Plays one case from the report to the archive. Returns the ticket's number.
 * @throws {Error} that names what a phone should have shown and what it shows instead.
 */
export async function* playCase(options: CaseOptions): AsyncGenerator<TourStep, string> {
  const stage = setStage(options, stepsExpected);
  yield stage.announce("welcome", "desk", { progress: 0 });
  yield* signIn("supervisor", options, stage);
  yield* signIn("engineer", options, stage);
  const number = yield* reportFault(options, stage);
  stage.name(number);
  yield* arrange(options, stage, number);
  yield* visit(options, stage, number);
  yield* conclude(options, stage, number);
  return number;
}

async function* signIn(
  who: "supervisor" | "engineer",
  options: CaseOptions,
  stage: Stage,
): AsyncGenerator<TourStep, void> {
  const phone = options[who];
  if (
    phone
      .entries()
      .some(
        ({ by, shown }) => by === "person" && shown.kind === "text" && typedCode.test(shown.text),
      )
  )
    return;
  const code = await options.panel.staffCode(who, options.names[who]);
  yield stage.announce("badge", who, { typing: code });
  if (phone.entries().length === 0) await phone.open();
  await phone.say(code);
  yield* speak(who, options, stage);
}

/** Asks for the tour's language where the desk has begun in another. */
async function* speak(
  who: "customer" | "supervisor" | "engineer",
  { locale, [who]: phone }: CaseOptions,
  stage: Stage,
): AsyncGenerator<TourStep, void> {
  const words = await stage.until(
    () => lastWords(phone),
    () => `The desk does not answer the ${who} on ${phone.platform}.`,
  );
  if (
    /\p{Script=Han}/u.test(words.replaceAll(/[「『“"].*?[」』”"]|中文/gu, "")) ===
    (locale === "zh-CN")
  )
    return;
  yield* stage.say(who, saying("language", locale), "language");
  await stage.until(
    () => lastWords(phone),
    () => `The desk does not change the language for the ${who}.`,
  );
}

async function* reportFault(options: CaseOptions, stage: Stage): AsyncGenerator<TourStep, string> {
  const { customer, panel, locale } = options;
  const before = new Set((await panel.tickets(locale)).map((ticket) => ticket.number));
  if (customer.entries().length === 0) {
    yield stage.announce("open", "customer");
    await customer.open();
    yield* speak("customer", options, stage);
  }
  const fresh = async () =>
    (await panel.tickets(locale)).find((ticket) => !before.has(ticket.number))?.number;
  yield* stage.say("customer", saying("report", locale), "report");
  yield* stage.converse("customer", reportCues, async () => (await fresh()) !== undefined);
  return stage.until(fresh, () => "No ticket was opened.");
}

async function* arrange(
  options: CaseOptions,
  stage: Stage,
  number: string,
): AsyncGenerator<TourStep, void> {
  const { names } = options;
  yield* stage.press("supervisor", about(moves.approve, number), "approve");
  yield* stage.press("supervisor", about(moves.dispatch, number), "dispatch", names.engineer);
  if (!(await reaches(options, stage, number, ["dispatched"], 1500))) {
    yield* stage.press("supervisor", about(moves.dispatch, number, true), "pick", names.engineer);
  }
  yield* stage.press("engineer", about(moves.accept, number), "accept");
  yield* stage.press("engineer", about(moves.propose, number), "offerTimes");
  const offered = () => stage.live("customer", about(moves.appoint, number)) !== undefined;
  yield* stage.converse("engineer", proposeCues, offered);
  yield* stage.press("customer", about(moves.appoint, number), "appoint");
}

async function* visit(
  options: CaseOptions,
  stage: Stage,
  number: string,
): AsyncGenerator<TourStep, void> {
  yield* dayOfVisit(options, stage, number);
  for (const step of ["depart", "arrive", "begin", "finish"] as const) {
    yield* stage.press("engineer", about(moves[step], number), step);
  }
  const offered = () => stage.live("customer", about(moves.agree, number)) !== undefined;
  yield* stage.converse("engineer", finishCues, offered);
  yield* stage.press("customer", about(moves.agree, number), "agree");
}

/** Nobody waits for tomorrow in a tour: the clock does. */
async function* dayOfVisit(
  { panel, clock, locale }: CaseOptions,
  stage: Stage,
  number: string,
): AsyncGenerator<TourStep, void> {
  const ticket = (await panel.tickets(locale)).find((one) => one.number === number);
  const wait = (ticket?.appointment ?? 0) - setOffMs - clock.now();
  if (wait <= 0) return;
  yield stage.announce("wait", "desk");
  clock.forward(wait);
}

async function* conclude(
  options: CaseOptions,
  stage: Stage,
  number: string,
): AsyncGenerator<TourStep, void> {
  const over = async () =>
    ["surveyed", "archived"].includes((await statusOf(options, number)) ?? "");
  yield* stage.converse("customer", surveyCues, over);
  yield stage.announce("file", "desk");
  for (
    let rings = 0;
    rings < ringsMax && (await statusOf(options, number)) !== "archived";
    rings += 1
  ) {
    const due = await options.panel.nextDueAt();
    if (due !== undefined) options.clock.forward(Math.max(0, due - options.clock.now()) + 1000);
    await reaches(options, stage, number, ["archived"], 2500);
  }
  if ((await statusOf(options, number)) !== "archived")
    throw new Error(`Ticket ${number} was rated but is not archived.`);
  yield stage.announce("archived", "desk", { progress: 1 });
}

/** A button about this very ticket; with `more`, one that also says whom or when. */
function about(move: RegExp, number: string, more = false): RegExp {
  return new RegExp(`${move.source}${number}${more ? ":." : "(?![0-9])"}`);
}

async function statusOf(
  { panel, locale }: CaseOptions,
  number: string,
): Promise<string | undefined> {
  return (await panel.tickets(locale)).find((ticket) => ticket.number === number)?.status;
}

async function reaches(
  options: CaseOptions,
  stage: Stage,
  number: string,
  statuses: readonly string[],
  withinMs: number,
): Promise<boolean> {
  const until = performance.now() + withinMs;
  return stage.until<boolean>(
    async () => {
      if (statuses.includes((await statusOf(options, number)) ?? "")) return true;
      return performance.now() > until ? false : undefined;
    },
    () => `Ticket ${number} has no status.`,
  );
}

function lastWords(phone: Phone): string | undefined {
  const last = phone.entries().at(-1);
  if (last === undefined || last.by !== "desk") return undefined;
  const { shown } = last;
  return shown.kind === "text"
    ? shown.text
    : shown.kind === "menu"
      ? shown.head
      : shown.kind === "card"
        ? shown.title
        : undefined;
}
