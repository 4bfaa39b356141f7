/** Where a form stands: which steps apply, which is next, and what is known. */
import type { Answers, Talk } from "./conversation.ts";
import type { Dialog, Option, Scene, Sentence, Step } from "./dialog.ts";
import { type Line, line, type Value } from "./line.ts";

/** No dialog has more steps; a circle in a table ends here. */
const stepsMax = 30;

/** A field left out on purpose. */
export const skipped = "-";

/** The step of that name, if the dialog (still) has it. */
export function stepOf(dialog: Dialog, name: string): Step | undefined {
  return Object.hasOwn(dialog.steps, name) ? dialog.steps[name] : undefined;
}

export function isFilled(step: Step, answers: Answers, scene: Scene): boolean {
  return step.filled?.(answers, scene) ?? answers[step.field] !== undefined;
}

/** Names of the steps that apply, in order. */
export function path(dialog: Dialog, answers: Answers, scene: Scene): readonly string[] {
  const names: string[] = [];
  let name: string = dialog.first;
  while (name !== "done" && names.length < stepsMax && !names.includes(name)) {
    const step = stepOf(dialog, name);
    if (step === undefined) break;
    names.push(name);
    name = typeof step.next === "function" ? step.next(answers, scene) : step.next;
  }
  return names;
}

/** The first step without an answer, or "done". */
export function missing(dialog: Dialog, answers: Answers, scene: Scene): string {
  for (const name of path(dialog, answers, scene)) {
    const step = stepOf(dialog, name);
    if (step !== undefined && !isFilled(step, answers, scene)) return name;
  }
  return "done";
}

/** The options of a step; leaving it out is one where that is allowed. */
export function optionsOf(step: Step, answers: Answers, scene: Scene): readonly Option[] {
  const own = step.options?.(answers, scene) ?? [];
  return step.skippable === true ? [...own, skip] : own;
}

const skip: Option = {
  value: skipped,
  label: line("choice.skip"),
  words: [
    "跳过",
    "没有",
    "无",
    "没",
    "不用",
    "不需要",
    "没有了",
    "暂无",
    "不知道",
    "skip",
    "none",
    "no",
    "nothing",
    "nope",
    "n/a",
    "don't know",
    "no thanks",
  ],
};

/** What a sentence of a step is now. */
export function sentence(said: Sentence, answers: Answers, scene: Scene): Line {
  return typeof said === "function" ? said(answers, scene) : line(said);
}

/** Label and value of every field that has one, in the order of the table. */
export function known(
  dialog: Dialog,
  answers: Answers,
  scene: Scene,
): readonly { readonly label: Line; readonly value: Value }[] {
  return Object.values(dialog.steps).flatMap((step) => {
    const value = step.show?.(answers, scene);
    return step.label === undefined || value === undefined
      ? []
      : [{ label: line(step.label), value }];
  });
}

/** A new talk at its first open question. */
export function newTalk(dialog: Dialog, answers: Answers, scene: Scene): Talk {
  const derived = dialog.derive?.(answers, scene) ?? answers;
  return {
    dialog: dialog.id,
    version: dialog.version,
    step: missing(dialog, derived, scene),
    answers: derived,
    strikes: 0,
    startedAt: scene.at,
    lastAt: scene.at,
    cycle: 0,
    reminded: false,
    trail: [],
  };
}
