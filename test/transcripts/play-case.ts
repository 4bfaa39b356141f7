import type { Lines } from "./lines.ts";
import type { Stage } from "./stage.ts";

/** Names of the acts, in the order in which they are played. */
export type Act = "hello" | "report" | "review" | "visit" | "work" | "survey" | "person";

/** Plays one case from the first word to the rating, and a talk with a person after it, or up to `last`; `begins` is told of each act. */
export async function playCase(
  stage: Stage,
  lines: Lines,
  begins: (act: Act) => void,
  last?: "report",
): Promise<void> {
  begins("hello");
  await stage.open("customer");
  await stage.open("supervisor");
  await stage.open("engineer");
  begins("report");
  await report(stage, lines);
  if (last === "report") return;
  begins("review");
  await stage.press("supervisor", /^t:approve:/);
  await stage.press("supervisor", /^t:dispatch:/);
  await stage.press("engineer", /^t:accept:/);
  begins("visit");
  await stage.press("engineer", /^t:propose:/);
  await stage.press("engineer", /^a:propose:slots:/);
  await stage.press("customer", /^a:visit:choose:\d|^t:appoint:/);
  await stage.say("customer", lines.progress);
  begins("work");
  await stage.say("engineer", stage.number());
  for (const move of ["depart", "arrive", "begin", "finish"])
    await stage.press("engineer", new RegExp(`^t:${move}:`));
  for (const said of [lines.cause, lines.done, lines.parts]) await stage.say("engineer", said);
  await stage.say("engineer", lines.advice);
  await stage.press("engineer", /^a:finish:confirm:yes$/);
  await stage.press("customer", /^t:agree:/);
  begins("survey");
  await stage.press("customer", /:very-satisfied$/);
  await stage.press("customer", /:very-satisfied$/);
  await stage.say("customer", lines.opinion);
  begins("person");
  await stage.say("customer", lines.human);
  await stage.press("supervisor", /^t:take:/);
  await stage.say("supervisor", lines.reply);
  await stage.press("supervisor", /^t:give:/);
  await stage.say("customer", lines.thanks);
}

/** Questions of a report at most. */
const questionsMax = 16;

async function report(stage: Stage, lines: Lines): Promise<void> {
  await stage.say("customer", lines.opening);
  for (let asked = 0; asked < questionsMax && stage.number() === ""; asked += 1) {
    const step = await stage.asked("customer");
    if (step === "choose") await stage.press("customer", /^a:menu:choose:repair$/);
    else if (step === "class") await stage.press("customer", /^a:report:class:repair$/);
    else if (step === "danger") await stage.press("customer", /^a:report:danger:normal$/);
    else if (step === "photos") await stage.press("customer", /^a:report:photos:-$/);
    else if (step === "wish") await stage.press("customer", /^a:report:wish:afternoon$/);
    else if (step === "confirm") await stage.press("customer", /^a:report:confirm:yes$/);
    else await stage.say("customer", answerTo(step, lines));
  }
}

function answerTo(step: string | undefined, lines: Lines): string {
  if (step === "product") return lines.product;
  if (step === "fault") return lines.fault;
  if (step === "phone") return lines.phone;
  if (step === "address") return lines.address;
  if (step === "name" || step === "contact") return lines.name;
  throw new RangeError(`nobody knows what to answer to ${step ?? "nothing"}`);
}
