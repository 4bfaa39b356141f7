/** What a text says about times that are not wished: refused, taken by something else, named before a change of mind. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { withoutGivenUp, withoutRetracted } from "./changed-time.ts";
import type { Today } from "./day-ways.ts";
import { type Dated, redated } from "./said-days.ts";
import { aroundIt, clauseEnd, saidOf, type Token, tokensIn } from "./said-times.ts";
import { blanked } from "./span.ts";
import { isTold, withoutOtherwise } from "./told-time.ts";

const words = (...lists: readonly string[]): RegExp => new RegExp(shadow(lists.join("|")), "i");

const refusing = words(
  pattern`(?<![行好])不行(?!吗|么|嘛)|不在|(?<!能)不能|(?<!可)不可以(?!吗|么)|不方便(?!吗|么)|(?<!方便)不便|不太|不要|不合适|
    不成|不OK|不ok|没空|没时间|没有空|没有时间|没人|没法|有事|有约|没办法|来不了|走不开|抽不出|排满|冇空|唔得|唔好|毋通|
    袂使|以外|除外|改掉|取消|免了|不考虑|算了|不用(?!担心|客气)|不约|不想`,
  pattern`(?<!しか)(?:だめ|ダメ|駄目|あかん|無理)(?!です?か|でしょうか|かな)|都合が悪|都合悪|都合(?:が)?(?:つか|合わ)|
    (?<!しか|かま|構|とん)いません|いない(?!時|间)|不在|留守|出かけ|外せな|难し|厳し|きつい|避け|NG|できな|できませ|
    じゃな|ではな|でなく|ではありません|よりは?(?=[^前])|空いてな|空いていな`,
  "ไม่ว่าง|ไม่อยู่|ไม่ได้(?!ล็อ)|ไม่สะดวก|ติด(?:ธุระ|งาน|ประชุม|เรียน|นัด|สอบ)|ไม่เอา|ไม่ไหว|ไม่ทัน|ไม่มีคน|ไม่ดี|ไม่ใช่|ไม่โอเค|ไม่เหมาะ",
  pattern`\b(?:can'?t|cannot|won'?t|not|busy|away|no good|doesn'?t|don'?t|isn'?t|aren'?t|impossible|no use|out of (?:town|
    office|the country)|unavailable|tied up|fully booked|no longer|is out|are out|avoid|nobody|no one)\b`,
);
const refusedBefore = words(
  pattern`(?:\b(?:not|can'?t(?: do| make)?|cannot(?: do| make)?|except|but not|excluding|avoid|forget|scrap|instead of|
    rather than|other than|anything but|any day but|bar(?:ring)?|apart from|aside from|besides|minus|won'?t be (?:in|
    home|at home|around|there|free)|(?:i'm|am|be|are|is) (?:not (?:in|home|around)|out|away|busy|working|at work|abroad|
    gone)|no)(?: on| in)?(?: the)? |不要|别|不是|不用|不约|除了|除开|毋是|不想|ยกเว้น|นอกจาก|ไม่เอา|ไม่ใช่|ไม่อยู่|ไม่ว่าง|
    ไม่สะดวก)(?:วัน)?$`,
);
/** What else that day is for: nobody has time then, where another day is named as well. */
const taken = words(
  "医院|复查|看病|体检|上班(?!后|以后|之后|前)|加班|出差|开会|考试|旅游|旅行|回老家|聚餐|婚礼|喝喜酒|上课|值班|搬家|要出门|出去|不空|忙|满了|排班",
  "仕事|出張|出张|会議|会议|病院|外出|予定が|用事|旅行|法事|結婚式|结婚式|運動会|试験|研修|夜勤|出勤|実家|飲み会",
  "ทำงาน(?!ที่บ้าน)|ไปหาหมอ|หาหมอ|โรงพยาบาล|ประชุม|ธุระ|ต่างจังหวัด|เข้าเวร|งานแต่ง|เรียน|สอบ|ไปเที่ยว|เดินทาง",
  pattern`\b(?:dentist|doctor|hospital|appointment|meeting|wedding|funeral|exam|holiday|travel(?:ling|ing)?|flight|flying|
    (?:at|i'm at|to) work\b|working(?! from home)|school run|class|party|the kids|visiting|off to|gone|packed|full|
    hectic|mad busy)\b`,
);
/** What an hour is told for that is nobody's wish: when others open, close, or are to be met. */
const elsewhere = words(
  pattern`开门|关门|才(?:让|开|上班|放|能进)|开始营业|放学|上学|接孩子|接娃|接小孩|送孩子|送娃|要去|得去|要带|得带|要接|要送|
    吃药|打针|打疫苗|疫苗|午睡|睡觉|吃饭|做饭|复健|门诊|约了(?!你|师傅)|有课|有会`,
  "迎え|送り(?=に|が)|デイ|通院|買い物|买い物|パート|習い事|習いごと|开き|开く|昼寝|お稽古|ゴミ出し",
  "รับลูก|ส่งลูก|ไปตลาด|ไปวัด|ทำบุญ|ไปรับ|ไปส่ง|ไปธนาคาร|กินข้าว|นอน",
  pattern`\b(?:pick(?:ing)? up|drop(?:ping)? off|opens?|closes?|shuts|gym|church|mosque|temple|nap|physio|rehab|leav(?:e|ing)|
    going out|out at|school|haircut|interview|zoom|market|nursery|kindergarten|lesson|swimming|football|practice|
    training|prayers?)\b`,
);
/** What only bounds the wish: "after the school run at nine". */
const bounding =
  /以[后前]|之[后前]|[完好]了?(?:就|再|才)|まで|以降|より前|[後后]なら|หลัง|ก่อน|\b(?:after|before|until|till|by|from)\b/i;
