/** Which offered answer an input is: pressed, numbered or named. */
import { drop } from "./aside.ts";
import { answerIn, type Consent } from "./consent.ts";
import type { Talk } from "./conversation.ts";
import type { Option } from "./dialog.ts";
import { simplified } from "./han.ts";
import type { PersonInput } from "./input.ts";
import { named } from "./option-words.ts";
import { bare, blunt } from "./plain.ts";
import { optionId } from "./question.ts";

/** UTF-16 units of the longest utterance that names an option. */
const utteranceMax = 60;

/** The option that was pressed, typed as a number from 1 to 9, or said in its own words. */
export function chosen(
  input: PersonInput,
  talk: Talk,
  options: readonly Option[],
): Option | undefined {
  if (input.kind === "chose")
    return options.find(
      ({ id, value }) => input.choice === (id ?? optionId(talk.dialog, talk.step, value)),
    );
  if (input.kind !== "said" || input.text.length > utteranceMax) return undefined;
  const said = bare(input.text);
  const number = /^(?:第\s*)?([1-9])(?:\s*[个项番])?$/.exec(said)?.[1];
  if (number !== undefined && options.length > 0) return options[Number(number) - 1];
  const called = calledOption(input.text, options);
  if (called !== undefined || !options.some(({ means }) => means !== undefined)) return called;
  const answer = answerIn(input.text);
  // "Cancel it all" is no to what is to be sent, and a yes to being asked whether to cancel: it takes that button or none.
  if (answer?.drops === true)
    return options.find(
      ({ id, means }) => id === "g:cancel" || (talk.step === drop && means === "yes"),
    );
  const consent = answer?.consent === "unchanged" ? unchangedIn(options) : answer?.consent;
  return options.find(({ means }) => means !== undefined && means === consent);
}

/** Nothing to change is a yes where changing is offered. */
const unchangedIn = (options: readonly Option[]): Consent | undefined =>
  options.some(({ id }) => id === "g:edit") ? "yes" : undefined;

/** The option an utterance names, politely or not, and nothing else. */
export function calledOption(text: string, options: readonly Option[]): Option | undefined {
  if (text.length > utteranceMax) return undefined;
  const said = bare(text);
  const plain = blunt(said);
  return (
    options.find((option) => isCalled(option, said)) ??
    (plain === said ? undefined : options.find((option) => isCalled(option, plain)))
  );
}

/** Whether an utterance is one of an option's words, or what its button says in some language. */
function isCalled({ words, label, value }: Option, said: string): boolean {
  if (words?.some((word) => simplified(word) === said) === true) return true;
  return typeof label === "string"
    ? bare(label) === said
    : bare(value) === said || named(label.key, said);
}
