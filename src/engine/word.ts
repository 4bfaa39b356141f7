/** Answers the global words, wherever a talk stands (rule 13). */
import { aside, drop, pick } from "./aside.ts";
import { begin, disarmed } from "./begin.ts";
import type { Talk } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Dialog, GlobalWord, Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { dropped } from "./ending.ts";
import { moved } from "./form.ts";
import { handedOver } from "./handover.ts";
import { line } from "./line.ts";
import { stepOf } from "./path.ts";
import { put, restated, standing } from "./question.ts";
import { spoken } from "./tongue.ts";
import { noting, saying, talking, text } from "./turn.ts";

/** Answers in a row after which giving up a form is asked about. */
const worthKeeping = 3;

/** The turn after a global word. */
export function worded(desk: Desk, turn: Turn, word: GlobalWord, scene: Scene): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  switch (word) {
    case "back":
      return talk === null || at === undefined
        ? desk.word(turn, word, scene)
        : back(desk, turn, talk, at.dialog, scene);
    case "edit":
      if (talk === null || at?.dialog.correctable === undefined)
        return desk.word(turn, word, scene);
      return put(desk, talking(turn, { ...talk, step: pick, strikes: 0 }), scene);
    case "cancel":
      if (talk === null || at === undefined || talk.dialog === desk.rest)
        return desk.word(turn, word, scene);
      return at.dialog.form && talk.trail.length >= worthKeeping
        ? put(desk, talking(turn, { ...talk, step: drop, strikes: 0 }), scene)
        : dropped(desk, turn, talk, scene);
    case "human":
      return scene.facts.me.role === "customer"
        ? handedOver(desk, turn, "asked", scene)
        : desk.word(turn, "help", scene);
    case "stop":
      return restated(desk, hushed(turn, true), scene);
    case "start":
      return restated(desk, hushed(turn, false), scene);
    case "chinese":
    case "simplified":
    case "traditional":
    case "english":
    case "japanese":
    case "thai":
      return spoken(desk, turn, word, scene);
    case "language":
      return begin(desk, turn, "language", {}, scene);
    case "help":
    case "progress":
    case "jobs":
      return desk.word(turn, word, scene);
  }
}

function back(desk: Desk, turn: Turn, talk: Talk, dialog: Dialog, scene: Scene): Turn {
  if (aside(talk.step) || talk.correcting === true) return moved(desk, turn, talk, dialog, scene);
  const last = talk.trail.at(-1);
  const step = last === undefined ? undefined : stepOf(dialog, last);
  if (last === undefined || step === undefined)
    return restated(desk, saying(turn, text(line("form.first"))), scene);
  const { [step.field]: _, ...answers } = talk.answers;
  const earlier: Talk = {
    ...talk,
    answers,
    step: last,
    trail: talk.trail.slice(0, -1),
    strikes: 0,
    lastAt: scene.at,
  };
  return put(desk, talking(turn, earlier), scene);
}

/** Reminders and surveys end or begin again; said what that means. */
export function hushed(turn: Turn, on: boolean): Turn {
  const { talk } = turn.conversation;
  const calm = on && talk !== null ? disarmed(turn, talk) : turn;
  return saying(noting(calm, { hushed: on }), text(line(on ? "hush.on" : "hush.off")));
}
