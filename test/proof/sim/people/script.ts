/** What people of a simulation press and type: mostly sensible, so that cases live their whole life. */
import type { Chance } from "../core/chance.ts";
import type { Button, Seat } from "../platforms/ledger.ts";

/** Presses that lead a case on. */
const forward =
  /a:(?:report|exchange|complaint|feedback|consult):confirm:yes|a:behalf:|a:consult:advice:no|t:agree|t:approve|t:accept|t:depart|t:arrive|t:begin|t:finish|a:finish:confirm:yes|a:propose:slots:all|t:appoint:|:very-satisfied|t:dispatch:[^:]+:.|t:dispatch|t:propose|t:replan|t:tell|a:finish:advice|a:finish:parts|t:take/;
/** Presses that lead it back or to an end. */
const backward = /cancel|reject|return|decline|refuse|g:human|g:edit|t:give|dissatisf|language|g:/;

/** Presses that lead it furthest: who proposes times again and again never goes there. */
const further =
  /t:depart|t:arrive|t:begin|t:finish|a:finish:|t:tell|:very-satisfied|a:reason:reason:reason/;

const liking = ({ choice }: Button): number =>
  further.test(choice) ? 60 : forward.test(choice) ? 12 : backward.test(choice) ? 0.4 : 1.5;

/** A button of those on screen, the sensible ones sooner. */
export function liked(buttons: readonly Button[], chance: Chance): Button | undefined {
  let left = chance.next() * buttons.reduce((sum, button) => sum + liking(button), 0);
  return buttons.find((button) => {
    left -= liking(button);
    return left <= 0;
  });
}

/** Words that answer the desk's words; the first that fits. */
const answers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/订单号|order number/i, ["A32-202405001"]],
  [/发生了什么|what happened|您的意见|tell us/i, ["师傅没有按时来", "nobody came"]],
  [/怎么联系您|may we reach you/i, ["匿名", "anonymous"]],
  [/照片|photo|picture/i, ["好了", "done"]],
  [
    /什么时候|哪些时间|几点|which day|which time|what time|when |come/i,
    ["明天下午3点", "tomorrow 15:00", "后天上午"],
  ],
  [/哪个电话|电话|phone/i, ["13800138000", "+86 138 0013 8000"]],
  [/称呼|your name/i, ["林小美", "Mei Lin"]],
  [
    /地址|address/i,
    ["上海市黄浦区湖滨路88号3号楼1201室", "88 Lakeside Road, Building 3, Flat 1201, Shanghai"],
  ],
  [/序列号|serial/i, ["AB12345678"]],
  [/什么问题|what is wrong|故障/i, ["不制冷，还往下漏水", "it does not cool and it is leaking"]],
  [/产品|哪种|product|device/i, ["空调 KFR-35GW", "air conditioner KFR-35GW"]],
  [/第 1 步|step 1 of|原因|cause/i, ["排水管堵塞，电容老化", "The drain pipe was blocked"]],
  [
    /第 2 步|step 2 of|做了|what was done/i,
    ["疏通排水管，更换电容，试机正常", "Cleared the drain, tested it"],
  ],
  [/配件|parts/i, ["电容 1 个", "1 capacitor"]],
  [/建议|advice/i, ["每年清洗一次滤网", "Clean the filter once a year"]],
  [/为什么|reason|why/i, ["时间不合适", "the time does not suit"]],
];

/** What a person would type after these words. */
export function typed(words: string, chance: Chance): string {
  const fits = answers.find(([pattern]) => pattern.test(words))?.[1];
  return chance.pick(fits ?? reports) ?? "?";
}

/** First sentences: everything at once, or hardly anything. */
export const reports = [
  "客厅空调 KFR-35GW 不制冷，还往下漏水，希望明天下午来修，我叫林小美，电话 13800138000，地址上海市黄浦区湖滨路88号3号楼1201室",
  "My air conditioner KFR-35GW does not cool and it is leaking, please come tomorrow afternoon. Mei Lin, +86 138 0013 8000, 88 Lakeside Road, Building 3, Flat 1201, Shanghai",
  "报修：洗衣机不转了",
  "the fridge is broken",
  "空调不制冷怎么办",
  "我要退货",
  "I want to make a complaint about the last visit, it was far too late",
  "帮我妈报修，冰箱不制冷",
  "意见箱",
] as const;

/** What people type now and then for no reason of the desk's. */
export const asides = [
  "你好",
  "hello",
  "人工",
  "a person please",
  "取消",
  "cancel",
  "1",
  "2",
  "进度",
  "progress",
  "back",
  "修改",
  "谢谢",
  "thanks",
  "是",
  "yes",
  "no",
  "？？？",
  "English",
  "中文",
  "继续",
  "帮助",
  "jobs",
  "还是漏水",
  "it is still leaking",
  "任务",
  "投诉",
  "refund",
  "我的数据",
  "更多",
  "停止",
  "start",
] as const;

/** The newest thing the desk has said here since the person last did something. */
export function unread(
  seat: Seat,
): { readonly words: string; readonly buttons: readonly Button[] } | undefined {
  const from = seat.entries.findLastIndex(({ by }) => by !== "desk") + 1;
  const fresh = seat.entries.slice(from);
  if (fresh.length === 0) return undefined;
  const buttons = fresh.findLast((entry) => entry.buttons.length > 0)?.buttons ?? [];
  return { words: fresh.map(({ text }) => text).join("\n"), buttons };
}
