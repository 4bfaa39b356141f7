/** Puts the pending question: with its place in the form, its choices, and its clock. */

import { about } from "./about.ts";
import { aside, asideStep } from "./aside.ts";
import type { Talk } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Dialog, Scene, Step } from "./dialog.ts";
import type { Choice, Turn, WordSaying } from "./effect.ts";
import { type Line, line } from "./line.ts";
import { optionsOf, path, sentence, stepOf } from "./path.ts";
import { noting, ordering, saying, text } from "./turn.ts";

export type Manner = "ask" | "shorter" | "example";

/** The dialog and the step a talk stands at, if both are still known. */
export function standing(
  desk: Desk,
  talk: Talk,
): { readonly dialog: Dialog; readonly step: Step } | undefined {
  const dialog = Object.hasOwn(desk.dialogs, talk.dialog) ? desk.dialogs[talk.dialog] : undefined;
  if (dialog === undefined) return undefined;
  const step = aside(talk.step) ? asideStep(dialog, talk.step) : stepOf(dialog, talk.step);
  return step === undefined ? undefined : { dialog, step };
}

/** The turn with the pending question put, a new silence begun and its clock armed. */
export function put(desk: Desk, turn: Turn, scene: Scene, manner: Manner = "ask"): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  if (talk === null || at === undefined) return turn;
  const cycle = (turn.conversation.cycle ?? 0) + 1;
  const armed = at.dialog.form && talk.armed === undefined && turn.conversation.hushed !== true;
  const next: Talk = { ...talk, cycle, ...(armed ? { armed: cycle } : {}) };
  const asked = saying(
    noting(turn, { talk: next, cycle }),
    question(at.dialog, at.step, talk, scene, manner),
  );
  if (!armed) return asked;
  const dueAt = scene.at + scene.facts.rules.reminderAfterMs;
  return ordering(asked, { kind: "arm", timer: "form-reminder", dueAt, cycle });
}

/** The same question once more, after something else was answered; the silence goes on. */
export function restated(desk: Desk, turn: Turn, scene: Scene): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  if (talk === null || at === undefined) return turn;
  return saying(turn, question(at.dialog, at.step, talk, scene, "ask"));
}

/**
 * The same question once more, but only where a message above takes its choices off the screen: LINE shows choices under
 * the newest message alone. Elsewhere a busy colleague's chat would be half questions.
 */
export function restatedIfHidden(desk: Desk, turn: Turn, scene: Scene): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  if (talk === null || at === undefined || scene.facts.platform !== "line") return turn;
  const hasChoices = optionsOf(at.step, talk.answers, about(talk, scene)).length > 0;
  return hasChoices ? restated(desk, turn, scene) : turn;
}

/** The bubble of a question. */
export function question(
  dialog: Dialog,
  step: Step,
  talk: Talk,
  heard: Scene,
  manner: Manner,
): WordSaying {
  const scene = about(talk, heard);
  const asked = sentence(step[manner], talk.answers, scene);
  const choices = choicesOf(dialog, step, talk, scene, manner);
  const card = step.card?.(talk.answers, scene);
  if (card !== undefined) return { kind: "card", ...card, line: asked, choices };
  const whole = ofCase(talk, scene, placed(dialog, talk, scene, asked));
  const put = text(whole, choices, step.native);
  return put.kind === "text" && step.native === "time" ? { ...put, earliest: scene.at } : put;
}

/** Colleagues have several cases at a time: their questions say which one is meant. */
function ofCase({ answers: { ticket } }: Talk, scene: Scene, asked: Line): Line {
  return ticket === undefined || scene.facts.me.role === "customer" || "number" in asked.params
    ? asked
    : line("form.of-case", { number: ticket, question: asked });
}

/** "Step 3 of 8" before a form's question (rule 8). */
function placed(dialog: Dialog, talk: Talk, scene: Scene, asked: Line): Line {
  if (!dialog.form || talk.correcting === true || aside(talk.step)) return asked;
  const names = path(dialog, talk.answers, scene);
  const index = names.indexOf(talk.step);
  const onlyOne = talk.trail.length === 0 && index === names.length - 1;
  if (index < 0 || names.length < 3 || onlyOne) return asked;
  return line("form.step", { step: index + 1, steps: names.length, question: asked });
}

function choicesOf(
  dialog: Dialog,
  step: Step,
  talk: Talk,
  scene: Scene,
  manner: Manner,
): readonly Choice[] {
  const own = optionsOf(step, talk.answers, scene).map(({ id, value, label }) => ({
    id: id ?? optionId(dialog.id, talk.step, value),
    label,
  }));
  const person = own.some(({ id }) => id === "g:human")
    ? []
    : [{ id: "g:human", label: line("word.human") }];
  return manner === "example" ? [...own, ...person] : own;
}

/** Id of a button that answers a question. */
export function optionId(dialog: string, step: string, value: string): string {
  return `a:${dialog}:${step}:${value}`;
}
