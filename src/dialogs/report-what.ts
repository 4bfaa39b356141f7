/** What a report asks about the demand itself (S0-12 … S0-16, S2-08, S2-09). */
import type { Answers } from "../engine/conversation.ts";
import type { Option, Step } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { chooseProduct, productOptions } from "./report-options.ts";
import * as steps from "./report-readers.ts";
import type { ReportStep } from "./report-step.ts";
import { classLine, given, urgencyLine } from "./say.ts";

export const whatSteps = {
  class: {
    field: "class",
    label: "field.class",
    ask: "report.class.ask",
    shorter: "report.class.shorter",
    example: "report.class.example",
    options: () => [
      {
        value: "repair",
        label: line("class.repair"),
        words: ["维修", "报修", "修", "repair", "fix"],
      },
      {
        value: "installation",
        label: line("class.installation"),
        words: ["安装", "装", "installation", "install"],
      },
      {
        value: "maintenance",
        label: line("class.maintenance"),
        words: ["保养", "维护", "清洗", "maintenance", "service", "cleaning"],
      },
    ],
    read: steps.readClass,
    show: (a) => (a.class === undefined ? undefined : classLine(a.class)),
    next: "product",
  },
  product: {
    field: "product",
    label: "field.product",
    ask: "report.product.ask",
    shorter: "report.product.shorter",
    example: "report.product.example",
    options: productOptions,
    choose: chooseProduct,
    read: steps.readProduct,
    show: steps.showProduct,
    next: "fault",
  },
  fault: {
    field: "fault",
    label: "field.fault",
    ask: (a) =>
      line(forRepair(a) ? "report.fault.ask" : "report.job.ask", {
        product: given(a.product) ?? line("report.device"),
      }),
    shorter: (a) => line(forRepair(a) ? "report.fault.shorter" : "report.job.shorter"),
    example: (a) => line(forRepair(a) ? "report.fault.example" : "report.job.example"),
    options: (a) => (forRepair(a) ? [] : [nothingSpecial]),
    read: steps.readFault,
    show: (a) => given(a.fault),
    next: (a) =>
      a.fault !== undefined && (a.urgency === undefined || a["danger"] !== undefined)
        ? "danger"
        : "photos",
  },
  danger: {
    field: "danger",
    label: "field.urgency",
    ask: "report.danger.ask",
    shorter: "report.danger.shorter",
    example: "report.danger.example",
    options: () => dangers,
    show: (a) =>
      a.urgency === undefined || a.urgency === "normal" ? undefined : urgencyLine(a.urgency),
    next: "photos",
  },
  photos: {
    field: "photos",
    label: "field.photos",
    ask: (a) =>
      line(
        a.urgency === undefined || a.urgency === "normal"
          ? "report.photos.ask"
          : "report.photos.ask-urgent",
      ),
    shorter: "report.photos.shorter",
    example: "report.photos.example",
    read: steps.readPhotos,
    skippable: true,
    native: "photo",
    show: (a, { sending }) => {
      if (!Array.isArray(a.photos) || a.photos.length === 0) return undefined;
      if (sending) return line("photos.received");
      return line(a["files"] === true ? "attached.count" : "photos.count", {
        count: a.photos.length,
      });
    },
    next: "wish",
  },
} as const satisfies Partial<Record<ReportStep, Step<ReportStep>>>;

const forRepair = (answers: Answers): boolean =>
  answers.class === undefined || answers.class === "repair";

const nothingSpecial: Option = {
  value: "-",
  label: line("report.job.nothing"),
  words: ["没有", "无", "没有特别的", "no", "nothing", "nothing special", "none"],
};

const dangers: readonly Option[] = [
  {
    value: "normal",
    label: line("report.danger.no"),
    words: ["没有", "没有危险", "不急", "正常", "no", "none", "not urgent", "否"],
  },
  {
    value: "urgent",
    label: line("report.danger.urgent"),
    words: ["急", "很急", "紧急", "着急", "urgent", "有", "是", "yes"],
  },
  {
    value: "extra-urgent",
    label: line("report.danger.extra"),
    words: ["危险", "有危险", "特急", "dangerous", "danger", "emergency"],
  },
];