/** The same said of the hour itself. */
const boundHour =
  /^ ?(?:以[后前]|之[后前]|[后前]|まで|以降|から)|(?:หลัง|ก่อน|\b(?:after|before|until|till|by|from))(?:จาก)? ?$/gi;

/** The text without the times that are refused or given up, and what is said of them. Every unit keeps its place. */
export function withoutRefused(said: Dated, today: Today): Dated {
  const own = redated(withoutOtherwise(said.seen, isBusy), said, today);
  const clear = redated(withoutDenied(own), own, today);
  const days = redated(withoutTaken(clear), clear, today);
  const free = redated(withoutBusyHours(days), days, today);
  const kept = redated(withoutRetracted(free), free, today);
  return redated(withoutGivenUp(kept), kept, today);
}

const isBusy = (words: string): boolean =>
  refusing.test(words) || taken.test(words) || elsewhere.test(words) || isTold(words);

function withoutDenied(dated: Dated): string {
  const { seen } = dated;
  const tokens = tokensIn(dated);
  return tokens.reduce((text, token, index) => {
    const next = tokens[index + 1];
    const said = ownSaid(seen, token, next);
    const before = refusedBefore.exec(seen.slice(Math.max(0, token.start - 20), token.start));
    if (before === null && !refusing.test(said)) return text;
    const lead = token.start - (before?.[0].length ?? 0);
    const day = tokens[index - 1];
    const near = token.day === undefined && day?.day !== undefined && gap(seen, day, token);
    const rest = tokens.slice(index + 1);
    // "Tomorrow morning is no good, the afternoon is": of the same day.
    const same = rest.length > 0 && rest.every((one) => one.day === undefined);
    const whole =
      day !== undefined &&
      (token.day === undefined) === (day.day === undefined) &&
      isRange(seen, day, token);
    const start = (near && !same) || whole ? (day?.start ?? lead) : lead;
    return blanked(text, { start: Math.max(0, start), end: token.end + said.length });
  }, seen);
}

/** The same without what refuses the next one: "Tuesday not Monday". */
function ownSaid(seen: string, token: Token, next: Token | undefined): string {
  const said = saidOf(seen, token, next);
  return token.end + said.length === next?.start
    ? said.slice(0, refusedBefore.exec(said)?.index)
    : said;
}

const gap = (seen: string, first: Token, second: Token): boolean =>
  /^[\sのๆ的,、]{0,3}(?:ช่วง|ตอน|in the |during the )?$/i.test(seen.slice(first.end, second.start));

/** "From the 24th to the 27th": what is said of its end is said of all of it. */
const isRange = (seen: string, first: Token, second: Token): boolean =>
  /^\s*(?:到|至|から|~|-|to|until|till|through|thru|ถึง|和|跟|、|と|也?,?and|กับ|และ)\s*(?:วัน)?$/i.test(
    seen.slice(first.end, second.start),
  );

/** A day on which something else is to be done is no wish where another one is named. */
function withoutTaken({ seen, days }: Dated): string {
  if (new Set(days.map(({ day }) => String(day))).size < 2) return seen;
  const busy = days.map((day, index) => {
    const upTo = days[index + 1]?.start ?? seen.length;
    const said = saidOf(seen.slice(0, upTo), day, undefined);
    return taken.test(said) || (elsewhere.test(said) && !bounding.test(said));
  });
  if (!busy.includes(false)) return seen;
  return days.reduce((text, { start, end }, index) => {
    if (busy[index] !== true) return text;
    const upTo = days[index + 1]?.start ?? seen.length;
    const said = seen.slice(end, upTo).split(clauseEnd)[0] ?? "";
    return blanked(text, { start, end: end + said.length });
  }, seen);
}

/** A part of the day or an hour with other things to do is no wish where another one is named. */
function withoutBusyHours(dated: Dated): string {
  const { seen } = dated;
  const all = tokensIn(dated);
  const spans = all.map((token, at) => aroundIt(seen, token, all[at - 1], all[at + 1]));
  const busy = all.map((token, at) => {
    const { start, end } = spans[at] ?? { start: 0, end: 0 };
    const said = [seen.slice(start, token.start), seen.slice(token.end, end)]
      .map((words) => words.replace(boundHour, ""))
      .join(" ");
    return (
      token.day === undefined &&
      (taken.test(said) || elsewhere.test(said) || isTold(said)) &&
      !bounding.test(said)
    );
  });
  if (!all.some(({ day }, at) => day === undefined && busy[at] !== true)) return seen;
  return spans.reduce((text, span, at) => (busy[at] === true ? blanked(text, span) : text), seen);
}
