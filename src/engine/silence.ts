/** Clocks of a talk: one reminder, then sleep; never two reminders. */
import { asleep } from "./begin.ts";
import type { Talk } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import type { TalkTimer } from "./input.ts";
import { line } from "./line.ts";
import { question, standing } from "./question.ts";
import { noting, ordering, saying, talking, text } from "./turn.ts";

/** The turn after a clock rang; rings for talks that moved on do nothing. */
export function rung(desk: Desk, turn: Turn, timer: TalkTimer, cycle: number, scene: Scene): Turn {
  const { talk, waiting } = turn.conversation;
  const meant = [talk, ...waiting].find((one) => one?.armed === cycle);
  if (meant === undefined || meant === null) return turn;
  if (timer === "survey-reminder" || timer === "survey-close")
    return desk.rang(turn, { timer, talk: meant }, scene);
  if (talk !== meant || turn.conversation.handling === "person") return turn;
  return timer === "form-reminder" ? reminded(desk, turn, meant, scene) : slept(turn, meant, scene);
}

function reminded(desk: Desk, turn: Turn, talk: Talk, scene: Scene): Turn {
  const { reminderAfterMs, sleepAfterMs } = scene.facts.rules;
  if (talk.reminded || turn.conversation.hushed === true) return turn;
  const due = talk.lastAt + reminderAfterMs;
  if (due > scene.at) return armed(turn, talk, "form-reminder", due);
  const at = standing(desk, talk);
  if (at === undefined) return turn;
  const told = saying(
    turn,
    text(line("form.reminder", { form: line(at.dialog.title) })),
    question(at.dialog, at.step, talk, scene, "ask"),
  );
  return armed(told, { ...talk, reminded: true }, "form-sleep", scene.at + sleepAfterMs);
}

function slept(turn: Turn, talk: Talk, scene: Scene): Turn {
  const due = talk.lastAt + scene.facts.rules.sleepAfterMs;
  return due > scene.at ? armed(turn, talk, "form-sleep", due) : asleep(turn);
}

/** The talk under way with a clock set under a cycle of its own. */
export function armed(turn: Turn, talk: Talk, timer: TalkTimer, dueAt: number): Turn {
  const cycle = (turn.conversation.cycle ?? 0) + 1;
  const next = talking(noting(turn, { cycle }), { ...talk, cycle, armed: cycle });
  return ordering(next, { kind: "arm", timer, dueAt, cycle });
}
