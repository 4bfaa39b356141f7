/** What a person wants besides a visit, heard in their own words: the doors to the other dialogs. */

import { simplified } from "../engine/han.ts";
import { pattern } from "../engine/pattern.ts";
import { bare } from "../engine/plain.ts";
import { japaneseDoors, japaneseWant } from "./japanese-wants.ts";
import { thaiWants } from "./thai-wants.ts";

export const wants = ["complaint", "exchange", "my-data", "feedback", "behalf", "consult"] as const;

/** Id of the dialog that serves it. */
export type Want = (typeof wants)[number];

/** Words parted by slashes. */
const parted = (list: string): readonly string[] => list.split(" / ");

/** Whole utterances that open a door, whatever is being asked; also the words of its buttons. */
export const doorWords: Readonly<Record<Want, readonly string[]>> = {
  complaint: [
    "投诉",
    "我要投诉",
    "投诉建议",
    "complaint",
    "complain",
    "make a complaint",
    ...parted("客诉 / 我要客诉 / 申诉 / 我要申诉 / 抱怨 / 我要抱怨"),
  ],
  exchange: [
    "退货",
    "换货",
    "退换货",
    "退换",
    "退款",
    "我要退货",
    "我要换货",
    "我要退换货",
    "我要退款",
    "return",
    "exchange",
    "refund",
    "return or exchange",
    "i want a refund",
    ...parted("退费 / 我要退费 / 我想退货 / 我想换货 / 申请退货 / 申请换货 / 换新品"),
  ],
  "my-data": [
    "我的数据",
    "我的资料",
    "我的信息",
    "个人信息",
    "隐私",
    "导出我的数据",
    "删除我的信息",
    "注销",
    "my data",
    "privacy",
    "export my data",
    ...parted(
      "个人资料 / 我的个人资料 / 个资 / 我的个资 / 汇出我的资料 / 删除我的资料 / 删除帐号 / 隐私权",
    ),
  ],
  feedback: [
    "建议",
    "意见",
    "意见箱",
    "反馈",
    "表扬",
    "我有建议",
    "我有意见",
    "提建议",
    "提意见",
    "feedback",
    "suggestion",
    "feedback box",
    "suggestion box",
    ...parted("意见回馈 / 回馈 / 意见反映 / 反映意见 / 客户意见 / 称赞 / 我想称赞 / 我要称赞"),
  ],
  behalf: [
    "替别人登记",
    "替别人报修",
    "帮别人报修",
    "代报修",
    "代登记",
    "for somebody else",
    "for someone else",
    "on behalf",
    "on behalf of somebody",
    ...parted("帮别人登记 / 代为登记 / 代为报修 / 帮人报修 / 帮家人报修 / 帮朋友报修"),
  ],
  consult: [
    "咨询",
    "使用咨询",
    "我要咨询",
    "技术咨询",
    "我有个问题",
    "问个问题",
    "question",
    "ask a question",
    "i have a question",
    "advice",
    ...parted("使用问题 / 产品咨询 / 我想咨询 / 我有问题 / 想问问题"),
  ],
};

const doors: ReadonlyMap<string, Want> = new Map(
  wants.flatMap((want) => [
    ...doorWords[want].map((word) => [bare(word), want] as const),
    ...[japaneseDoors[want], thaiWants[want].doors]
      .flatMap((words) => words.split(" / "))
      .map((word) => [bare(word), want] as const),
  ]),
);

/** The door a text is, if it is nothing else than that. */
export function doorOf(text: string): Want | undefined {
  return text.length > longestDoor ? undefined : doors.get(bare(text));
}

/** UTF-16 units: anything longer is no door. */
const longestDoor = 32;

const kin =
  "爸|妈|父|母|爷|奶|外公|外婆|姥|岳|公公|婆婆|老人|长辈|亲戚|朋友|邻居|租客|房客|租户|同事|公司|单位|客户|别人|他人|家人";

