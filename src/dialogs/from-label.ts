/** What of a report was read from a photo of the device's label: said so wherever it is shown. */
import type { Answers } from "../engine/conversation.ts";
import { line, type Value } from "../engine/line.ts";
import { given } from "./say.ts";

/** Serial number and model as the label gave them. */
export function labelOf(answers: Answers): { readonly serial?: string; readonly model?: string } {
  const label = answers["label"];
  if (typeof label !== "object" || label === null) return {};
  const serial = "serial" in label ? given(label.serial) : undefined;
  const model = "model" in label ? given(label.model) : undefined;
  return {
    ...(serial === undefined ? {} : { serial }),
    ...(model === undefined ? {} : { model }),
  };
}

/** A field's value; where it is still the label's, with a word about where it comes from. */
export function shownFrom(answers: Answers, field: "serial" | "model"): Value | undefined {
  const value = given(answers[field]);
  if (value === undefined) return undefined;
  return labelOf(answers)[field] === value ? line("label.value", { value }) : value;
}
