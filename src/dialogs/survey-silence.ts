/** A survey without an answer: one reminder, then it ends without a word; the ticket's own clock closes the case. */
import { begin } from "../engine/begin.ts";
import type { Desk, Ring } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { line } from "../engine/line.ts";
import { question, standing } from "../engine/question.ts";
import { armed } from "../engine/silence.ts";
import { noting, ordering, saying, text } from "../engine/turn.ts";

/** The turn after a survey's clock rang for a survey still open. */
export function surveyRang(desk: Desk, turn: Turn, { timer, talk }: Ring, scene: Scene): Turn {
  const { conversation } = turn;
  const open = conversation.talk === talk;
  if (timer === "survey-close") {
    const waiting = conversation.waiting.filter((one) => one !== talk);
    return noting(turn, { waiting, talk: open ? null : conversation.talk });
  }
  const at = standing(desk, talk);
  const may =
    timer === "survey-reminder" &&
    !talk.reminded &&
    conversation.hushed !== true &&
    conversation.handling === "bot";
  if (at === undefined || !may) return turn;
  const dueAt = scene.at + scene.facts.rules.surveyCloseAfterMs;
  if (!open && (conversation.talk === null || conversation.talk.dialog === desk.rest))
    return askedNow(desk, turn, talk, scene);
  if (!open) return queuedOn(turn, talk, dueAt);
  const told = saying(
    turn,
    text(line("survey.reminder")),
    question(at.dialog, at.step, talk, scene, "ask"),
  );
  return armed(told, { ...talk, reminded: true }, "survey-close", dueAt);
}

/** It waited for the morning, or for a talk that is over: it is asked for the first time. */
function askedNow(desk: Desk, turn: Turn, talk: Ring["talk"], scene: Scene): Turn {
  const waiting = turn.conversation.waiting.filter((one) => one !== talk);
  const begun = begin(
    desk,
    noting(turn, { waiting, talk: null }),
    talk.dialog,
    talk.answers,
    scene,
  );
  const asked = begun.conversation.talk;
  const dueAt = scene.at + scene.facts.rules.surveyReminderAfterMs;
  return asked === null ? begun : armed(begun, asked, "survey-reminder", dueAt);
}

/** Another talk is pending: no reminder into it, only the end is set. */
function queuedOn(turn: Turn, talk: Ring["talk"], dueAt: number): Turn {
  const cycle = (turn.conversation.cycle ?? 0) + 1;
  const waiting = turn.conversation.waiting.map((one) =>
    one === talk ? { ...one, armed: cycle } : one,
  );
  return ordering(noting(turn, { waiting, cycle }), {
    kind: "arm",
    timer: "survey-close",
    dueAt,
    cycle,
  });
}
