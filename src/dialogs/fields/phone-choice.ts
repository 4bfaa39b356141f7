/** Which of several telephone numbers is meant, and whether one is. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { isElse, wishedNumber } from "./phone-wish.ts";
import type { Span } from "./span.ts";

const words = (...lists: readonly string[]): RegExp => new RegExp(shadow(lists.join("|")), "i");

/** Said of a number that is out of use, wherever it stands. */
const deadBehind = words(
  "^[^\\d\\n]{0,14}(?:停机|停用|(?:已经?)?不用了|打错|按错|写错|错了|不对|作废|空号|注销|换掉|是旧的?|旧号)",
  "^[^\\d\\n]{0,14}(?:解约|使って(?:い)?な|使えな|つながらな|繋がらな|间违|ではなく|じゃなく|もう使)",
  "^[^\\d\\n]{0,14}(?:เลิกใช้|ไม่ใช้|ไม่ได้ใช้|ปิดแล้ว|ยกเลิก|ผิด|เบอร์เก่า)",
  "^[^\\d\\n]{0,30}\\b(?:no longer|not in use|disconnected|is (?:dead|old|wrong)|(?:is|was) (?:my|the) old|was wrong|doesn'?t work)\\b",
);
/** Said of a number that is not to be called where another one is. */
const spareBehind = words(
  "^[^\\d\\n]{0,20}(?:[别別]打|不要打|勿打|没人接|不接|[接打]不[通到了]|不方便|听不[见到清]|不在(?!用)|静音|关机|没信号)|^か、",
  "^[^\\d\\n]{0,20}(?:出(?:られ|れ)?ない|出(?:られ)?ません|つながりにくい|留守|いない|いません|かけない)",
  "^[^\\d\\n]{0,20}(?:อย่าโทร|ห้ามโทร|ไม่(?:ค่อย)?(?:รับ|ว่าง|ได้ยิน|อยู่|สะดวก)|ติดต่อไม่ได้|โทรไม่ติด)",
  pattern`^[^\d\n]{0,40}\b(?:don'?t (?:call|ring|use|text|bother)|overseas|abroad|(?:won'?t|never|hardly|rarely|doesn'?t|
    nobody|no ?one|not) (?:ever )?(?:answers?|picks?(?: it)? up|checks?|hears?|gets? answered))\b`,
);
const deadBefore = words(
  pattern`(?:旧(?:号码?|的|电话)?|原来的?(?:号码?|电话)?|以前的?(?:号码?|电话)?|之前(?:那个|的)?(?:号码?|电话)?|不是|[别別]打|
    不要打|(?:古い|前の|以前の)(?:番号|电话)?|เบอร์เก่า|เบอร์เดิม|ไม่ใช่|อย่าโทร|(?<![a-z])(?:old (?:number|one|phone)|not|
    don'?t (?:call|ring|use)))(?:是|は|คือ| is| was)?[: ]{0,2}$`,
);
const corrected = words(
  pattern`不对|打错|按错|写错|错了|更正|应该|才对|才是|啊不|不是|改成|换成|ไม่ใช่|ผิด|แก้เป็น|ขอโทษ|เปลี่ยนเป็น|แทน|いや|いえ|やっぱ|
    间违|违い|订正|じゃなく|ではなく|\b(?:sorry|wrong|wait|i mean|actually|correction|typo|oops|scratch that|make that|
    should be|use this|(?:changed|switched)(?: it)? to|new (?:one|number)|now it'?s)\b|换号|换了|เปลี่ยนเบอร์|
    番号が?(?:変|变)わ|เป็น(?:เบอร์)? ?$`,
);
/** The number breaks off: the rest is to come, or is not known. */
const broken = words(
  pattern`^[^\d\n]{0,3}(?:something|(?:后面|剩下|最后)(?:的|几位|是什么|忘|记不|再)|の?続き|の?残り|あと(?:は|の)|แล้วอะไร|
    อะไรต่อ|อะไรสัก|ต่อไม่|xx|\?\?|blah|whatever)`,
  "^[^\\d\\n]{0,40}(?:send (?:you )?the rest|rest (?:later|to follow)|忘了后面|后面忘|后面(?:几位|的)(?:忘|记)|残りは|続きは|ที่เหลือ)",
);

const behind = (seen: string, all: readonly Span<string>[], at: number): string =>
  seen.slice(
    all[at]?.end ?? 0,
    Math.min(all[at + 1]?.start ?? seen.length, (all[at]?.end ?? 0) + 60),
  );

/** The place in the list of the number that is meant; nothing where none is. */
export function meantNumber(seen: string, all: readonly Span<string>[]): number | undefined {
  const whole = all.flatMap((place, at) => {
    const said = behind(seen, all, at);
    const before = seen.slice(Math.max(0, place.start - 16), place.start);
    const dead = deadBehind.test(said) || deadBefore.test(before) || broken.test(said);
    return dead ? [] : [at];
  });
  const sure = whole.filter((at) => at === 0 || !isElse(behind(seen, all, at - 1)));
  const free = sure.length > 0 ? sure : whole;
  const called = free.filter((at) => {
    const said = behind(seen, all, at);
    return isElse(said) || !spareBehind.test(said);
  });
  const left = called.length > 0 ? called : free;
  const [first] = left;
  const last = left.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = all[first]?.end ?? 0;
  const between = seen.slice(start, Math.max(start, all[last]?.start ?? start));
  if (corrected.test(between)) return last;
  return wishedNumber(seen, all, free) ?? first;
}

const ending =
  /^[^\d\n]{0,16}(?:末尾|尾[号数]|最后(?:是|[一二三四两几\d]位)?|(?:下|后)[四4]?(?:桁|位)|end(?:s|ing)?(?: in| with)?|last (?:\w+ )?(?:digits?|numbers?)?(?: is| are)?|ลงท้าย(?:ด้วย)?|ตัวท้าย)[^\d\n]{0,8}(\d{1,4})(?!\d)/i;

/** The number with its end replaced where that is corrected behind it: "sorry, it ends in 79". */
export function withEnding(value: string, rest: string): { value: string; length: number } {
  const match = ending.exec(rest);
  const digits = match?.[1];
  if (
    match === null ||
    digits === undefined ||
    (!corrected.test(match[0] + rest.slice(match[0].length, match[0].length + 6)) &&
      !/でした/.test(rest))
  )
    return { value, length: 0 };
  return { value: value.slice(0, -digits.length) + digits, length: match[0].length };
}
