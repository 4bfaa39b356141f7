/** Greetings, thanks and “later” beside an open question: answered, and no misunderstanding. */
import type { PlainKey } from "./dialog.ts";
import type { PersonInput } from "./input.ts";
import { bare } from "./plain.ts";

/** What is answered, and whether the question is put once more. */
export interface Courtesy {
  readonly said: PlainKey;
  readonly asksAgain: boolean;
}

/** The answer to a courtesy that is the whole of what was said; nothing for anything else. */
export function courtesyOf(input: PersonInput): Courtesy | undefined {
  if (input.kind !== "said" || input.text.length > longest) return undefined;
  const said = bare(input.text);
  return courtesies.find(({ words }) => words.test(said));
}

/** UTF-16 units of the longest courtesy. */
const longest = 40;

const courtesies: readonly (Courtesy & { readonly words: RegExp })[] = [
  {
    said: "desk.here",
    asksAgain: true,
    words:
      /^(?:您好|你好|嗨|哈喽|在吗|在不在|有人吗|(?:你好|您好)[,， ]*(?:在吗|有人吗)|还在吗|hi|hello|hey|hi there|are you there|anybody there|anyone there|こんにちは|こんばんは|おはよう(?:ございます)?|はじめまして|もしもし|สวัสดี|หวัดดี|ดี|มีใครอยู่ไหม|อยู่ไหม)(?:ค่ะ|คะ|ครับ|คับ)?$/,
  },
  {
    said: "desk.no-trouble",
    asksAgain: true,
    words:
      /^(?:好的?[,， ]*)?(?:谢谢|多谢|感谢|辛苦了?|thank|thanks|thx|cheers|(?:どうも)?ありがとう(?:ございます|ございました)?|お世[話话]になります|ขอบคุณ(?:มาก)?|ขอบใจ)(?:[您你啊啦了]|你们|您了| you| a lot| so much| very much|ค่ะ|คะ|ครับ|คับ)?$/,
  },
  {
    said: "form.later",
    asksAgain: false,
    words:
      /^(?:我?(?:现在)?(?:没空|没时间|在忙|有点忙|不方便)|(?:请?稍等|稍后|等一下|等会儿?|等等|晚点|一会儿?)(?:再说|再填|再弄|再发)?|later|not now|wait|wait a (?:minute|moment)|one moment|just a (?:minute|moment)|i'?m busy(?: now)?|busy(?: now)?|i can'?t now|[後后]で|あとで(?:します|送ります)?|今は[無无]理|忙しい|(?:少々)?お待ちください|ちょっと待って(?:ください)?|(?:เดี๋ยวก่อน|รอสักครู่|รอแป๊บ|ไว้ทีหลัง|ตอนนี้ไม่ว่าง|ยังไม่สะดวก)(?:ค่ะ|นะคะ|ครับ|นะครับ)?)$/,
  },
];
