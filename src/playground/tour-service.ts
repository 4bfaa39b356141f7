/** The second half of a case: what staff and customer do once there is a ticket. */
import { finishCues, moves, proposeCues, surveyCues } from "./tour-cues.ts";
import type { Stage } from "./tour-stage.ts";
import type { CaseOptions, TourStep } from "./tour-step.ts";
import type { CaptionName } from "./tour-words.ts";

/** How long before the agreed time the engineer sets off, ms. */
const setOffMs = 40 * 60_000;
/** How long the desk may take to write down an agreed time, ms. */
const agreedMs = 5000;
/** How long a button may take to appear before its owner goes and looks for it, ms. */
const atHandMs = 2500;
/** Clocks that may ring before the one that files the ticket: those of other people's forms. */
const ringsMax = 12;
/** From the review to an agreed visit. */
export async function* arrange(
  options: CaseOptions,
  stage: Stage,
  number: string,
): AsyncGenerator<TourStep, void> {
  const { names } = options;
  yield* step("supervisor", "approve", number, stage, ["approve"]);
  yield* step("supervisor", "dispatch", number, stage, ["dispatch", names.engineer]);
  if (!(await reaches(options, stage, number, ["dispatched"], pickMs(options)))) {
    yield* stage.press("supervisor", about(moves.dispatch, number, true), "pick", names.engineer);
  }
  yield* step("engineer", "accept", number, stage, ["accept"]);
  yield* step("engineer", "propose", number, stage, ["offerTimes"]);
  const offered = () => stage.live("customer", about(moves.appoint, number)) !== undefined;
  yield* stage.converse("engineer", proposeCues, offered);
  yield* stage.press("customer", about(moves.appoint, number), "appoint");
}

/** How long a first press may take before a second is thought to be wanted, ms: longer for a desk that is being disturbed. */
function pickMs({ patienceMs }: CaseOptions): number {
  return patienceMs === undefined ? 1500 : patienceMs / 2;
}

/** From setting off to the accepted work. */
export async function* visit(
  options: CaseOptions,
  stage: Stage,
  number: string,
): AsyncGenerator<TourStep, void> {
  yield* dayOfVisit(options, stage, number);
  for (const move of ["depart", "arrive", "begin", "finish"] as const) {
    yield* step("engineer", move, number, stage, [move]);
  }
  const offered = () => stage.live("customer", about(moves.agree, number)) !== undefined;
  yield* stage.converse("engineer", finishCues, offered);
  yield* stage.press("customer", about(moves.agree, number), "agree");
}

/** Nobody waits for tomorrow in a tour: the clock does. */
async function* dayOfVisit(
  options: CaseOptions,
  stage: Stage,
  number: string,
): AsyncGenerator<TourStep, void> {
  const { panel, clock, locale } = options;
  await reaches(options, stage, number, ["appointed"], agreedMs);
  const ticket = (await panel.tickets(locale)).find((one) => one.number === number);
  const wait = (ticket?.appointment ?? 0) - setOffMs - clock.now();
  if (wait <= 0) return;
  yield stage.announce("wait", "desk");
  clock.forward(wait);
}

/** The survey, and the archive. */
export async function* conclude(
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

function reaches(
  options: CaseOptions,
  stage: Stage,
  number: string,
  statuses: readonly string[],
  withinMs: number,
): Promise<boolean> {
  return within(stage, withinMs, async () =>
    statuses.includes((await statusOf(options, number)) ?? ""),
  );
}

/** Whether something becomes true in this time, ms; that it does not is an answer too. */
function within(
  stage: Stage,
  ms: number,
  look: () => Promise<boolean> | boolean,
): Promise<boolean> {
  const until = performance.now() + ms;
  const seen = async () => ((await look()) ? true : performance.now() > until ? false : undefined);
  return stage.until<boolean>(seen, () => "This cannot be waited for.");
}

/** A step of the staff: from the button at hand, or from the ticket's card, which comes when its number is typed. */
async function* step(
  who: "supervisor" | "engineer",
  move: keyof typeof moves,
  number: string,
  stage: Stage,
  [caption, label]: readonly [CaptionName, string?],
): AsyncGenerator<TourStep, void> {
  const button = about(moves[move], number);
  const atHand = await within(stage, atHandMs, () => stage.live(who, button) !== undefined);
  if (!atHand) yield* stage.say(who, number, "lookUp");
  yield* stage.press(who, button, caption, label);
}