/** In this order: who complains of a return wants to be heard first. */
const heard: readonly (readonly [Want, RegExp])[] = [
  [
    "complaint",
    /(?:我?要|想|来)投诉|^投诉|投诉你|\bcomplaint\b|\bcomplain(?:ing)? (?:about|to)\b/i,
  ],
  ["complaint", /(?:要|想|来)(?:客诉|申诉)|^(?:客诉|申诉)/],
  [
    "exchange",
    /退货|换货|退换|退款|退掉|退了(?:吧|算)|换(?:一)?台新|\brefund\b|\b(?:return|exchange|send back) (?:it|this|the|my|an?)\b|\bmoney back\b/i,
  ],
  ["exchange", /退费|退钱|换(?:一)?[个台]新的/],
  [
    "my-data",
    /(?:删除|导出|查看|更正|清除|注销)(?:一下)?我的?(?:个人|所有|全部)?(?:数据|信息|资料|账号|账户)|\b(?:delete|erase|export|show|correct)(?: me)?(?: all)?(?: of)? my (?:personal )?(?:data|account)\b/i,
  ],
  [
    "my-data",
    /(?:删除|删掉|汇出|下载|查看|查询|更正|更改)(?:一下)?我的?(?:个人|所有|全部)?(?:资料|个资|帐号|帐户)/,
  ],
  [
    "feedback",
    /(?:提|有)(?:个|一个|点|一点|几点|一些)?(?:意见|建议)(?!书)|意见箱|想表扬|\b(?:a|my|some) (?:suggestion|feedback)\b|\bi (?:would like to|want to|'d like to) suggest\b/i,
  ],
  [
    "feedback",
    /意见回馈|(?:想|要)(?:称赞|反映(?:意见|一下))|(?:给|提供)(?:你们|您们)?(?:一个|一点|一些|点|个)?(?:意见|建议)(?!书)/,
  ],
  [
    "behalf",
    new RegExp(
      pattern`(?:帮|替|给|代)(?:我)?(?:的)?(?:${kin}).{0,6}(?:报修|登记|维修|修|安装|装|保养|预约|清洗)|
        代(?:客户|别人|他人)(?:报修|登记)|\bon behalf of\b|
        \bfor my (?:mother|father|mum|mom|dad|parents?|grand\w+|tenants?|neighbou?rs?|friends?|company|clients?|
        customers?)\b`,
      "i",
    ),
  ],
  [
    "consult",
    /多少钱|怎么收费|收费标准|(?:上门|维修|检测)费|(?:要|收)(?:不要)?(?:钱|费)吗|\bhow much\b.{0,20}\b(?:cost|is|charge|pay|repair)|\b(?:what|any) (?:is the )?(?:price|fee|charge|cost)s?\b|咨询|请教|怎么办|怎么(?:用|弄|设置|调|清洗|操作|连|处理|清理|解决)|如何|怎样(?!了)|使用方法|说明书|能自己|(?:多久|多长时间|几[天周]|几个?月).{0,10}一次|什么意思|有什么(?:区别|不同)|\bhow (?:do|can|should|to|often)\b|\bi have a question\b|\bwhat (?:should|can|do) i do\b/i,
  ],
];

/** UTF-16 units of a text in which wants are looked for. */
const heardMax = 500;

/** What a sentence asks for besides a visit, if it does. */
export function wantOf(text: string): Want | undefined {
  const head = text.slice(0, heardMax);
  const same = simplified(head);
  return (
    doorOf(text) ??
    heard.find(([, pattern]) => pattern.test(head) || pattern.test(same))?.[0] ??
    japaneseWant(head) ??
    wants.find((want) => thaiWants[want].heard.test(head))
  );
}

/** Whether a sentence says more than that it wants this: then its words are kept. */
export function saysMore(text: string): boolean {
  return (
    (text.match(/\p{Script=Han}|[\u0e00-\u0e7f]{1,4}|[ぁ-ゖァ-ヶー]{1,4}|[\p{L}\p{N}]+/gu)
      ?.length ?? 0) >= moreThan
  );
}

/** Characters of Chinese, or words of another language; Thai and kana are written without blanks, four signs to one. */
const moreThan = 8;
