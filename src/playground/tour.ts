/** One whole case as three people would play it, on nothing but their phones: the guided tour and the scenarios use it. */
import type { Phone } from "./phone.ts";
import { reportCues, typedCode } from "./tour-cues.ts";
import { arrange, conclude, visit } from "./tour-service.ts";
import { type Stage, setStage } from "./tour-stage.ts";
import type { CaseOptions, TourStep } from "./tour-step.ts";
import { saying } from "./tour-words.ts";

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
