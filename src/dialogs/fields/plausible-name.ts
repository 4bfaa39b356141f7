/** Whether words can be a name by their script: which signs one has, and which particles and endings none has. */
import { pattern } from "../../engine/pattern.ts";

const kana = "\\u3041-\\u3096";
const wrong: readonly RegExp[] = [
  // A particle between two words; the end of a verb; one noun for whoever it is.
  new RegExp(
    pattern`[\p{Script=Han}${kana}](?:を|は(?=\p{Script=Han})|(?<=\p{Script=Han})が(?=.)|が(?=\p{Script=Han})|
      [にでへも](?=\p{Script=Han}))|の者|^[んっーをぁぃぅぇぉゃゅょ]|
      \p{Script=Han}(?:が|は|に|で|も|へ|から|まで|より)$|
      (?:ます|ました|して|する|です|ない|たい|から|ので|まで|こと|ください|くれ|けど|とる|おる|いる|てる|へん|やん|
      すこし|ちょっと|だけ)$|^[人者方棚分件店物家上下中外前後后奥]$|\p{Script=Han}おらん|^[谁誰]`,
    "u",
  ),
  /^(?=[\u4e00-\u9fff]{5,}$).*(?:[把被给让跟对向在去过要会能可都也就还很太些吗呢么这那哪早晚]|师傅)/u,
  /^(?:วัน(?:นั้น|นี้)|พรุ่งนี้|ตอน)|^(?:คุณ)?(?:ช่วย|มาดู|มาซ่อม|ให้|ขอให้|จะ(?!เด็ด)|อยาก|มี(?:คน|ใคร)|ใคร)|(?:(?<=[ก-๏]{6})หน่อย|ด้วยนะ)$/u,
];

export function isPlausible(words: string): boolean {
  return words.length < 41 && !wrong.some((one) => one.test(words));
}
