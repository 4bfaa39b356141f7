/** What the captions of a replay tell. */
import type { ScriptStep } from "./case-script.ts";
import type { PageLocale } from "./panel.ts";

const captions: Readonly<Record<ScriptStep["do"], Readonly<Record<PageLocale, string>>>> = {
  open: { "zh-CN": "{who}打开聊天。", en: "{who} opens the chat." },
  badge: { "zh-CN": "{who}输入一次性代码。", en: "{who} signs in with a one-time code." },
  sit: { "zh-CN": "{who}换用另一个应用。", en: "{who} takes another app." },
  say: { "zh-CN": "{who}写道：“{what}”", en: "{who} writes: “{what}”" },
  press: { "zh-CN": "{who}按下“{what}”。", en: "{who} presses “{what}”." },
  menu: { "zh-CN": "{who}在菜单里选择“{what}”。", en: "{who} chooses “{what}” from the menu." },
  photos: { "zh-CN": "{who}发来照片。", en: "{who} sends photos." },
  location: { "zh-CN": "{who}发来位置。", en: "{who} sends a place." },
  contact: { "zh-CN": "{who}分享电话号码。", en: "{who} shares a phone number." },
  other: {
    "zh-CN": "{who}发来服务台不懂的内容。",
    en: "{who} sends something the desk does not speak.",
  },
  edit: { "zh-CN": "{who}把消息改为：“{what}”", en: "{who} changes a message: “{what}”" },
  recall: { "zh-CN": "{who}撤回一条消息。", en: "{who} takes a message back." },
  block: { "zh-CN": "{who}屏蔽了服务台。", en: "{who} blocks the desk." },
  unblock: { "zh-CN": "{who}解除屏蔽。", en: "{who} unblocks the desk." },
  forward: { "zh-CN": "时间快进。", en: "Time moves on." },
  "forward-to-next": { "zh-CN": "时间快进到下一个时限。", en: "Time moves on to the next clock." },
};

/** What happens in this step, in the page's language. */
export function replayCaption(step: ScriptStep, who: string, locale: PageLocale): string {
  const holes: Readonly<Record<string, string>> = { who, what: whatOf(step) };
  return captions[step.do][locale].replaceAll(/\{(\w+)\}/g, (_, hole: string) => holes[hole] ?? "");
}

function whatOf(step: ScriptStep): string {
  if ("text" in step) return step.text;
  if ("label" in step) return step.label;
  return "item" in step ? step.item : "";
}
