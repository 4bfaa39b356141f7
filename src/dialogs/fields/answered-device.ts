/** What somebody calls a device who was asked which one it is (S0-12), outside of the catalogue. */
import { consentOf } from "../../engine/consent.ts";
import { courtesyOf } from "../../engine/courtesy.ts";
import type { Scene } from "../../engine/dialog.ts";
import { shadow } from "../../engine/shadow.ts";
import { hasSymptom } from "./demand.ts";
import { devicesIn } from "./device.ts";
import { isVague } from "./device-alias.ts";
import type { Span } from "./span.ts";
import { findVisitTime } from "./visit-time.ts";

const unknown =
  /^(?:我?(?:也)?(?:不知道|不清楚|忘了)|i? ?(?:don'?t know|do not know|am not sure)|not sure|no idea|yes|no|ok|好的?|是的?|嗯+)$/i;

const aboutMe =
  /^(?:我(?:叫|姓|是|在|住|的(?:电话|地址|名字))|免贵姓|我?姓|谢|你好|您好|在吗|(?:很|非常)?不?满意|投诉|一般$|i am\b|i'm\b|my (?:name|phone|address)\b|name\b|call me\b|hello\b|hi\b|thank)/i;

/** Said instead of a device: that it is not known, where it stands, an error. */
const noDevice =
  /不知道|不清楚|忘|[楼层路街巷弄]|谢|师傅|エラー|ขอบคุณ|ไม่|หมู่|ซอย|ถนน|คือ|\b(?:thank\w*|don'?t|never|later|error|sorry|weather|wonder|number|order|after|for|or|water|floor|door|your|over|color|colour|other|under|father|mother|brother|sister|either|neither|which\w*|what\w*|however|together|remember|customer|engineer|another|whether|yesterday|(?:sept|nov|dec)ember|october|answer|better|later|letter|paper|corner|matter|offer|prefer|power|rather|user|manager|neighbor|visitor|doctor|error|monitor number)\b|[Ee]\d/i;

/** Words that end like a device: what is none of the catalogue's is kept only where it looks like one, else it is asked again. */
const device =
  /[机器箱柜灶炉锅煲扇灯泵视屏膜床秤炕管]$|设备|电[脑梯饭]|净水|新风|空压|产线|生产线|装置|テレビ|レンジ|ポンプ|モーター|ヒーター|コンロ|ストーブ|ファン|ライト|カメラ|トイレ|パソコン|プリンター|เครื่อง|ทีวี|พัดลม|เตา|ปั๊ม|หม้อ|ไมโครเวฟ|มอเตอร์|\b(?:tv|television|machine|device|unit|oven|stove|hob|pump|fan|lamp|light|motor|toilet|computer|laptop|printer|camera|robot|scale|press|line|system|microwave|kettle|cooktop|[a-z]{2,}(?:er|or))s?\b/i;

/** Whose it is and what leads up to it. */
const before =
  /^(?:[\s,，、.…]|嗯|呃|那个|那個|就是|应该是|應該是|好像是|是|我的|我家的?|一[台个個]|(?:it'?s|it is|its|the|my|our|an?|that|this)\s){1,6}/i;
const owned =
  /^[\p{Script=Han}]{1,12}[的の](?=[\p{Script=Han}\u30a1-\u30fa\u30fc]{2,10}$)|^[\u3041-\u3096\p{Script=Han}]{1,8}の(?=[\p{Script=Han}\u3041-\u30fa\u30fc]{2,12}$)/u;
/** Where it stands, and particles. */
const after =
  /(?:\s(?:in|at|on|from|for|by|upstairs|downstairs|outside|that|which|we|i)\s[^,.]{1,40}|(?:ของ|ที่|ใน|หน้า|ตรง)[ก-๏\s]{2,30}|(?:です|ですわ|ですね|でございます|や|だ|なんですが|ครับผม|ครับ|คับ|นะคะ|ค่ะ|คะ|จ้า|จ้ะ|lah|leh|pls|please|啦|喔|哦|呀|啊|吧|呢))[.。!！~\s]*$/iu;

/** The noun of an answer. */
function nounOf(rest: string): string {
  const said = rest
    .replace(/\s+/g, " ")
    .replace(before, "")
    .replace(/^[\s,，。;；.]+|[\s,，。;；.!！]+$/g, "");
  const [first, second] = [said.replace(after, ""), said.replace(after, "").replace(after, "")];
  return (second.length > 1 ? second : first).replace(owned, "").trim();
}

/** Names that any word before them makes another device. */
const general =
  /(?:^| )(?:machine|maker|cooker|fryer|mixer|grinder|cooler|heater|dispenser|opener|cleaner|press|scanner|compressor|steamer)s?$/i;
const modifiers =
  /(?<![a-z'])(?:(?!(?:my|our|the|an?|is|are|was|its|it's|it|this|that|in|on|of|for|with|by|from|and|or|not|no|hi|hello|i|we|have|got|called|old|new|big|small|little|broken|portable|your|their|his|her|another|other|one|same|white|black|some|any|what|which|about|like|just|also|mum's|dad's|mom's)(?![a-z']))[a-z]+[ -]){1,3}$/i;

/** A device in full: "bubble tea machine" where only the machine is known. */
const called = (said: string, { value, start }: Span<string>): string =>
  general.test(value) ? (modifiers.exec(said.slice(0, start))?.[0] ?? "") + value : value;

/** A device outside of the catalogue in the customer's words; nothing where the answer names none. */
export function answeredDevice(rest: string, scene: Scene): string | undefined {
  const said = rest.replace(/\s+/g, " ");
  const { others, several } = devicesIn(said, scene.facts.rules.products);
  const [other] = others;
  const name = nounOf(rest);
  if (isVague(name) && (other === undefined || isVague(other.value))) return undefined;
  if (other !== undefined && !several) {
    const whole = called(said, other);
    return isVague(whole) ? undefined : whole;
  }
  const seen = shadow(name);
  const good =
    !hasSymptom(name) &&
    !unknown.test(seen) &&
    !aboutMe.test(seen) &&
    !noDevice.test(seen) &&
    device.test(seen) &&
    consentOf(name) === undefined &&
    courtesyOf({ kind: "said", text: name, at: scene.at }) === undefined &&
    !several &&
    findVisitTime(name, scene.at, scene.facts.zone) === undefined &&
    name.length <= 60 &&
    /\p{L}{2,}|\p{Script=Han}/u.test(name) &&
    !/[?？]$/.test(name);
  return good ? name : undefined;
}
