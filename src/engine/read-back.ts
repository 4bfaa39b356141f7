/** What was understood beyond the question asked is said back, briefly (rule 7). */
import type { Answers } from "./conversation.ts";
import type { Dialog, Scene, Shown, Step } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { type Line, line, type Value } from "./line.ts";
import { missing } from "./path.ts";
import { cut } from "./plain.ts";
import { saying, text } from "./turn.ts";

/** The turn with the newly understood fields read back; the answer to the question itself is not, and nothing is before a summary. */
export function noted(
  turn: Turn,
  dialog: Dialog,
  asked: Step | undefined,
  before: Answers,
  after: Answers,
  scene: Scene,
): Turn {
  const next = missing(dialog, after, scene);
  if (Object.values(dialog.steps).length < 3 || dialog.steps[next]?.card !== undefined) return turn;
  const { sending: _, ...settled } = scene;
  const steps: readonly Shown[] = [...Object.values(dialog.steps), ...(dialog.ahead ?? [])];
  const lines = steps.flatMap((step): readonly Line[] => {
    const changed =
      step.label !== undefined &&
      (step !== asked || step.field === "photos") &&
      asked?.also?.includes(step.field) !== true;
    const value = changed ? step.show?.(after, scene) : undefined;
    if (step.label === undefined || value === undefined) return [];
    const was = step.show?.(before, settled);
    return JSON.stringify(was) === JSON.stringify(value)
      ? []
      : [line("form.field", { label: line(step.label), value: brief(value) })];
  });
  if (lines.length === 0) return turn;
  return saying(
    turn,
    text(line("form.noted", { fields: { kind: "list", items: lines, as: "fields" } })),
  );
}

/** The turn that says how to stay safe, where the answers have turned so. */
export function cautioned(turn: Turn, dialog: Dialog, before: Answers, after: Answers): Turn {
  const told = dialog.caution?.(before, after);
  return told === undefined ? turn : saying(turn, text(told));
}

/** Columns of a value read back, as many as 32 Chinese characters take; the summary shows it whole. */
const briefMax = 64;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;

/** The value, cut where the columns end, at a blank where one is near. */
function brief(value: Value): Value {
  if (typeof value !== "string") return value;
  let [units, columns] = [0, 0];
  for (const sign of value) {
    columns += wide.test(sign) ? 2 : 1;
    if (columns > briefMax) return `${cut(value, units).replace(/\s\S{0,12}$/, "")}…`;
    units += sign.length;
  }
  return value;
}
