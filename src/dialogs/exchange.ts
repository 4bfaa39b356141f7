/** Goods come back for money or for others (退换货; S0-03, S2-14, S2-18). Ends in a case that the desk decides. */
import type { Dialog, Option, Reader, Step } from "../engine/dialog.ts";
import { simplified } from "../engine/han.ts";
import { type Line, line } from "../engine/line.ts";
import { known } from "../engine/path.ts";
import { cut, textOf, writtenIn } from "../engine/plain.ts";
import { caution } from "./caution.ts";
import { confirming } from "./confirming.ts";
import { faultMax, faultOf } from "./fields/demand.ts";
import { spotReport } from "./fields/spot-report.ts";
import { deriveReport, gatherReport } from "./report-gather.ts";
import { readAddition } from "./report-readers.ts";
import { whatSteps } from "./report-what.ts";
import { whereSteps } from "./report-where.ts";
import { requested } from "./request-form.ts";
import {
  claims,
  claimValue,
  conditions,
  conditionValue,
  reasonsToReturn,
  topicValue,
} from "./request-words.ts";
import { given } from "./say.ts";

type ExchangeStep =
  | "product"
  | "order"
  | "reason"
  | "fault"
  | "condition"
  | "claim"
  | "photos"
  | "name"
  | "phone"
  | "confirm"
  | "address"
  | "special";

const words: Readonly<Record<string, readonly string[]>> = {
  faulty: ["坏了", "有故障", "质量问题", "质量不好", "不能用", "faulty", "broken", "defective"],
  damaged: ["破损", "运输损坏", "收到就坏了", "damaged", "damaged on arrival"],
  "wrong-item": ["发错了", "发错货", "型号不对", "wrong item", "wrong one", "wrong model"],
  "not-wanted": ["不想要了", "不喜欢", "不合适", "买错了", "not wanted", "changed my mind"],
  unopened: ["未拆封", "没拆", "没拆封", "没开封", "全新", "unopened", "sealed", "not opened"],
  used: ["用过", "拆了", "已拆封", "已使用", "拆封了", "used", "opened"],
  refund: ["退货", "退款", "退钱", "退", "refund", "money back", "return"],
  exchange: ["换货", "换新", "换一个", "换一台", "换", "exchange", "replace", "replacement"],
};

const offered =
  <Code extends string>(values: readonly Code[], label: (value: Code) => Line) =>
  (): readonly Option[] =>
    values.map((value) => ({ value, label: label(value), words: words[value] ?? [] }));

/** Own words instead of a button: they are the reason. */
const readReason: Reader = (input, rest) => {
  const fault = writtenIn(input) === "" ? undefined : faultOf(cut(rest.trim(), faultMax));
  return fault === undefined ? { ok: false } : { ok: true, fields: { topic: "other", fault } };
};

/** As written and in simplified characters, for Japanese has none. */
const inBoth = (text: string): string => `${text}\n${simplified(text)}`;

/** The number is lost, or there never was one. */
const numberless =
  /忘|找不到|不记得|弄?丢|不知道|不清楚|没有(?!拆|开|用|打开)|没留|没单|\b(?:lost|forgot(?:ten)?|no (?:order )?number|(?:don'?t|do not|can'?t|cannot) (?:have|know|remember|find))\b|分かりません|わかりません|分からない|覚えて(?:い)?(?:な|ませ)|なくし|無くし|忘れ|(?:番号|控え)(?:は|が)?(?:ありません|ない)|ไม่มี|จำ[ก-๏]{0,16}ไม่ได้|หาไม่เจอ|ลืม|ไม่รู้|ไม่ทราบ/i;

const readOrder: Reader = (input) => {
  const said = textOf(input);
  const order = /[A-Za-z0-9][A-Za-z0-9-]{3,39}/.exec(said)?.[0];
  if (order !== undefined && /\d/.test(order))
    return { ok: true, fields: { order: order.toUpperCase() } };
  return numberless.test(inBoth(said)) ? { ok: true, fields: { order: "-" } } : { ok: false };
};

/** Said in a sentence, whatever is being asked: goods for goods. */
const another =
  /(?:想|要|能|可以|希望|帮我|给我)[^,，。退]{0,4}换(?!货还是)(?:成|个|一?[台个件]|新|货)|\b(?:new|another|different) (?:one|machine|unit)\b|\b(?:exchange|swap|replace)(?:d|ment)?\b|(?:新しい|別の).{0,8}(?:交換|替え|ほしい|欲しい)|交換(?:して|を希望|したい|希望)|เปลี่ยน(?:เป็น)?(?:เครื่อง|ตัว|อัน)?ใหม่/i;
