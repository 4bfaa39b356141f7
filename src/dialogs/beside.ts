/** What is said beside an open question: it is answered or begun at once, and the question waits. */
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { simplified } from "../engine/han.ts";
import { handedOver } from "../engine/handover.ts";
import type { PersonInput } from "../engine/input.ts";
import { line } from "../engine/line.ts";
import { restated } from "../engine/question.ts";
import { saying, text } from "../engine/turn.ts";
import { askedBeside, robotLine } from "./asked-beside.ts";
import { asksProgress, wantsPerson } from "./asks.ts";
import { told } from "./belongs.ts";
import { entered } from "./doors.ts";
import { urgencyOf } from "./fields/urgency.ts";
import { hoursLine } from "./hours.ts";
import { typedStep } from "./press.ts";
import { progressTold } from "./progress.ts";
import { reportIn } from "./report-in.ts";
import { staffCard } from "./ticket-card.ts";
import { typedMove } from "./typed-move.ts";
import { wantOf } from "./wants.ts";

/** Danger to people, as it is said while it is there. */
const danger =
  /冒烟|着火|起火|(?:煤气|燃气|瓦斯|天然气)(?:味|泄漏|漏)|漏(?:煤气|燃气|瓦斯|天然气|电)|触电|被电|爆炸|\b(?:on fire|smok(?:e|ing)|gas (?:leak|smell)|smell(?:s|ing)?(?: of| like)? gas|electric shocks?|explo(?:ded|sion))\b|煙が|燃え|ガス(?:漏れ|が漏|臭|の[に臭])|感電|ควัน|ไฟไหม้|กลิ่นแก๊ส|แก๊สรั่ว|ไฟดูด|ไฟช็อต/i;

/** Dialogs that hear of danger themselves, or in which it is a story. */
const ownEars: readonly string[] = [
  "menu",
  "report",
  "behalf",
  "consult",
  "returned",
  "complaint",
  "feedback",
  "survey",
  "acceptance",
];

/** Danger, said in a talk about something else or after one fell asleep: an urgent report begins at once, whatever else the words answer. */
export function dangerHeard(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const { talk, handling, waiting } = turn.conversation;
  if (talk === null && waiting.at(-1)?.asleep !== true) return undefined;
  if (input.kind !== "said" || scene.facts.me.role !== "customer") return undefined;
  if (handling === "person" || ownEars.includes(talk?.dialog ?? "")) return undefined;
  const isSaid = danger.test(input.text) || danger.test(simplified(input.text));
  const level = urgencyOf(input.text, scene.facts.rules);
  const isDanger = level === "extra-urgent" || (isSaid && level !== "normal");
  const found = isDanger ? reportIn(input, scene) : undefined;
  return found === undefined ? undefined : entered(desk, turn, "report", found, input, scene);
}

/** Dialogs whose end is a visit. */
const ofReports: readonly string[] = ["report", "behalf", "returned"];

/** Dialogs in which a person of ours is part of the story. */
const ofPeople: readonly string[] = ["complaint", "feedback", "survey"];

/** A sentence that asks, not one that tells of office hours. */
const asking =
  /[?？]|几点|什么时候|何时|多久|[吗呢]\s*$|\b(?:when|what|which|are you)\b|何時|ですか|ますか|กี่โมง|ไหม|วันไหน/i;

/** A person or the hours asked for in a sentence of one's own, whatever is being asked: no field takes those words. */
export function askedFirst(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const { talk, handling } = turn.conversation;
  if (input.kind !== "said" || scene.facts.me.role !== "customer" || handling === "person")
    return undefined;
  if (talk === null || ofPeople.includes(talk.dialog)) return undefined;
  const answer =
    robotLine(input) ?? (ofReports.includes(talk.dialog) ? askedBeside(input, scene) : undefined);
  if (answer !== undefined) return restated(desk, saying(turn, text(answer)), scene);
  if (wantsPerson(input.text)) return handedOver(desk, turn, "asked", scene);
  const hours = asking.test(simplified(input.text)) ? hoursLine(input, scene) : undefined;
  if (hours === undefined || talk.dialog === desk.rest) return undefined;
  return restated(desk, saying(turn, text(hours)), scene);
}

/** Dialogs in which a fault or a question of how to is part of the matter. */
const ofFaults: readonly string[] = ["report", "behalf", "consult", "returned", "belongs"];

/** Dialogs that keep whatever is told: a fault in it is part of the story. */
const ofStories: readonly string[] = ["complaint", "feedback"];

/** The turn for words that do not answer the pending question; nothing when they say nothing else either. */
export function besideTheQuestion(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const { talk } = turn.conversation;
  if (input.kind !== "said" || talk === null) return undefined;
  if (scene.facts.me.role !== "customer") return typedBeside(desk, turn, input.text, scene);
  const hours = hoursLine(input, scene);
  if (hours !== undefined) return restated(desk, saying(turn, text(hours)), scene);
  if (scene.facts.tickets.length > 0 && asksProgress(input.text))
    return progressTold(desk, turn, scene);
  const want = wantOf(input.text);
  const found = reportIn(input, scene);
  const isFault = found?.fault !== undefined || found?.class !== undefined;
  const next = want ?? (isFault ? "report" : undefined);
  if (next === undefined || next === talk.dialog) return undefined;
  const isStory =
    want === undefined && found?.fault !== undefined && ofStories.includes(talk.dialog);
  if (isStory && urgencyOf(input.text, scene.facts.rules) !== "extra-urgent") return undefined;
  const isOfFaults = next === "report" || next === "consult";
  if (isOfFaults && ofFaults.includes(talk.dialog)) return undefined;
  if (want === undefined) return told(desk, turn, found ?? {}, input, scene);
  return entered(desk, turn, next, found ?? {}, input, scene);
}

/** A colleague goes on with another step, or looks at a case, in the middle of a question: the step is taken, the card is shown. */
function typedBeside(desk: Desk, turn: Turn, said: string, scene: Scene): Turn | undefined {
  const stepped = typedStep(desk, turn, typedMove(said, scene), scene);
  if (stepped !== undefined) return stepped;
  const { asked } = scene.facts;
  if (asked === undefined || !said.includes(asked.number)) return undefined;
  const card = staffCard(line("card.title", { number: asked.number }), asked, scene);
  return restated(desk, saying(turn, card), scene);
}
