/** When somebody is at the desk, for whoever asks (rule 17). */
import { begin } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { simplified } from "../engine/han.ts";
import type { PersonInput } from "../engine/input.ts";
import { introduce } from "../engine/introduce.ts";
import { type Line, line } from "../engine/line.ts";
import { saying, text } from "../engine/turn.ts";
import { moment } from "./say.ts";

const asking =
  /(?:几点|什么时候|何时|多久)(?:上班|下班|营业|开门|有人)|(?:上班|营业|工作|服务|办公)时间|\b(?:opening|office|business|working) hours\b|\b(?:when |what time )?(?:are you|do you) (?:open|close)\b|\b(?:are|is) (?:you|anybody|anyone) (?:open|there) (?:on|at|today|tomorrow|now)\b|เวลา(?:ทำการ|เปิด|ปิด|ทำงาน)|(?:เปิด|ปิด)(?:ทำการ)?(?:ถึง)?กี่โมง|เปิดวันไหน/i;

const askingInJapanese =
  /(?:営業|受付|対応)(?:時間|日)|定休日|何時(?:から|まで)(?:です|やって|営業|開い|対応|受付)|(?:今|いま|今日|土日|週末).{0,3}(?:営業して|開いて|やって)[いま]/;
/** What else Taiwan asks, in simplified characters as all of them are compared. */
const askingTaiwan =
  /(?:今天|明天|现在|假日|周末)有(?:开|上班|营业|服务)|(?:营业|开|服务|上班)到(?:几点|什么时候)|客服时间/;

/** UTF-16 units of the longest question of that kind. */
const longest = 60;

/** The answer, and the menu again; nothing when that was not the question. */
export function hoursTold(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const told = hoursLine(input, scene);
  if (told === undefined) return undefined;
  const known = turn.conversation.introduced ? turn : introduce(turn, scene);
  return begin(desk, saying(known, text(told)), "menu", {}, scene);
}

/** When we are there, if that was the question. */
export function hoursLine(input: PersonInput, scene: Scene): Line | undefined {
  if (input.kind !== "said" || input.text.length > longest) return undefined;
  const same = simplified(input.text);
  const isAsking =
    asking.test(input.text) ||
    asking.test(same) ||
    askingTaiwan.test(same) ||
    askingInJapanese.test(input.text);
  if (!isAsking) return undefined;
  const { open, nextOpenAt } = scene.facts.office;
  if (open) return line("hours.open");
  return nextOpenAt === null
    ? line("hours.closed")
    : line("hours.next", { at: moment(nextOpenAt) });
}
