/** Edited and withdrawn messages: what they had filled follows, while the talk is open. */
import { type Answers, type Talk, withdrawnMax } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Dialog, Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { moved } from "./form.ts";
import type { PersonInput } from "./input.ts";
import { type Line, line } from "./line.ts";
import { missing, stepOf } from "./path.ts";
import { put, standing } from "./question.ts";
import { cautioned } from "./read-back.ts";
import { read } from "./reading.ts";
import { noting, ordering, saying, talking, text } from "./turn.ts";

/** The field an edited message had filled is filled from its new words. */
export function edited(
  desk: Desk,
  turn: Turn,
  input: PersonInput & { readonly kind: "edited" },
  scene: Scene,
): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  const fields = fieldsOf(turn, input.messageId);
  if (talk === null || at === undefined || fields.length === 0) return turn;
  const fresh = added(turn, input, at.dialog) ?? reread(input, talk, at.dialog, fields, scene);
  const merged = { ...talk.answers, ...fresh };
  const answers = at.dialog.derive?.(merged, scene) ?? merged;
  if (Object.keys(fresh).length === 0)
    return put(desk, saying(turn, text(line("form.edit-unclear"))), scene);
  const told = saying(
    turn,
    text(
      line("form.corrected", {
        fields: {
          kind: "list",
          items: named(at.dialog, talk.answers, answers, scene),
          as: "fields",
        },
      }),
    ),
  );
  const safe = cautioned(told, at.dialog, talk.answers, answers);
  return moved(desk, safe, { ...talk, answers, lastAt: scene.at }, at.dialog, scene);
}

/** New words beside those of other messages that are told as one: what the others said stays, the first words do, too. */
function added(
  turn: Turn,
  input: PersonInput & { readonly kind: "edited" },
  dialog: Dialog,
): Answers | undefined {
  const { talk, heard } = turn.conversation;
  const fields = fieldsOf(turn, input.messageId);
  const isShared = heard.some(
    ({ field, messageId }) =>
      field !== null && fields.includes(field) && messageId !== input.messageId,
  );
  return isShared ? dialog.more?.(input, talk?.answers ?? {}) : undefined;
}

/** The stored copy is blanked, and what it had filled is asked again. */
export function withdrew(desk: Desk, turn: Turn, messageId: string, scene: Scene): Turn {
  const forgot = ordering(turn, { kind: "forget-message", messageId });
  const { talk, heard, waiting, withdrawn = [] } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  const fields = fieldsOf(turn, messageId);
  const gone = noting(forgot, {
    heard: heard.filter((one) => one.messageId !== messageId),
    waiting: waiting.map((one) => without(desk, one, fields, scene)),
    withdrawn: [...withdrawn.filter((id) => id !== messageId), messageId].slice(-withdrawnMax),
  });
  if (talk === null || at === undefined || fields.length === 0) return gone;
  const { correcting: _, ...open } = without(desk, talk, fields, scene);
  return put(
    desk,
    saying(talking(gone, { ...open, strikes: 0, lastAt: scene.at }), text(line("form.withdrawn"))),
    scene,
  );
}

/** A talk, under way or waiting, as if these fields had never been filled. */
function without(desk: Desk, talk: Talk, fields: readonly string[], scene: Scene): Talk {
  const dialog = standing(desk, talk)?.dialog;
  if (dialog === undefined || !fields.some((field) => Object.hasOwn(talk.answers, field)))
    return talk;
  const left = Object.fromEntries(
    Object.entries(talk.answers).filter(([field]) => !fields.includes(field)),
  );
  const answers = dialog.derive?.(left, scene) ?? left;
  return { ...talk, answers, step: missing(dialog, answers, scene) };
}

/** A message that was taken back before it came: it is kept blank, and nobody answers it (R4, R18). */
export function takenBack(turn: Turn, input: PersonInput): Turn | undefined {
  const id = "messageId" in input && input.kind !== "withdrew" ? input.messageId : undefined;
  return id !== undefined && turn.conversation.withdrawn?.includes(id) === true
    ? ordering(turn, { kind: "forget-message", messageId: id })
    : undefined;
}

function fieldsOf(turn: Turn, messageId: string): readonly string[] {
  return turn.conversation.heard.flatMap((one) =>
    one.messageId === messageId && one.field !== null ? [one.field] : [],
  );
}

function reread(
  input: PersonInput,
  talk: Talk,
  dialog: Dialog,
  fields: readonly string[],
  scene: Scene,
): Answers {
  const { answers } = talk;
  const before = Object.fromEntries(
    Object.entries(answers).filter(([field]) => !fields.includes(field)),
  );
  const found: Record<string, unknown> = {};
  for (const step of Object.values(dialog.steps)) {
    if (!fields.includes(step.field)) continue;
    const reading = read(input, { ...talk, answers: before }, dialog, step, scene);
    if (!reading.ok) continue;
    for (const field of fields)
      if (Object.hasOwn(reading.fields, field)) found[field] ??= reading.fields[field];
  }
  return found;
}

/** What is different now; nothing but the first field where all reads as before. */
function named(dialog: Dialog, before: Answers, after: Answers, scene: Scene): readonly Line[] {
  return Object.keys(dialog.steps).flatMap((name) => {
    const step = stepOf(dialog, name);
    const value = step?.show?.(after, scene);
    if (step?.label === undefined || value === undefined) return [];
    const was = step.show?.(before, scene);
    return JSON.stringify(was) === JSON.stringify(value)
      ? []
      : [line("form.field", { label: line(step.label), value })];
  });
}
