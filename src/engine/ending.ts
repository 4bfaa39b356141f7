/** Ends a talk: its orders, its words, and what comes after. */
import { about } from "./about.ts";
import { begin, disarmed, resumed, woken } from "./begin.ts";
import type { Talk } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Dialog, Ending, Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { agreed } from "./introduce.ts";
import { line } from "./line.ts";
import { standing } from "./question.ts";
import { spoken } from "./tongue.ts";
import { noting, ordering, saying, talking, text } from "./turn.ts";

/** The talk has all it wanted. */
export function ended(desk: Desk, turn: Turn, dialog: Dialog, talk: Talk, scene: Scene): Turn {
  const ending = dialog.finish(talk.answers, about(talk, scene));
  const opens = ending.effects.some(({ kind }) => kind === "open-ticket");
  const closed = talking(disarmed(opens ? agreed(turn, scene) : turn, talk), null);
  return after(desk, saying(ordering(closed, ...ending.effects), ...ending.sayings), ending, scene);
}

function after(desk: Desk, turn: Turn, ending: Ending, scene: Scene): Turn {
  if (ending.aside === "wake") return woken(desk, turn, scene, ending.meanwhile);
  const left =
    ending.aside === "forget"
      ? noting(turn, { waiting: turn.conversation.waiting.slice(0, -1) })
      : turn;
  if (ending.begin !== undefined)
    return begin(desk, left, ending.begin.dialog, ending.begin.answers, scene);
  if (ending.tongue !== undefined) {
    const told = spoken(desk, left, ending.tongue, scene);
    return resumed(desk, told, { ...scene, locale: told.conversation.locale ?? scene.locale });
  }
  return resumed(desk, left, scene);
}

/** The talk was given up by the person. */
export function dropped(desk: Desk, turn: Turn, talk: Talk, scene: Scene): Turn {
  const closed = talking(disarmed(turn, talk), null);
  const form = standing(desk, talk)?.dialog.form === true;
  return resumed(desk, saying(closed, text(line(form ? "form.dropped" : "form.left"))), scene);
}
