/** What is said around a name and names somebody else, or tells how the name is written: blanked before a name is read. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";

const marks =
  /[,;、。!?\n()…~]|\.(?= |$)| {2,}|(?<=ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|จ๊ะ|เด้อ) |(?<=\p{Script=Han}) (?=\p{Script=Han}{3})/gu;

/** Clauses that name no one: what the customer is not called, how a character or a letter is written. */
const other = new RegExp(
  shadow(
    [
      "^(?:啊|哦|喔|诶)?(?:[刚才]{0,4}(?:打|写|说|讲|发|填)错字?了?)?(?:我|我们|俺|这里|名字)?(?:不是|不叫|不姓|并非|可不是|不要写|别写|别叫)",
      "[\\u4e00-\\u9fff]是(?:前|上一个|之前的?|以前的?|原来的?)[\\u4e00-\\u9fff]{1,4}$",
      pattern`([\u4e00-\u9fff]).{0,8}的\1(?:字)?$|^(?:口天|弓长|木子|耳东|双木|草头|三横|言午|古月|人可|立早|十八子|双人|走肖|
        禾呈|三点水|单人旁|草字头|王字旁|女字旁|木字旁|金字旁)[\u4e00-\u9fff]?(?:的|旁|那个)?.{0,4}$|三点水的|
        (?:复|単|单)姓|(?:大写|小写|繁体|简体|同音|谐音|发音|念|读)`,
      pattern`(?:ではなく|じゃなくて|じゃなく|でなく|ではない(?:です|ほう)?|じゃない(?:です|ほう)?|ではありません)[てで]?$|
        と読み(?:ます)?$|^漢字は|旧字|^.の字|
        (?:難しい|簡単な|普通の|むずかしい|かんたんな|珍しい)(?:ほう|方)?(?:の.{0,5})?$|さんずい|にんべん|草冠|
        (?:の|という)字(?:です)?$|ひらがなで$|カタカナで$`,
      pattern`^(?:no,? |it's |its |i'm |im |that's |definitely )?not (?!sure|telling|to say|now|yet)|
        ^[a-z](?:[- .][a-z]){2,}$|^(?:double |[a-z] ){1,12}[a-z]$|
        ^(?:spelt|spelled|spelling|with an?|as in|rhymes|like the|pronounced|say it|short for|long for|that's with|
        double)(?![a-z])`,
      "^ ?(?:ไม่ใช่|ไม่มี|ไม่ได้ชื่อ|สะกด|เขียน|อ่านว่า|แปลว่า)",
    ].join("|"),
  ),
  "iu",
);

/** Said before the right name in the same clause. */
const corrected = new RegExp(
  shadow(
    pattern`^.{0,20}(?:ましたが|ましたけど|たけど)(?=[\p{Script=Han}ァ-ヶー]{1,8}(?:です|と申))|
      ^.{0,30}(?:ではなくて?|じゃなくて?|でなくて?)(?:漢字で|正しくは)?(?=.)|
      ^.{0,16}と(?:読む|書く|書いて)(?=[\p{Script=Han}ァ-ヶ])`,
  ),
  "u",
);
/** A Thai clause goes on behind a blank with what the name is not. */
const behindBlank =
  /(?<=\p{Script=Han}{2})不是\p{Script=Han}{2,6}[^\p{Script=Han}]{0,6}$| (?:[ก-ฮ](?:\.| )[ก-๏]{2,8}|สระ[ก-๏]{1,4}|สะกด).{0,40}$| (?:(?:ตา|หู|สายตา|หลาน|ลูก)?(?:ไม่ค่อย|พิมพ์)|(?:หลาน|ลูก|แม่|พ่อ|ยาย|ปู่|ย่า|ลุง|ป้า|แฟน|สามี|ภรรยา|เขา|ท่าน|ผม|หนู|ดิฉัน)(?:จะ|ไม่|อยู่|เป็น|ให้|ฝาก|บอก|ใช้|มา(?!ลี)|ไป|ชอบ|ขับ|ทำ))[ก-๏\d ]{0,40}$| (?:ไม่ใช่|ไม่มี|ไม่เอา|ไม่ต้อง|แต่|เป็น(?:คน|ลูก|เจ้า)|อย่า).{0,40}$/u;

/** Parts of a text that is read as a name with words around it. */
const partsMax = 80;

/** The text with every clause blanked that names no one, or somebody else; every unit stays where it was. */
export function withoutOthers(text: string): string {
  const seen = shadow(text);
  const cuts = [...seen.matchAll(marks)];
  if (cuts.length > partsMax) return text;
  const starts = [0, ...cuts.map(({ index, 0: mark }) => index + mark.length)];
  return starts
    .map((start, index) => {
      const end = cuts[index]?.index ?? seen.length;
      const mark = text.slice(end, starts[index + 1] ?? text.length);
      const words = seen.slice(start, end);
      return `${without(text.slice(start, end), words)}${mark}`;
    })
    .join("");
}

function without(said: string, words: string): string {
  const inner = words.trim();
  const first = /^ ?ไม่ใช่[^ ]{1,30} (?=\S)/.exec(words)?.[0].length ?? 0;
  if (first > 0) return `${" ".repeat(first)}${said.slice(first)}`;
  if (other.test(inner)) return " ".repeat(said.length);
  const head = corrected.exec(words)?.[0].length ?? 0;
  const tail = behindBlank.exec(words)?.[0].length ?? 0;
  return `${" ".repeat(head)}${said.slice(head, said.length - tail)}${" ".repeat(tail)}`;
}
