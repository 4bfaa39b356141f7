/** A name that is told in two halves: "surname's Tran, first name Bao". */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import type { Span } from "./span.ts";

const latin = "[A-Z][\\p{L}'-]{1,20}";
const is = "(?:(?: is|'s)|:)?";

const ways: readonly RegExp[] = [
  pattern`姓(?:是|:)?(?<family>[\u4e00-\u9fff]{1,2})[,、。 ]{0,2}(?:[^,。]{1,8}的[^,。]{1,2}[,、。 ]{1,2})?(?:单名|
    名字?)(?:是|叫|做)?(?:一个|个)?(?<given>(?!字|叫|是)[\u4e00-\u9fff]{1,2}?)(?:字)?(?=$|[,。!~ 啦喔哦呀啊吧])`,
  `\\b(?:[Ss]urname|[Ll]ast name|[Ff]amily name)${is} (?<family>${latin})[,.;]? (?:and )?(?:my )?(?:[Ff]irst|[Gg]iven) name${is} (?<given>${latin})`,
  `\\b(?:[Ff]irst|[Gg]iven) name${is} (?<given>${latin})[,.;]? (?:and )?(?:my )?(?:[Ss]urname|[Ll]ast name|[Ff]amily name)${is} (?<family>${latin})`,
  pattern`(?:姓|苗字|名字)(?:は|が)(?<family>[\p{Script=Han}\p{Script=Katakana}ー]{1,6})(?:で|、|です。?|
    といい){1,2}[、 ]?(?:下の)?(?:名前?)(?:は|
    が)(?<given>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6}?)(?:$|です|と|。|だ)`,
  "ชื่อ(?:จริง)? ?(?<given>[ก-๏]{2,20}?)(?:ค่ะ|ครับ|คะ)? (?:ส่วน|และ)?นามสกุล ?(?<family>[ก-๏]{2,20}?)(?= |$|ค่ะ|ครับ|คะ|นะ)",
].map((source) => new RegExp(shadow(source), "du"));

/** Both halves in the order that a language writes them; nothing where only one was told. */
export function composedName(text: string): Span<string> | undefined {
  const seen = shadow(text);
  for (const way of ways) {
    const match = way.exec(seen);
    const [family, given] = [match?.indices?.groups?.["family"], match?.indices?.groups?.["given"]];
    if (match === null || family === undefined || given === undefined) continue;
    const halves = [text.slice(...family), text.slice(...given)] as const;
    const isWestern = /[A-Za-zก-๏]/.test(halves[0]);
    const value = isWestern ? `${halves[1]} ${halves[0]}` : halves.join("");
    return { value, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
