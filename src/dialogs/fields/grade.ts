/** How satisfied somebody is, in anybody's words, points, stars or faces (S1-14, S2-28). */
import type { RatingGrade } from "../../tickets/ticket.ts";
import { graded, grades, ungraded } from "./grade-words.ts";
import { seen } from "./seen.ts";

/** UTF-16 units of the longest answer that is read as a grade. */
const longest = 200;

/** The grade that a text says first; nothing where it says none, or praises and blames alike. */
export function gradeOf(text: string): RatingGrade | undefined {
  if (text.length > longest) return undefined;
  const said = seen(text).toLowerCase();
  const counted = inPoints(said) ?? inStars(said);
  if (counted !== undefined) return counted;
  if (ungraded.test(said)) return undefined;
  const [first, ...others] = [...said.matchAll(graded)].flatMap(
    ([, ...groups]) => grades[groups.findIndex((group) => group !== undefined)] ?? [],
  );
  if (first === undefined) return inFaces(text);
  return others.some((other) => isOpposite(first, other)) ? undefined : first;
}

const isPraise = (grade: RatingGrade): boolean =>
  grade === "satisfied" || grade === "very-satisfied";
const isOpposite = (one: RatingGrade, other: RatingGrade): boolean =>
  (one === "dissatisfied" && isPraise(other)) || (isPraise(one) && other === "dissatisfied");

const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const number = `(\\d{1,3}(?:\\.\\d)?|${Object.keys(digits).join("|")})`;
/** 4/5, 8 out of 10, 5点(10点満点). */
const scaled = new RegExp(
  `(?<![\\d/])${number} ?(?:分|点|points?|คะแนน)? ?(?:/|out of|of|จาก|เต็ม) ?(5|10|100|five|ten)(?!\\d)`,
);
/** Points alone: 8分, 80点, 9 คะแนน, 打五分. */
const points =
  /(?<![\d/:]|minus |扣了?|等了?|迟到)(\d{1,3}(?:\.\d)?) ?(?:分(?!钟)|点(?=$|[。、!( ]|です|かな|くらい|ぐらい|満|满|中|あげ|つけ|を|で)|points?\b|คะแนน|marks?\b)|(?:打|给|评|得)(?:个|了|你们?)?([一二三四五六七八九十])分/g;

/** A grade told in points of five, ten or a hundred; of two numbers the greater one is the scale. */
function inPoints(said: string): RatingGrade | undefined {
  const thai = /(?:เต็ม ?)?(5|10|100)(?: ?คะแนน)? ?ให้(?:แค่|เลย|ไป)? ?(\d{1,3})/.exec(said);
  if (thai !== null) return onScale(valueOf(thai[2]), valueOf(thai[1]));
  const over = scaled.exec(said);
  if (over !== null) return onScale(valueOf(over[1]), valueOf(over[2]));
  const told = [...said.matchAll(points)].map(([, digit, han]) => valueOf(digit ?? han));
  const [value, top] = told.toSorted((one, other) => one - other);
  if (value === undefined) return undefined;
  return onScale(value, top ?? (value <= 5 ? 5 : value <= 10 ? 10 : 100));
}

const starred = new RegExp(
  `${number} ?(?:颗|つ|个)?(?:星(?![期辰空]|的?(?:冰箱|洗衣机|电|空调|手机)|的?电)|stars?\\b|ดาว)|(?:ดาว|星) ?${number}|ให้ ?${number} ?ดาว|(ดาวเดียว)`,
);
const thaiStars: readonly string[] = ["หนึ่งดาว", "สองดาว", "สามดาว", "สี่ดาว", "ห้าดาว"];

/** A grade told in stars, named or drawn. */
function inStars(said: string): RatingGrade | undefined {
  const named = starred.exec(said);
  const thai = thaiStars.findIndex((stars) => said.includes(stars)) + 1;
  const drawn = said.match(/[★⭐🌟]/gu)?.length ?? 0;
  const only = named?.[4] === undefined ? undefined : 1;
  const count =
    named === null ? thai || drawn : (only ?? valueOf(named[1] ?? named[2] ?? named[3]));
  return count === 0 ? undefined : onScale(count, 5);
}

const valueOf = (sign: string | undefined): number => digits[sign ?? ""] ?? Number(sign);

function onScale(value: number, top: number): RatingGrade | undefined {
  if (!(value >= 0 && value <= top)) return undefined;
  const share = value / top;
  if (share >= 0.9) return "very-satisfied";
  if (share >= 0.7) return "satisfied";
  return share >= 0.5 ? "average" : "dissatisfied";
}

/** A grade told in faces alone. */
function inFaces(text: string): RatingGrade | undefined {
  if (/[👎😡😠🤬💩😤🙁☹😞😒]/u.test(text)) return "dissatisfied";
  if (/[😐😶😑🫤]/u.test(text)) return "average";
  if (/[❤🥰😍💯🎉🤩💖😻]/u.test(text)) return "very-satisfied";
  const thumbs = text.match(/[👍👌👏]/gu)?.length ?? 0;
  if (thumbs > 0) return thumbs > 1 ? "very-satisfied" : "satisfied";
  return /[😊🙂😀😄☺]/u.test(text) ? "satisfied" : undefined;
}
