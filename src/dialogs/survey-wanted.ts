/** When the survey is asked: not into another question, and not at night (rules 19 and 20). */
import { begin, queued } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { newTalk } from "../engine/path.ts";
import { standing } from "../engine/question.ts";
import { armed } from "../engine/silence.ts";
import { noting, ordering, talking } from "../engine/turn.ts";

/** Whether a question is open that should not be pushed aside. */
export function busy(desk: Desk, turn: Turn): boolean {
  const { talk, handling } = turn.conversation;
  return (
    handling === "person" ||
    (talk !== null && talk.dialog !== desk.rest && standing(desk, talk) !== undefined)
  );
}

/** The survey waits until nothing else is pending; one reminder, then it is over (rule 20). */
export function surveyed(desk: Desk, turn: Turn, number: string, scene: Scene): Turn {
  const dialog = desk.dialogs["survey"];
  const again = [turn.conversation.talk, ...turn.conversation.waiting].some(
    (one) => one?.dialog === "survey" && one.answers.ticket === number,
  );
  if (dialog === undefined || again || turn.conversation.hushed === true) return turn;
  const dueAt = scene.at + scene.facts.rules.surveyReminderAfterMs;
  const begun =
    busy(desk, turn) || sleeps(turn, scene)
      ? undefined
      : begin(desk, talking(turn, null), "survey", { ticket: number }, scene);
  const { talk } = begun?.conversation ?? {};
  if (begun !== undefined && talk !== null && talk !== undefined)
    return armed(begun, talk, "survey-reminder", dueAt);
  const cycle = (turn.conversation.cycle ?? 0) + 1;
  const waits = queued(noting(turn, { cycle }), {
    ...newTalk(dialog, { ticket: number }, scene),
    cycle,
    armed: cycle,
  });
  const asksAt = sleeps(turn, scene) ? scene.at : dueAt;
  return ordering(waits, { kind: "arm", timer: "survey-reminder", dueAt: asksAt, cycle });
}

/** Whoever spoke so many ms ago is awake, whatever the clock says. */
const awakeMs = 10 * 60_000;

/** A survey at night waits for the morning: its clock, like that of every reminder, rings after the quiet hours (rule 19). */
function sleeps({ conversation }: Turn, { facts, at }: Scene): boolean {
  return facts.quiet === true && at - conversation.lastAt > awakeMs;
}
