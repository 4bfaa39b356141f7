/** Sentences that ask for a person of ours, for another time, or how far a case is. */

import { simplified } from "../engine/han.ts";
import { pattern } from "../engine/pattern.ts";

/** UTF-16 units of the longest sentence that asks for a person or for progress: a longer one tells a story. */
const askingMax = 60;

/** Whoever asks for the number of the one who comes reads it with the case. */
const askingWho =
  /(?:师傅|工程师|维修工)的?(?:电话|手机|号码|联系方式)(?:是|号)?[^,，。]{0,3}(?:多少|几号|什么|给我|发我|呢|有吗|[?？]|$)|怎么联系(?:师傅|工程师)|\b(?:(?:engineer|technician)(?:'s)?|his|her|their) (?:phone|mobile|contact|cell)?\s?(?:number|phone|contact|details)\b|(?:担当者|技術者|エンジニア|作業員)(?:さん)?の(?:電話|連絡先)|(?:เบอร์(?:โทร)?(?:ของ)?ช่าง|ช่างเบอร์)/i;

const askingProgress =
  /进度|到哪|什么时候(?:来|到|修|能)|怎么样了|多久|还没来|催|\bstatus\b|\bprogress\b|\bwhen (?:will|is|are|does)\b|\bany (?:news|update)\b|\bhow long\b|状况|进捗|いつ(?:来|届|直|ごろ|頃|になり)|まだですか|どうなって|สถานะ|ความคืบหน้า|ถึงไหน|เมื่อไ[หร]|ช่างมา|ช่าง.{0,8}(?:กี่โมง|วันไหน|ตอนไหน|ถึงไหน)|(?:มา|ถึง)กี่โมง/i;

/** Whether somebody asks how far their case is. */
export const asksProgress = (text: string): boolean =>
  text.length < askingMax &&
  (askingProgress.test(simplified(text)) ||
    askingWho.test(text) ||
    askingWho.test(simplified(text)));

const wishing =
  "(?:我?(?:要|想要?|需要|得)|请|麻烦|帮我|给我|能不能|能|可以|可否|直接|快|赶紧|让)[^,，。]{0,4}";
const people = "(?:人工|真人|客服|专人|活人|主管|经理|领导|负责人|老板)";
const person = new RegExp(
  `${wishing}(?:找|转|接|换|跟|和|叫|见|联系|联络)[^,，。]{0,5}${people}|^(?:找|转|接|换|叫)[^,，。]{0,5}${people}|${wishing}${people}(?:来|接|服务|帮|处理|客服)|` +
    pattern`\b(?:speak|talk|chat|connect(?: me)?|transfer(?: me)?|put me through)(?:ing)? (?:to|with) (?:a |an |some|the |
      your )?(?:human|person|one\b|body|someone|somebody|agent|representative|manager|supervisor|staff|colleague|
      operator|real person)|\b(?:want|need|give me|get me) (?:a |an |some|the |your )?(?:real |live |actual )?(?:human|
      person|agent|manager|supervisor|operator)\b`,
  "i",
);
const personInJapanese =
  /(?:担当者|担当の[方人]|オペレーター?|人間|スタッフ|係の[人方]|責任者)(?:の方)?(?:と|に|へ|を|から).{0,4}(?:話|相談|つな|繋|代わ|替わ|出し|お願い|連絡|電話)/;
const personInThai =
  /(?:คุย|พูด|ติดต่อ|ขอสาย|โอน(?:สาย)?)(?:กับ|ไปหา|หา|ให้)?.{0,6}(?:คน|เจ้าหน้าที่|พนักงาน|แอดมิน|หัวหน้า)/;

/** Whether somebody asks for a person of ours, in a sentence of their own. */
export const wantsPerson = (text: string): boolean =>
  text.length < askingMax &&
  (person.test(simplified(text)) || personInJapanese.test(text) || personInThai.test(text));

const anotherTime =
  /(?:改|换|调整?|挪|更改)(?:一?下|个|到|成|约|期|时间|上门|预约|日期|上午|下午|晚上|明天|后天|周|星期|礼拜|早|天)|推迟|延后|延期|(?:没空|不在家|不方便|有事)|\b(?:reschedul\w*|(?:another|different) (?:time|day|date)|change (?:the |my )?(?:time|date|appointment|visit)|move (?:the |my |it\b).{0,20}\b(?:to|earlier|later)|postpone|can(?:'t| ?not) make it|won't be (?:home|there|in))\b/i;
const anotherTimeInJapanese =
  /(?:日程|時間|予約|日時|訪問)(?:日|時間)?(?:を|の)?(?:変更|変え|ずらし|延期)|都合が(?:悪|つか)|別の(?:日|時間)|リスケ|延期/;
const anotherTimeInThai = /เลื่อน|เปลี่ยน(?:วัน|เวลา|นัด)|ไม่ว่าง|ไม่สะดวก/;

/** Whether somebody with a visit ahead wants another time for it. */
export const wantsAnotherTime = (text: string): boolean =>
  text.length < askingMax &&
  (anotherTime.test(simplified(text)) ||
    anotherTimeInJapanese.test(text) ||
    anotherTimeInThai.test(text));

/** Whether the day that would suit stands in the sentence; a part of the day alone leaves it open. */
export const namesDay = (text: string): boolean =>
  /周|星期|礼拜|明天|后天|\d\s*[号日月/]|\b(?:mon|tues?|wed|thu|fri|satur|sun)[a-z]*\b|tomorrow|曜|明日|明後日|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|พรุ่งนี้|มะรืน/i.test(
    simplified(text),
  );
