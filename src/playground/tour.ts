/** One whole case as three people would play it, on nothing but their phones: the guided tour and the scenarios use it. */
import type { Entry, Phone } from "./phone.ts";
import { reportCues, typedCode } from "./tour-cues.ts";
import { isSpokenIn, saying } from "./tour-sayings.ts";
import { arrange, conclude, visit } from "./tour-service.ts";
import { type Stage, setStage } from "./tour-stage.ts";
import type { CaseOptions, TourStep } from "./tour-step.ts";

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
  const { [who]: phone, badges, names, panel, locale, spoken = locale } = options;
  // Who sits at several apps is reached where they wrote last: so each tour begins with a word in its own.
  if (phone.entries().some(isCode)) yield* stage.say(who, saying("jobs", spoken), "jobs");
  else {
    const code = await panel.staffCode(who, badges?.[who] ?? names[who]);
    yield stage.announce("badge", who, { typing: code });
    if (phone.entries().length === 0) {
      await phone.open();
      // Else the greeting may come after the code, and be taken for its answer.
      await answered(phone, who, stage);
    }
    await phone.say(code);
  }
  await answered(phone, who, stage);
  yield* speak(who, options, stage);
}

function isCode({ by, shown }: Entry): boolean {
  return by === "person" && shown.kind === "text" && typedCode.test(shown.text);
}

/** Waits until the desk has said something after this person's last word. */
async function answered(
  phone: Phone,
  who: "customer" | "supervisor" | "engineer",
  stage: Stage,
): Promise<void> {
  const fresh = () => {
    const entries = phone.entries();
    return entries.slice(entries.findLastIndex(({ by }) => by === "person") + 1);
  };
  await stage.until(
    () => deskWords(fresh()),
    () => `The desk does not answer the ${who} on ${phone.platform}.`,
  );
}

/** Asks for the tour's language where the desk speaks another. */
async function* speak(
  who: "customer" | "supervisor" | "engineer",
  { locale, spoken = locale, [who]: phone }: CaseOptions,
  stage: Stage,
): AsyncGenerator<TourStep, void> {
  if (isSpokenIn(deskWords(phone.entries()) ?? "", spoken)) return;
  yield* stage.say(who, saying("language", spoken), "language");
  await answered(phone, who, stage);
}

async function* reportFault(options: CaseOptions, stage: Stage): AsyncGenerator<TourStep, string> {
  const { customer, panel, locale, spoken = locale } = options;
  const before = new Set((await panel.tickets(locale)).map((ticket) => ticket.number));
  if (customer.entries().length === 0) {
    yield stage.announce("open", "customer");
    await customer.open();
    await answered(customer, "customer", stage);
  }
  yield* speak("customer", options, stage);
  const fresh = async () =>
    (await panel.tickets(locale)).find((ticket) => !before.has(ticket.number))?.number;
  yield* stage.say("customer", saying("report", spoken), "report");
  yield* stage.converse("customer", reportCues, async () => (await fresh()) !== undefined);
  return stage.until(fresh, () => "No ticket was opened.");
}

/** The newest words of the desk among these. */
function deskWords(entries: readonly Entry[]): string | undefined {
  const last = entries.findLast(({ by }) => by === "desk");
  switch (last?.shown.kind) {
    case "text":
      return last.shown.text;
    case "menu":
      return last.shown.head;
    case "card":
      return last.shown.title;
    case undefined:
    case "photo":
    case "location":
    case "contact":
    case "other":
    case "notice":
      return undefined;
  }
}
