/** Which offered answer an input is: pressed, numbered or named. */
import { consentOf } from "./consent.ts";
import type { Talk } from "./conversation.ts";
import type { Option } from "./dialog.ts";
import type { PersonInput } from "./input.ts";
import { bare } from "./plain.ts";
import { optionId } from "./question.ts";

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
  if (input.kind !== "said" || input.text.length > 60) return undefined;
  const said = bare(input.text);
  const number = /^(?:第\s*)?([1-9])(?:\s*[个项])?$/.exec(said)?.[1];
  if (number !== undefined && options.length > 0) return options[Number(number) - 1];
  const named = options.find(
    ({ words, label, value }) =>
      words?.includes(said) === true || bare(typeof label === "string" ? label : value) === said,
  );
  if (named !== undefined || !options.some(({ means }) => means !== undefined)) return named;
  const consent = consentOf(input.text);
  return options.find(({ means }) => means !== undefined && means === consent);
}
