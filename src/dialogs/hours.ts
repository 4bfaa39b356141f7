/** When somebody is at the desk, for whoever asks (rule 17). */
import { begin } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import type { PersonInput } from "../engine/input.ts";
import { introduce } from "../engine/introduce.ts";
import { line } from "../engine/line.ts";
import { saying, text } from "../engine/turn.ts";
import { moment } from "./say.ts";

const asking =
  /(?:几点|什么时候|何时|多久)(?:上班|下班|营业|开门|有人)|(?:上班|营业|工作|服务|办公)时间|\b(?:opening|office|business|working) hours\b|\bwhen (?:are you|do you) open\b/i;

/** UTF-16 units of the longest question of that kind. */
const longest = 60;

/** The answer, and the menu again; nothing when that was not the question. */
export function hoursTold(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  if (input.kind !== "said" || input.text.length > longest || !asking.test(input.text))
    return undefined;
  const { open, nextOpenAt } = scene.facts.office;
  const known = turn.conversation.introduced ? turn : introduce(turn, scene);
  const told = open
    ? line("hours.open")
    : nextOpenAt === null
      ? line("hours.closed")
      : line("hours.next", { at: moment(nextOpenAt) });
  return begin(desk, saying(known, text(told)), "menu", {}, scene);
}
