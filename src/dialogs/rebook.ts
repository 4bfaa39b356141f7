/** A customer puts off an arranged visit: the wish goes to the engineer, who offers times anew (S0-26). */
import { begin } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { answered } from "../engine/form.ts";
import type { PersonInput } from "../engine/input.ts";
import { talking } from "../engine/turn.ts";
import { namesDay, wantsAnotherTime } from "./asks.ts";
import { isRebookable, progressTold } from "./progress.ts";
import { reportIn } from "./report-in.ts";

/** The turn for somebody who wants another time; nothing for anything else, or where no case is open. */
export function rebooked(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  if (input.kind !== "said" || !wantsAnotherTime(input.text)) return undefined;
  // A device named with it makes it a report of its own.
  const isReport = reportIn(input, scene)?.product !== undefined;
  if (scene.facts.tickets.length === 0 || isReport) return undefined;
  const [only, other] = scene.facts.tickets.filter(isRebookable);
  // Several, or one whose engineer is on the way: how they stand, with what can be done and whom to call.
  if (only === undefined || other !== undefined) return progressTold(desk, turn, scene);
  const free = turn.conversation.talk === null ? turn : talking(turn, null);
  const asked = begin(desk, free, "counter", { ticket: only.number }, scene);
  if (!namesDay(input.text)) return asked;
  return answered(desk, { ...asked, effects: turn.effects }, input, scene);
}
