/** What an input says about the fields of a dialog. */
import type { Answers, Talk } from "./conversation.ts";
import type { Dialog, Reading, Scene, Step } from "./dialog.ts";
import type { PersonInput } from "./input.ts";
import { calledOption } from "./option.ts";
import { isFilled, path, stepOf } from "./path.ts";
import { legible, textOf } from "./plain.ts";

/** What one input says about a dialog's fields, whichever is asked. */
export function read(
  input: PersonInput,
  talk: Talk,
  dialog: Dialog,
  step: Step,
  scene: Scene,
): Reading {
  const answers = talk.correcting === true ? without(talk.answers, step.field) : talk.answers;
  const words = legible(textOf(input)).trim();
  const spotted =
    dialog.spot === undefined || words === ""
      ? { fields: {}, rest: words }
      : dialog.spot(words, answers, scene);
  const gathered = dialog.gather?.(input, { ...answers, ...spotted.fields }, scene) ?? {};
  const taken = { ...spotted.fields, ...gathered };
  const own = Object.hasOwn(taken, step.field);
  const here =
    own && step.extends !== true
      ? undefined
      : step.read?.(input, spotted.rest, { ...answers, ...taken }, scene);
  const heard = here?.ok === true ? here.fields : {};
  const fields: Answers = own ? { ...taken, ...heard } : { ...heard, ...taken };
  if (Object.keys(fields).length === 0) return aheadOf(input, talk, dialog, scene);
  return {
    ok: true,
    fields,
    ...(here?.ok === true && here.more === true ? { more: true as const } : {}),
  };
}

/** An answer to a question that is still to come, in the very words of one of its options: "not opened", asked for the product. */
function aheadOf(input: PersonInput, talk: Talk, dialog: Dialog, scene: Scene): Reading {
  if (input.kind !== "said" || talk.correcting === true) return { ok: false };
  const readings = path(dialog, talk.answers, scene).flatMap((name): Reading | [] => {
    const step = stepOf(dialog, name);
    if (step === undefined || name === talk.step || isFilled(step, talk.answers, scene)) return [];
    // What a card sums up is agreed to once it stands there.
    if (step.card !== undefined) return [];
    // Yes and no, and buttons of the desk's own, mean the question that stands here.
    const own = (step.options?.(talk.answers, scene) ?? []).filter(
      ({ id, means }) => id === undefined && means === undefined,
    );
    const option = calledOption(input.text, own);
    return option === undefined ? [] : optionReading(option.value, talk, step, scene);
  });
  const [only, other] = readings;
  return only === undefined || other !== undefined ? { ok: false } : only;
}

function without(answers: Answers, field: string): Answers {
  const { [field]: _, ...others } = answers;
  return others;
}

/** What a chosen option says. */
export function optionReading(value: string, talk: Talk, step: Step, scene: Scene): Reading {
  if (step.skippable === true && value === "-")
    return { ok: true, fields: { [step.field]: value } };
  return step.choose?.(value, talk.answers, scene) ?? { ok: true, fields: { [step.field]: value } };
}
