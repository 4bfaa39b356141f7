/** Goods come back for money or for others (退换货; S0-03, S2-14, S2-18). Ends in a case that the desk decides. */
import type { Dialog, Option, Reader, Step } from "../engine/dialog.ts";
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

const readOrder: Reader = (input) => {
  const order = /[A-Za-z0-9][A-Za-z0-9-]{3,39}/.exec(textOf(input))?.[0];
  return order === undefined || !/\d/.test(order)
    ? { ok: false }
    : { ok: true, fields: { order: order.toUpperCase() } };
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
