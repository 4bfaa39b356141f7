/** Common reasons: stored in the words of who gave them, said in the language of who reads them. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Option } from "../engine/dialog.ts";
import { line, type Value } from "../engine/line.ts";
import type { TicketAction } from "../tickets/ticket.ts";

const words = {
  "reason.photo-missing": { "zh-CN": "请补充故障照片", en: "please add a photo of the fault" },
  "reason.model-missing": {
    "zh-CN": "请补充产品型号或序列号",
    en: "please add the model or serial number",
  },
  "reason.address-unclear": { "zh-CN": "地址不完整", en: "the address is not complete" },
  "reason.not-ours": { "zh-CN": "不在服务范围内", en: "not within our service" },
  "reason.duplicate": { "zh-CN": "重复登记", en: "registered twice" },
  "reason.too-far": { "zh-CN": "距离太远", en: "too far away" },
  "reason.no-time": { "zh-CN": "时间冲突", en: "no free time" },
  "reason.no-skill": { "zh-CN": "不熟悉该产品", en: "not my field" },
  "reason.not-fixed": { "zh-CN": "问题没有解决", en: "the problem is not solved" },
  "reason.new-problem": { "zh-CN": "出现了新的问题", en: "there is a new problem" },
  "reason.not-clean": { "zh-CN": "现场没有收拾干净", en: "the place was not left clean" },
  "reason.solved": { "zh-CN": "问题已自行解决", en: "it has solved itself" },
  "reason.mistake": { "zh-CN": "填错了", en: "registered by mistake" },
  "reason.not-needed": { "zh-CN": "暂时不需要了", en: "not needed any more" },
} as const satisfies Record<`reason.${string}`, Record<LocaleCode, string>>;

type Reason = keyof typeof words;

const offered: Readonly<Partial<Record<TicketAction, readonly Reason[]>>> = {
  return: ["reason.photo-missing", "reason.model-missing", "reason.address-unclear"],
  reject: ["reason.not-ours", "reason.duplicate"],
  decline: ["reason.no-time", "reason.too-far", "reason.no-skill"],
  refuse: ["reason.not-fixed", "reason.new-problem", "reason.not-clean"],
  cancel: ["reason.solved", "reason.mistake", "reason.not-needed"],
};

/** Reasons offered as buttons for an action; anything else may be typed. */
export function reasonOptions(action: TicketAction): readonly Option[] {
  return (offered[action] ?? []).map((reason) => ({
    value: reason,
    label: line(reason),
    words: Object.values(words[reason]).map((text) => text.toLowerCase()),
  }));
}

/** The words a chosen reason is stored in. */
export function reasonWords(value: string, locale: LocaleCode): string {
  return isReason(value) ? words[value][locale] : value;
}

/** A stored reason as its reader should hear it. */
export function reasonSaid(stored: string | undefined): Value {
  const common = Object.keys(words)
    .filter(isReason)
    .find((reason) => Object.values<string>(words[reason]).includes(stored ?? ""));
  return common === undefined ? (stored ?? "") : line(common);
}

/** All common reasons in their own words, for comparing them with the catalogues. */
export const commonReasons: Readonly<Record<string, Readonly<Record<LocaleCode, string>>>> = words;

function isReason(value: string): value is Reason {
  return Object.hasOwn(words, value);
}
