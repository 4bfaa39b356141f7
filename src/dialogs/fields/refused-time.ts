/** What a text says about times that are not wished: refused, taken by something else, named before a change of mind. */
import { shadow } from "../../engine/shadow.ts";
import { namedParts } from "./day-parts.ts";
import type { Today } from "./day-ways.ts";
import { type Dated, redated, type SaidDay } from "./said-days.ts";
import { blanked } from "./span.ts";

const words = (...lists: readonly string[]): RegExp => new RegExp(shadow(lists.join("|")), "i");

const clauseEnd = /[,.;!?、。\n]/;
const refusing = words(
  "(?<![行好])不行(?!吗|么|嘛)|不在|(?<!能)不能|(?<!可)不可以(?!吗|么)|不方便(?!吗|么)|(?<!方便)不便|不太|不要|不合适|不成|不OK|不ok|没空|没时间|没有空|没有时间|没人|没法|有事|有约|没办法|来不了|走不开|抽不出|排满|冇空|唔得|唔好|毋通|袂使|以外|除外|改掉|取消|免了|不考虑|算了|不用(?!担心|客气)|不约|不想",
  "(?<!しか)(?:だめ|ダメ|駄目|あかん|無理)(?!です?か|でしょうか|かな)|都合が悪|都合悪|都合(?:が)?(?:つか|合わ)|(?<!しか|かま|構|とん)いません|いない(?!時|间)|不在|留守|出かけ|外せな|难し|厳し|きつい|避け|NG|できな|できませ|じゃな|ではな|でなく|ではありません|よりは?(?=[^前])|空いてな|空いていな",
  "ไม่ว่าง|ไม่อยู่|ไม่ได้(?!ล็อ)|ไม่สะดวก|ติด(?:ธุระ|งาน|ประชุม|เรียน|นัด|สอบ)|ไม่เอา|ไม่ไหว|ไม่ทัน|ไม่มีคน|ไม่ดี|ไม่ใช่|ไม่โอเค|ไม่เหมาะ",
  "\\b(?:can'?t|cannot|won'?t|not|busy|away|no good|doesn'?t|don'?t|isn'?t|aren'?t|impossible|no use|out of (?:town|office|the country)|unavailable|tied up|fully booked|no longer|is out|are out|avoid|nobody|no one)\\b",
);
const refusedBefore = words(
  "(?:\\b(?:not|can'?t(?: do| make)?|cannot(?: do| make)?|except|but not|excluding|avoid|forget|scrap|instead of|rather than|other than|anything but|any day but|bar(?:ring)?|apart from|aside from|besides|minus|(?:i'm|am|be|are|is) (?:out|away|busy|working|at work|abroad|gone)|no)(?: on)?(?: the)? |不要|别|不是|不用|不约|除了|除开|毋是|不想|ยกเว้น|นอกจาก|ไม่เอา|ไม่ใช่|ไม่อยู่|ไม่ว่าง|ไม่สะดวก)(?:วัน)?$",
);
/** What else that day is for: nobody has time then, where another day is named as well. */
const taken = words(
  "医院|复查|看病|体检|上班(?!后|以后|之后|前)|加班|出差|开会|考试|旅游|旅行|回老家|聚餐|婚礼|喝喜酒|上课|值班|搬家|要出门|出去|不空|忙|满了|排班",
  "仕事|出張|出张|会議|会议|病院|外出|予定が|用事|旅行|法事|結婚式|结婚式|運動会|试験|研修|夜勤|出勤|実家|飲み会",
  "ทำงาน(?!ที่บ้าน)|ไปหาหมอ|หาหมอ|โรงพยาบาล|ประชุม|ธุระ|ต่างจังหวัด|เข้าเวร|งานแต่ง|เรียน|สอบ|ไปเที่ยว|เดินทาง",
  "\\b(?:dentist|doctor|hospital|appointment|meeting|wedding|funeral|exam|holiday|travel(?:ling|ing)?|flight|flying|(?:at|i'm at|to) work\\b|working(?! from home)|school run|class|party|the kids|visiting|off to|gone|packed|full|hectic|mad busy)\\b",
);
/** Said right before the time that is meant in the end. */
const concluding = words(
  "(?:(?:就|那就?|改(?:成|到|为|约|在|周)?|换(?:成|到)?|约|还是|要不|不如|不然|应该是|更正|说错了?|讲错|应是|而是|是|まぁ|やっぱり?|それなら|なので|だから|ので|から、?|では|じゃあ?|なら、?|もとい|いや、?|งั้น(?:เอา)?(?:เป็น)?|เอา(?:เป็น)?|เปลี่ยนเป็น|ขอเป็น|ขอ|เป็น|ไม่ๆ|เลย|แต่|ใช้)(?:วัน)?|\\b(?:so|then|let's (?:say|do|make it)|make (?:it|that)|actually|sorry|i mean(?:t)?|rather|but|instead|prefer|go with|better|change (?:it )?to|switch to)(?: on)?(?: the)?,? )$",
);
const either = words(
  "或|还是都|跟|和|与|\\bor\\b|\\band\\b|หรือ|และ|กับ|か(?=[^らな])|とか|でも|到|至|から(?=.曜)|ถึง|~|-|\\bto\\b",
);

