/** What the captions of the tour tell. */
import type { PageLocale } from "./panel.ts";

type Both = Readonly<Record<PageLocale, string>>;

const captions = {
  welcome: {
    "zh-CN": "欢迎！这是一家售后公司的服务台。接下来看一张工单如何从报修走到归档，全程只用聊天。",
    en: "Welcome! This is the desk of a service company. Watch one case go from report to archive, in chats alone.",
  },
  badge: {
    "zh-CN": "{who}第一次使用：在聊天里输入一次性代码，从此服务台认得这部手机。",
    en: "{who} is new here: a one-time code typed in the chat, and the desk knows this phone from now on.",
  },
  jobs: {
    "zh-CN": "{who}看看手上有哪些工单。",
    en: "{who} looks at the list of open jobs.",
  },
  language: {
    "zh-CN": "{who}说出想用的语言，服务台随即换用。",
    en: "{who} names a language, and the desk follows.",
  },
  open: {
    "zh-CN": "{who}打开聊天。服务台先自我介绍，并说明怎样找到人工。",
    en: "{who} opens the chat. The desk says what it is, what it can do, and how to reach a person.",
  },
  report: {
    "zh-CN": "{who}一句话说了几件事：产品、型号、故障、时间。服务台全部记下，不再重复询问。",
    en: "{who} says several things in one sentence. The desk takes them all in and asks only for what is missing.",
  },
  anew: {
    "zh-CN": "上次没填完的先放下，重新开始。",
    en: "An unfinished form from before is laid aside; a new one begins.",
  },
  kind: { "zh-CN": "{who}选择维修。", en: "{who} chooses a repair." },
  product: { "zh-CN": "{who}说明是什么产品。", en: "{who} names the product." },
  fault: { "zh-CN": "{who}描述故障。", en: "{who} describes what is wrong." },
  danger: {
    "zh-CN": "漏水要紧吗？紧急程度决定所有时限。",
    en: "How urgent is it? The answer sets every clock that follows.",
  },
  photos: {
    "zh-CN": "{who}发来照片，工程师就知道该带什么。",
    en: "{who} sends photos, so that the engineer brings the right things.",
  },
  photosDone: { "zh-CN": "照片发完了。", en: "That is all there is to show." },
  wish: {
    "zh-CN": "{who}说了希望的上门时间，用平常的话就行。",
    en: "{who} says when it would suit, in ordinary words.",
  },
  contact: { "zh-CN": "{who}留下联系方式。", en: "{who} leaves a name and a number." },
  address: { "zh-CN": "{who}告诉上门地址。", en: "{who} tells where to come." },
  serial: { "zh-CN": "{who}报上序列号。", en: "{who} reads the serial number." },
  confirm: {
    "zh-CN": "提交前，服务台把全部内容读给{who}核对，任何一项都能改。",
    en: "Before anything is submitted, everything is read back. {who} could still change any line.",
  },
  approve: {
    "zh-CN": "工单 {number} 已登记，审核时限开始计时。{who}在聊天里批准。",
    en: "Ticket {number} is registered and the review clock runs. {who} approves it right in the chat.",
  },
  dispatch: {
    "zh-CN": "{who}看到合适的工程师和各自的工作量，然后派单。",
    en: "{who} sees who fits and how busy they are, and dispatches.",
  },
  pick: { "zh-CN": "{who}选定工程师。", en: "{who} chooses the engineer." },
  accept: {
    "zh-CN": "{who}收到派单并接单，客户马上知道谁会来。",
    en: "{who} gets the job and takes it. The customer learns at once who will come.",
  },
  lookUp: {
    "zh-CN": "{who}输入工单号，调出工单卡片。",
    en: "{who} types the ticket's number to get its card.",
  },
  offerTimes: {
    "zh-CN": "{who}准备提议上门时间。",
    en: "{who} is about to offer times for the visit.",
  },
  propose: {
    "zh-CN": "{who}提议上门时间，尽量贴近客户的愿望。",
    en: "{who} offers a time close to what the customer wished.",
  },
  appoint: {
    "zh-CN": "{who}选定时间，上门约好了。",
    en: "{who} picks a time: the visit is agreed.",
  },
  wait: { "zh-CN": "时间快进到上门当天。", en: "Time moves on to the day of the visit." },
  depart: { "zh-CN": "{who}出发，客户收到通知。", en: "{who} sets off, and the customer is told." },
  arrive: { "zh-CN": "{who}到达现场。", en: "{who} has arrived." },
  begin: { "zh-CN": "{who}核对后开始维修。", en: "{who} checks the device and begins the work." },
  finish: {
    "zh-CN": "修好了。{who}准备记录完工。",
    en: "It is fixed. {who} is about to record the work.",
  },
  cause: { "zh-CN": "{who}记录故障原因。", en: "{who} records the cause." },
  done: { "zh-CN": "{who}记录做了什么。", en: "{who} records what was done." },
  parts: { "zh-CN": "{who}记录用了哪些配件。", en: "{who} records the parts used." },
  advice: { "zh-CN": "{who}给客户留下建议。", en: "{who} leaves some advice." },
  finishSend: {
    "zh-CN": "{who}交付，客户会收到结果。",
    en: "{who} hands over; the customer gets the result.",
  },
  agree: {
    "zh-CN": "{who}试用后确认验收。若不满意，工单会回到工程师手里。",
    en: "{who} tries it and accepts the work. A refusal would send the case back.",
  },
  rate: { "zh-CN": "{who}评价这次服务。", en: "{who} rates the service." },
  opinion: { "zh-CN": "{who}还想说一句。", en: "{who} adds a word of thanks." },
  file: {
    "zh-CN": "归档也有自己的时限，时间快进到那时。",
    en: "Filing has its clock too: time moves on to where it rings.",
  },
  archived: {
    "zh-CN": "工单 {number} 已归档。每一步都记在防篡改的历史里。",
    en: "Ticket {number} is archived. Every step stands in a history that cannot be changed unseen.",
  },
} as const satisfies Record<string, Both>;

export type CaptionName = keyof typeof captions;

/** A caption with its holes filled. */
export function caption(
  name: CaptionName,
  locale: PageLocale,
  holes: Readonly<Record<string, string>>,
): string {
  return captions[name][locale].replaceAll(/\{(\w+)\}/g, (_, hole: string) => holes[hole] ?? "");
}
