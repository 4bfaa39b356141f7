/** “Never mind, I don't want it repaired any more”: a form given up in a sentence of one's own. */
import { pattern } from "./pattern.ts";
import { bare, blunt } from "./plain.ts";

/** Longest such sentence, in UTF-16 units. */
const longest = 60;

const zhMatter =
  "(?:报修|维修|修理|修|弄|搞|办|投诉|反映|举报|追究|提(?:意见|建议)?|退货|换货|退|换|安装|装|保养|清洗|预约|约|填|咨询|登记|继续|申请)";
const chinese = pattern`(?:(?:哦|嗯|呃|唉|哎|那|还是|好吧|行吧|算了|罢了)(?:吧|啊)?[,， ]*)*(?:我们?)?
  (?:想了想|现在|暂时|先|还是|就|也|决定){0,3}(?:不(?:想|打算|需要|用|必)?|懒得)(?:再)?${zhMatter}了(?:吧|啦|哈)?|
  (?:那|唉|哎|还是)?(?:算了|罢了)(?:吧|啊)?[,， ]*(?:我们?)?(?:就|还是|先)?(?:不(?:想|打算|需要|用|必)?(?:再)?${zhMatter}|
  (?:自己|找(?:别人|别家|人|朋友))(?:来|去|再)?(?:修|弄|搞|解决|处理|看看)?|(?:下次|以后|改天|过几天)再(?:说|看|弄|修|约))(?:了|吧|啦)?|
  (?:撤[销回]|取消)(?:这[个次])?(?:投诉|报修|申请|预约|登记)(?:吧|了)?`;

const enMatter =
  "(?:complain|report (?:it|this|anything)|book (?:it|this|anything|a visit)|go on|continue|do (?:this|it)|bother|have it (?:fixed|repaired))";
const english = pattern`(?:(?:ok|okay|oh|hmm*|well|actually|sorry|no|nah|you know what|on second thoughts?)[, ]+)*
  (?:(?:never ?mind|forget (?:it|about it|that))[,. ]+(?:then[,. ]+)?)?
  (?:i(?:'ve| have)? changed my mind|
  i(?:'m| am) not going to ${enMatter}(?: any ?more| after all| now| with (?:it|this))*|
  i (?:don'?t|do not|no longer) want to ${enMatter}(?: any ?more| after all| now| with (?:it|this))*|
  i(?:'ll| will) (?:fix|do|sort|repair) it(?: out)? (?:myself|on my own)|
  i (?:don'?t|do not|no longer) (?:need|want) (?:it|this|a repair|the repair|a visit|anyone|anybody|somebody)
  (?: (?:to come|fixed|repaired))?(?: any ?more| after all| now)+)`;

const japanese = pattern`(?:すみません、?|あ、?|いや、?|やっぱり、?|やはり、?|もう)*
  (?:(?:修理|苦情|クレーム|申し込み|お?申し出|予約|依頼|設置|点検|相談|交換|返品)の?(?:依頼|件|申し込み)?(?:は|を)?(?:もう|やっぱり)?
  (?:いい|結構|不要|やめ(?:ます|ておきます|る|たい)|取りやめ(?:ます|たい)?|取り消し(?:ます|たい)?|しなくていい|しません|キャンセルし(?:ます|たい))|
  (?:やっぱり|やはり)(?:もう)?やめ(?:ます|ておきます|る)|やめておきます)(?:です)?`;

const thai = pattern`(?:เอ่อ|งั้น|โอเค|ขอโทษ(?:ค่ะ|ครับ)?)? ?
  (?:(?:ไม่(?:อยาก|ต้องการ|ขอ)?(?:จะ)?(?:ซ่อม|แจ้งซ่อม|แจ้ง|ร้องเรียน|ติดตั้ง|จอง|นัด|ทำ|คืน|เปลี่ยน))(?:แล้ว|ละ|ดีกว่า)|
  ช่างมัน(?:เถอะ)?|เปลี่ยนใจแล้ว)(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ|จ้า)?`;

const whole = new RegExp(`^(?:${[chinese, english, japanese, thai].join("|")})$`);

/** Whether somebody gives up what is under way. */
export function givesUp(text: string): boolean {
  if (text.length > longest) return false;
  const said = bare(text);
  return whole.test(said) || whole.test(blunt(said));
}