const moneyBack =
  /(?:想|要|希望|给我|帮我)[^,，。换]{0,4}(?:退款|退钱)|退(?:款|钱)(?:吧|给我|就[行好])|\b(?:refund|money back)\b|返金|คืนเงิน/i;

const unopened =
  /没(?:有)?(?:拆(?!了)|开(?:封|过|箱)|用过|使用)|未(?:拆|开|使用)|全新|\bun(?:opened|used)\b|\bsealed\b|\b(?:haven'?t|have not|not|never)(?: been)? (?:opened|used)\b|未開封|未使用|開けて(?:い)?(?:な|ませ)|ยังไม่(?:ได้)?(?:แกะ|เปิด|ใช้)/i;
const used =
  /(?<!不|没)(?:用|使用|拆)(?:过|了)|拆(?:封|开)(?:过|了)|已(?:经)?(?:拆|用|开)|\b(?:opened|used|unboxed)\b|開封(?:済|し)|使(?:いました|って|用)|開けま|(?:ใช้|แกะ|เปิด)(?:ไป)?(?:แล้ว|ครั้ง)/i;

const claimed: NonNullable<Dialog["more"]> = (input, { claim, condition }) => {
  const said = inBoth(writtenIn(input));
  const [swap, money] = [another.test(said), moneyBack.test(said)];
  const state = unopened.test(said) ? "unopened" : used.test(said) ? "used" : undefined;
  return {
    ...(claim !== undefined || swap === money ? {} : { claim: swap ? "exchange" : "refund" }),
    ...(condition !== undefined || state === undefined ? {} : { condition: state }),
  };
};

const goods = {
  product: { ...whatSteps.product, next: "order" },
  order: {
    field: "order",
    label: "field.order",
    ask: "exchange.order.ask",
    shorter: "exchange.order.shorter",
    example: "exchange.order.example",
    skippable: true,
    read: readOrder,
    show: (a) => given(a.order),
    next: "reason",
  },
  reason: {
    field: "topic",
    label: "field.topic",
    ask: "exchange.reason.ask",
    shorter: "exchange.reason.shorter",
    example: "exchange.reason.example",
    options: offered(reasonsToReturn, (value) => line(`topic.${value}`)),
    read: readReason,
    asksWhy: true,
    show: (a) => topicValue(a.topic),
    next: (a) => (a.topic === "faulty" || a.topic === "damaged" ? "fault" : "condition"),
  },
  fault: {
    ...whatSteps.fault,
    ask: "exchange.fault.ask",
    options: () => [],
    next: "condition",
  },
  condition: {
    field: "condition",
    label: "field.condition",
    ask: "exchange.condition.ask",
    shorter: "exchange.condition.shorter",
    example: "exchange.condition.example",
    options: offered(conditions, (value) => line(`condition.${value}`)),
    show: (a) => conditionValue(a.condition),
    next: "claim",
  },
  claim: {
    field: "claim",
    label: "field.claim",
    ask: "exchange.claim.ask",
    shorter: "exchange.claim.shorter",
    example: "exchange.claim.example",
    options: offered(claims, (value) => line(`claim.${value}`)),
    show: (a) => claimValue(a.claim),
    next: "photos",
  },
} as const satisfies Partial<Record<ExchangeStep, Step<ExchangeStep>>>;

export const exchange: Dialog<ExchangeStep> = {
  id: "exchange",
  version: 1,
  title: "exchange.title",
  form: true,
  first: "product",
  correctable: [
    "product",
    "order",
    "reason",
    "fault",
    "condition",
    "claim",
    "photos",
    "name",
    "phone",
    "address",
    "special",
  ],
  spot: spotReport,
  gather: gatherReport,
  more: claimed,
  derive: deriveReport,
  caution,
  finish: (answers, scene) => requested("exchange", answers, scene),
  steps: {
    ...goods,
    photos: { ...whatSteps.photos, ask: "exchange.photos.ask", next: "name" },
    name: { ...whereSteps.name, next: "phone" },
    phone: { ...whereSteps.phone, ask: "exchange.phone.ask", next: "confirm" },
    confirm: {
      field: "confirmed",
      ask: "request.confirm.ask",
      shorter: "request.confirm.shorter",
      example: "request.confirm.shorter",
      card: (a, scene) => ({ title: line("exchange.card"), rows: known(exchange, a, scene) }),
      options: () => confirming("request.send"),
      read: readAddition,
      next: "done",
    },
    address: { ...whereSteps.address, next: "confirm" },
    special: { ...whereSteps.special, next: "confirm" },
  },
};
