/** Runs one step of a dialog: reads, keeps, asks on. */
import { about } from "./about.ts";
import { drop, pick } from "./aside.ts";
import { type Answers, type Heard, heardMax, type Talk } from "./conversation.ts";
import { type Courtesy, courtesyOf } from "./courtesy.ts";
import type { Desk } from "./desk.ts";
import type { Dialog, Reading, Scene, Step } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { dropped, ended } from "./ending.ts";
import { handedOver } from "./handover.ts";
import type { PersonInput } from "./input.ts";
import { line } from "./line.ts";
import { chosen } from "./option.ts";
import { missing, optionsOf, sentence, stepOf } from "./path.ts";
import { type Manner, put, restated, standing } from "./question.ts";
import { cautioned, noted } from "./read-back.ts";
import { optionReading, read } from "./reading.ts";
import { isSending } from "./sent.ts";
import { noting, saying, talking, text } from "./turn.ts";

/** Misunderstandings after which a person takes over (rule 10). */
const strikesMax = 3;

/** The turn after an answer to the pending question, or to any other question of the same dialog. */
export function answered(desk: Desk, turn: Turn, input: PersonInput, heard: Scene): Turn {
  const { talk } = turn.conversation;
  const at = talk === null ? undefined : standing(desk, talk);
  if (talk === null || at === undefined) return talking(turn, null);
  const scene = about(talk, heard);
  const option = chosen(input, talk, optionsOf(at.step, talk.answers, scene));
  if (input.kind === "chose" && option === undefined) return stale(desk, turn, scene);
  if (talk.step === drop && option !== undefined)
    return option.value === "yes"
      ? dropped(desk, turn, talk, scene)
      : moved(desk, turn, talk, at.dialog, scene);
  if (talk.step === pick && option !== undefined)
    return correcting(desk, turn, talk, option.value, scene);
  const courtesy = option === undefined ? courtesyOf(input) : undefined;
  const courtesyFirst = at.dialog.form && at.step.skippable !== true;
  if (courtesy !== undefined && courtesyFirst) return polite(desk, turn, courtesy, scene);
  const reading =
    option === undefined
      ? read(input, talk, at.dialog, at.step, scene)
      : optionReading(option.value, talk, at.step, scene);
  if (reading.ok) return kept(desk, turn, input, talk, at.dialog, reading, scene);
  if (courtesy !== undefined) return polite(desk, turn, courtesy, scene);
  const aside = desk.beside(turn, input, heard);
  if (aside !== undefined) return aside;
  const fields = at.dialog.more?.(input, talk.answers) ?? {};
  return Object.keys(fields).length === 0
    ? struck(desk, turn, talk, scene)
    : kept(desk, turn, input, talk, at.dialog, { ok: true, fields }, scene, true);
}

/** A button of another time: said kindly, and the pending question again. */
export function stale(desk: Desk, turn: Turn, scene: Scene): Turn {
  return restated(desk, saying(turn, text(line("form.stale"))), scene);
}

/** Asks one field again; the others stay. */
export function correcting(desk: Desk, turn: Turn, talk: Talk, step: string, scene: Scene): Turn {
  return put(desk, talking(turn, { ...talk, step, correcting: true, strikes: 0 }), scene);
}

function polite(desk: Desk, turn: Turn, { said, asksAgain }: Courtesy, scene: Scene): Turn {
  const told = saying(turn, text(line(said)));
  return asksAgain ? restated(desk, told, scene) : told;
}

function struck(desk: Desk, turn: Turn, talk: Talk, scene: Scene): Turn {
  const strikes = talk.strikes + 1;
  const isCustomer = scene.facts.me.role === "customer";
  if (strikes >= strikesMax && isCustomer) return handedOver(desk, turn, "stuck", scene);
  const unclear = saying(
    talking(turn, { ...talk, strikes, lastAt: scene.at }),
    text(line("form.unclear")),
  );
  return put(desk, unclear, scene, strikes === 1 ? "shorter" : "example");
}

function kept(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  talk: Talk,
  dialog: Dialog,
  reading: Reading & { ok: true },
  scene: Scene,
  isMore = false,
): Turn {
  const merged = { ...talk.answers, ...reading.fields };
  const answers = dialog.derive?.(merged, scene) ?? merged;
  const step = stepOf(dialog, talk.step);
  const own = step !== undefined && Object.hasOwn(reading.fields, step.field);
  const trail =
    own && talk.correcting !== true
      ? [...talk.trail.filter((name) => name !== talk.step), talk.step]
      : talk.trail;
  const { correcting: was, ...open } = talk;
  const next: Talk = {
    ...open,
    answers,
    trail,
    strikes: 0,
    lastAt: scene.at,
    ...(was === true && !own ? { correcting: true } : {}),
  };
  const fields = worded(input, talk, dialog, reading.fields, scene);
  const kept = remembered(turn, input, talk.answers, fields);
  const back = noted(kept, dialog, step, talk.answers, next.answers, scene);
  const told = cautioned(back, dialog, talk.answers, next.answers);
  if (reading.more === true || (was === true && !own)) return put(desk, talking(told, next), scene);
  const isShort = step !== undefined && (isMore || stands(step, talk, next, scene));
  return moved(
    desk,
    told,
    next,
    dialog,
    scene,
    isShort && step.card === undefined ? "shorter" : "ask",
  );
}

/** Whether the question asked before would be asked again in the same words: it was read a moment ago. */
function stands(step: Step, before: Talk, after: Talk, scene: Scene): boolean {
  const asked = ({ answers }: Talk): string => JSON.stringify(sentence(step.ask, answers, scene));
  return step.card === undefined && before.strikes === 0 && asked(before) === asked(after);
}

/** On to the first question without an answer, or to the end. @param again how the question is put that was asked before */
export function moved(
  desk: Desk,
  turn: Turn,
  talk: Talk,
  dialog: Dialog,
  scene: Scene,
  again: Manner = "ask",
): Turn {
  const step = missing(dialog, talk.answers, scene);
  if (step === "done") return ended(desk, turn, dialog, talk, scene);
  const { correcting: _, ...open } = talk;
  const next = talking(turn, { ...open, step, strikes: 0, lastAt: scene.at });
  return put(desk, next, scene, step === talk.step ? again : "ask");
}

/** Fields that words filled: what pictures gave does not change when their caption does. */
function worded(
  input: PersonInput,
  talk: Talk,
  dialog: Dialog,
  fields: Answers,
  scene: Scene,
): Answers {
  if (!isSending(input)) return fields;
  const shown = dialog.gather?.(input, talk.answers, scene) ?? {};
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => !Object.hasOwn(shown, field)),
  );
}

/** Longest platform message id worth remembering for a later edit. */
const messageIdMax = 64;

/** Which message filled what: one whose words were all replaced need not be known any more. */
function remembered(turn: Turn, input: PersonInput, before: Answers, fields: Answers): Turn {
  const messageId =
    input.kind === "said" || input.kind === "shared-location" || isSending(input)
      ? input.messageId
      : undefined;
  if (messageId === undefined || messageId.length > messageIdMax) return turn;
  const { heard, waiting } = turn.conversation;
  const isOver = ({ field }: Heard): boolean =>
    field !== null &&
    waiting.length === 0 &&
    Object.hasOwn(fields, field) &&
    !String(fields[field]).includes(String(before[field]));
  const entries = Object.keys(fields).map((field) => ({ messageId, field }));
  const known = [...heard.filter((one) => !isOver(one)), ...entries];
  return noting(turn, { heard: known.slice(-heardMax) });
}
