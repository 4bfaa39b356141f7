/** Whether an input that nobody asked for is a report already, and what it says. */
import type { Answers } from "../engine/conversation.ts";
import type { Scene } from "../engine/dialog.ts";
import type { PersonInput } from "../engine/input.ts";
import { legible, textOf } from "../engine/plain.ts";
import { isSending } from "../engine/sent.ts";
import { spotReport } from "./fields/spot-report.ts";
import { gatherReport } from "./report-gather.ts";

/** The fields of a report found in an input, if it is one: a wish of a class, a symptom, a device or photos. */
export function reportIn(input: PersonInput, scene: Scene): Answers | undefined {
  const words = legible(textOf(input)).trim();
  const fields = {
    ...(words === "" ? {} : spotReport(words, {}, scene).fields),
    ...(isSending(input) ? gatherReport(input, {}, scene) : {}),
  };
  const speaks =
    fields.class !== undefined ||
    fields.fault !== undefined ||
    fields.product !== undefined ||
    fields.model !== undefined ||
    fields.serial !== undefined;
  return speaks || fields.photos !== undefined ? fields : undefined;
}