/** UTF-16 units between two days that are alternatives: "Monday or maybe Tuesday". */
const alternativeMax = 12;

/** One day in one case, the other in the other. */
const conditional = words(
  "如果|要是|万一|假如|的话|もし|なければ|だったら|ถ้า|\\bif\\b|\\bunless\\b|\\bdepending\\b",
);

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Token extends Place {
  readonly day?: SaidDay;
}

/** Days and parts of days in the order in which they stand. */
function tokensIn(seen: string, named: readonly SaidDay[]): readonly Token[] {
  const days = named.map((day) => ({ start: day.start, end: day.end, day }));
  const parts = namedParts(seen)
    .filter((part) => days.every(({ start, end }) => part.end <= start || part.start >= end))
    .map(({ start, end }) => ({ start, end }));
  return [...days, ...parts].toSorted((a, b) => a.start - b.start);
}

/** What is said of a time: up to the next one, or the end of its clause. */
function saidOf(seen: string, { end }: Place, next: Place | undefined): string {
  return seen.slice(end, next?.start ?? seen.length).split(clauseEnd)[0] ?? "";
}

/** The text without the times that are refused or given up, and what is said of them. Every unit keeps its place. */
export function withoutRefused(said: Dated, today: Today): Dated {
  const clear = redated(withoutDenied(said), said, today);
  const days = redated(withoutTaken(clear), clear, today);
  const free = redated(withoutBusyParts(days), days, today);
  return redated(withoutGivenUp(free), free, today);
}

function withoutDenied({ seen, days }: Dated): string {
  const tokens = tokensIn(seen, days);
  return tokens.reduce((text, token, index) => {
    const next = tokens[index + 1];
    const said = saidOf(seen, token, next);
    const before = refusedBefore.exec(seen.slice(Math.max(0, token.start - 20), token.start));
    if (before === null && !refusing.test(said)) return text;
    const lead = token.start - (before?.[0].length ?? 0);
    const day = tokens[index - 1];
    const near = token.day === undefined && day?.day !== undefined && gap(seen, day, token);
    const rest = tokens.slice(index + 1);
    // "Tomorrow morning is no good, the afternoon is": of the same day.
    const same = rest.length > 0 && rest.every((one) => one.day === undefined);
    const whole = token.day !== undefined && day?.day !== undefined && isRange(seen, day, token);
    const start = (near && !same) || whole ? (day?.start ?? lead) : lead;
    return blanked(text, { start: Math.max(0, start), end: token.end + said.length });
  }, seen);
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
    return taken.test(saidOf(seen.slice(0, upTo), day, undefined));
  });
  if (!busy.includes(false)) return seen;
  return days.reduce((text, { start, end }, index) => {
    if (busy[index] !== true) return text;
    const upTo = days[index + 1]?.start ?? seen.length;
    const said = seen.slice(end, upTo).split(clauseEnd)[0] ?? "";
    return blanked(text, { start, end: end + said.length });
  }, seen);
}

/** The same of the parts of one day: "I work in the afternoon, the evening is fine". */
function withoutBusyParts({ seen, days }: Dated): string {
  const parts = tokensIn(seen, days).filter(({ day }) => day === undefined);
  if (parts.length < 2) return seen;
  const said = parts.map((part, at) => saidOf(seen, part, parts[at + 1]));
  const busy = said.map((words) => taken.test(words));
  if (!busy.includes(false)) return seen;
  return parts.reduce(
    (text, { start, end }, at) =>
      busy[at] === true ? blanked(text, { start, end: end + (said[at]?.length ?? 0) }) : text,
    seen,
  );
}

/** Where the last of several days is introduced as what follows from it all, it alone is meant. */
function withoutGivenUp({ seen, days }: Dated): string {
  const last = days.at(-1);
  if (last === undefined || days.length < 2) return seen;
  const before = seen.slice(0, last.start);
  const open = days.some(({ end }, index) => {
    const between = seen.slice(end, days[index + 1]?.start ?? end);
    return between.length <= alternativeMax && either.test(between);
  });
  const isSo =
    concluding.test(before.slice(-24)) ||
    /^(?:\s*(?:ดีกว่า|แทน)|.{0,12}(?:\binstead\b|ดีกว่า|แทน|の方が|にして|に変更))/i.test(
      seen.slice(last.end),
    );
  return isSo && !open && !conditional.test(seen)
    ? " ".repeat(last.start) + seen.slice(last.start)
    : seen;
}
