/** How a dialog is entered by what somebody says: from rest, or beside an open question. */
import { begin } from "../engine/begin.ts";
import { type Answers, heardMax } from "../engine/conversation.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import type { PersonInput } from "../engine/input.ts";
import { introduce } from "../engine/introduce.ts";
import { chosen } from "../engine/option.ts";
import { missing, optionsOf } from "../engine/path.ts";
import { cut } from "../engine/plain.ts";
import { standing } from "../engine/question.ts";
import { noted } from "../engine/read-back.ts";
import { isSending } from "../engine/sent.ts";
import { noting, ordering, saying } from "../engine/turn.ts";
import { entryAnswers } from "./entry-answers.ts";
import { faultMax } from "./fields/demand.ts";
import { relationIn } from "./fields/relation.ts";
import { knownAbout } from "./known.ts";
import { doorOf, saysMore, type Want } from "./wants.ts";

/** The turn that enters a dialog with what its first sentence says; `found` is what a report found in it. */
export function entered(
  desk: Desk,
  turn: Turn,
  want: Want | "report",
  found: Answers,
  input: PersonInput,
  scene: Scene,
): Turn {
  const said = want === "report" ? found : inOwnWords(want, found, input);
  const known = knownAbout(scene.facts.me);
  const answers = want === "report" ? { ...known, ...said } : entryAnswers(want, said, scene);
  const dialog = Object.hasOwn(desk.dialogs, want) ? desk.dialogs[want] : undefined;
  if (dialog === undefined) return turn;
  const derived = dialog.derive?.(answers, scene) ?? answers;
  const fields = Object.keys(said).filter((field) => Object.hasOwn(answers, field));
  const kept = heard(turn, input, fields);
  // Enough was said to be at the end at once: danger goes straight to the report.
  if (missing(dialog, derived, scene) === "done") {
    const { effects, sayings, begin: next } = dialog.finish(derived, scene);
    const ended = saying(ordering(kept, ...effects), ...sayings);
    return next === undefined ? ended : begin(desk, ended, next.dialog, next.answers, scene);
  }
  const readBack = want === "report" || want === "exchange";
  const told = readBack ? noted(kept, dialog, undefined, known, derived, scene) : kept;
  return begin(desk, told, want, answers, scene);
}

/** A complaint, a slip and a question keep the sentence as it was said, where it says more than that it is one. */
function inOwnWords(want: Want, found: Answers, input: PersonInput): Answers {
  const words = input.kind === "said" ? cut(input.text.trim(), faultMax) : "";
  const { fault: _, ...others } = found;
  switch (want) {
    case "consult":
      return doorOf(words) === undefined ? { ...others, fault: words } : others;
    case "complaint":
    case "feedback":
      return saysMore(words) ? { ...others, fault: words } : others;
    case "behalf": {
      const relation = relationIn(words);
      return relation === undefined ? found : { ...found, relation };
    }
    case "exchange":
    case "my-data":
      return found;
  }
}

/** Which message filled what, so that taking it back takes it out again (R18). */
function heard(turn: Turn, input: PersonInput, fields: readonly string[]): Turn {
  const messageId = input.kind === "said" || isSending(input) ? input.messageId : undefined;
  if (messageId === undefined || messageId.length > 64) return turn;
  const entries = fields
    .filter((field) => field !== "photos")
    .map((field) => ({ messageId, field }));
  return noting(turn, { heard: [...turn.conversation.heard, ...entries].slice(-heardMax) });
}

/** A door named in so many words, beside an open question of another dialog: that one waits. Nothing for anything else. */
export function doorOpened(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const { talk, handling } = turn.conversation;
  const want = input.kind === "said" ? doorOf(input.text) : undefined;
  const at = talk === null ? undefined : standing(desk, talk);
  if (want === undefined || talk === null || at === undefined) return undefined;
  if (handling === "person" || scene.facts.me.role !== "customer") return undefined;
  if (talk.dialog === desk.rest || talk.dialog === want) return undefined;
  if (chosen(input, talk, optionsOf(at.step, talk.answers, scene)) !== undefined) return undefined;
  const known = turn.conversation.introduced ? turn : introduce(turn, scene);
  return begin(desk, known, want, entryAnswers(want, {}, scene), scene);
}
