/** What the customer wants (S0-16) and the symptom described (S0-15). */
import { simplified } from "../../engine/han.ts";
import type { TicketClass } from "../../tickets/ticket.ts";

const symptom =
  /不(?:太|怎么)?(?:制冷|制热|冷|热|转|动|通电|启动|工作|亮|加热|出水|进水|排水|脱水|响应|灵|好使|好用|行了|走|开机|充电|上电|能|断|停)|没(?:有)?(?:反应|声音|电|水|信号|图像|动静)|坏|漏|响|噪|异味|怪味|焦|冒烟|冒火|报错|故障|失灵|断电|跳闸|卡|裂|堵|停机|打不开|关不上|开不了|用不了|无法|闪|死机|黑屏|花屏|掉|松|[Ee]\d{1,2}(?![0-9A-Za-z])|\b(?:not|won'?t|doesn'?t|isn'?t|can'?t|cannot|no longer|stopped|stops|broken|broke|leak\w*|nois[ey]\w*|error|fault\w*|smell\w*|smok\w*|spark\w*|stuck|crack\w*|dead|fail\w*|drip\w*|trip\w*|beep\w*|rattl\w*|flicker\w*|jam\w*|problem|issue|weird|strange|E\d{1,2})\b/i;

/** What else Taiwan says, in simplified characters. */
const symptomTaiwan = /跳电|没(?:有)?(?:[画畫]面|冷气|动作)|当机|怪声|异音|短路|臭味|不(?:太)?能用/;

const fine =
  /没问题|不卡|保修卡|保固卡|影响|\b(?:no|not a|without any) (?:problem|issue|error)s?\b/gi;

/** Whether the words tell of something wrong. */
export function hasSymptom(text: string): boolean {
  const told = text.replace(fine, "");
  const same = simplified(text).replace(fine, "");
  return symptom.test(told) || symptom.test(same) || symptomTaiwan.test(same);
}

const wants: readonly (readonly [TicketClass, RegExp])[] = [
  ["installation", /安装|装机|装一?[台个下]|加装|\binstall/i],
  [
    "maintenance",
    /保养|维护|清洗|洗一下|年检|\bmaint[ae]n|\bservicing\b|\bservice (?:my|the|our)\b|\bclean(?:ing|ed)?\b|\btune-?up\b/i,
  ],
  ["repair", /维修|报修|修理|修一?下|来修|要修|修好|上门修|\brepair|\bfix/i],
];

/** The class a sentence asks for; a symptom alone is a repair. */
export function classOf(text: string): TicketClass | undefined {
  const same = simplified(text);
  const named = wants.find(([, pattern]) => pattern.test(text) || pattern.test(same))?.[0];
  if (named !== undefined && !(named !== "repair" && hasSymptom(text))) return named;
  return hasSymptom(text) || named !== undefined ? "repair" : undefined;
}

/** UTF-16 units of a description that are kept in the form. */
export const faultMax = 500;

/** The answer to the question what is wrong: at least two letters. */
export function faultOf(rest: string): string | undefined {
  const fault = rest.trim();
  return (fault.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2 ? undefined : fault.slice(0, faultMax);
}
