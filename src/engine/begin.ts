/** Starts a talk, lets an interrupted one wait, and takes it up again. */
import { type Answers, type Talk, waitingMax } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Scene } from "./dialog.ts";
import type { Turn } from "./effect.ts";
import { line } from "./line.ts";
import { missing, newTalk, stepOf } from "./path.ts";
import { put, restated, standing } from "./question.ts";
import { cautioned } from "./read-back.ts";
import { noting, ordering, saying, talking, text } from "./turn.ts";

/** Begins a dialog with what is known; a form under way waits meanwhile. */
export function begin(desk: Desk, turn: Turn, id: string, answers: Answers, scene: Scene): Turn {
  const dialog = Object.hasOwn(desk.dialogs, id) ? desk.dialogs[id] : undefined;
  if (dialog === undefined) return turn;
  const { talk } = turn.conversation;
  if (talk !== null && talk.dialog === id && dialog.form && talk.answers.ticket === answers.ticket)
    return restated(desk, turn, scene);
  const begun = newTalk(dialog, answers, scene);
  const told = cautioned(shelved(desk, turn, id, answers), dialog, {}, begun.answers);
  return put(desk, talking(told, begun), scene);
}

/** The turn with its talk put aside, if it is one worth coming back to. */
function shelved(desk: Desk, turn: Turn, id: string, answers: Answers): Turn {
  const { talk, waiting } = turn.conversation;
  const others = waiting.filter(
    (one) => one.dialog !== id || one.answers.ticket !== answers.ticket,
  );
  const held = talk === null ? undefined : standing(desk, talk)?.dialog;
  const keep =
    talk !== null && talk.dialog !== id && (held?.form === true || held?.lasting === true);
  return noting(turn, { waiting: (keep ? [...others, talk] : others).slice(-waitingMax) });
}

/** A talk that waits its turn below the one under way, without a word now. */
export function queued(turn: Turn, talk: Talk): Turn {
  return noting(turn, { waiting: [talk, ...turn.conversation.waiting].slice(-waitingMax) });
}

/** After a talk has ended: the one it interrupted comes back by itself, unless it sleeps. */
export function resumed(desk: Desk, turn: Turn, scene: Scene): Turn {
  const { talk, waiting } = turn.conversation;
  const last = waiting.at(-1);
  if (talk !== null || last === undefined || last.asleep === true) return turn;
  return woken(desk, turn, scene);
}

/** The newest waiting talk taken up again, under today's version of its dialog, with what was said meanwhile. */
export function woken(desk: Desk, turn: Turn, scene: Scene, meanwhile: Answers = {}): Turn {
  const { waiting } = turn.conversation;
  const last = waiting.at(-1);
  const rest = noting(turn, { waiting: waiting.slice(0, -1), talk: null });
  const dialog = last === undefined ? undefined : desk.dialogs[last.dialog];
  if (last === undefined || dialog === undefined) return rest;
  const { asleep: _, armed, ...talk } = last;
  const merged = { ...last.answers, ...meanwhile };
  const answers = dialog.derive?.(merged, scene) ?? merged;
  const same = last.version === dialog.version && stepOf(dialog, last.step) !== undefined;
  const step =
    same && Object.keys(meanwhile).length === 0 ? last.step : missing(dialog, answers, scene);
  const awake: Talk = {
    ...talk,
    answers,
    step,
    version: dialog.version,
    strikes: 0,
    reminded: false,
    lastAt: scene.at,
    ...(dialog.form || armed === undefined ? {} : { armed }),
  };
  const back = text(line("form.back-to", { form: line(dialog.title) }));
  const told = cautioned(saying(rest, back), dialog, last.answers, answers);
  return put(desk, talking(told, awake), scene);
}

/** The talk put to sleep: kept, offered on return. */
export function asleep(turn: Turn): Turn {
  const { talk, waiting } = turn.conversation;
  if (talk === null) return turn;
  const { armed: _, ...kept } = talk;
  return noting(turn, {
    talk: null,
    waiting: [...waiting, { ...kept, asleep: true }].slice(-waitingMax),
  });
}

/** Its clocks are called off. */
export function disarmed(turn: Turn, talk: Talk): Turn {
  if (talk.armed === undefined) return turn;
  const timers =
    talk.dialog === "survey"
      ? (["survey-reminder", "survey-close"] as const)
      : (["form-reminder", "form-sleep"] as const);
  return ordering(turn, ...timers.map((timer) => ({ kind: "disarm" as const, timer })));
}
