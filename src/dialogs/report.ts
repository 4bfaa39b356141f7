/** A customer reports a repair, an installation or a maintenance (S0-08 … S0-18, S2-07 … S2-11). Ends in a ticket. */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Option, Scene } from "../engine/dialog.ts";
import type { Effect } from "../engine/effect.ts";
import { line } from "../engine/line.ts";
import { known } from "../engine/path.ts";
import { text } from "../engine/turn.ts";
import type { TicketForm } from "../tickets/ticket.ts";
import { shownPhone } from "./fields/phone.ts";
import { spotReport } from "./fields/spot-report.ts";
import * as steps from "./report-steps.ts";
import { classLine, given, isWish, urgencyLine, wishValue } from "./say.ts";

type StepName =
  | "class"
  | "product"
  | "fault"
  | "danger"
  | "photos"
  | "wish"
  | "name"
  | "phone"
  | "address"
  | "confirm"
  | "serial"
  | "special";

export const report: Dialog<StepName> = {
  id: "report",
  version: 1,
  title: "report.title",
  form: true,
  first: "class",
  correctable: [
    "class",
    "product",
    "serial",
    "fault",
    "photos",
    "wish",
    "name",
    "phone",
    "address",
    "special",
  ],
  spot: spotReport,
  gather: steps.gatherReport,
  derive: steps.deriveReport,
  finish: submit,
  steps: {
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
      options: steps.productOptions,
      choose: steps.chooseProduct,
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
      show: (a) =>
        Array.isArray(a.photos) && a.photos.length > 0
          ? line("photos.count", { count: a.photos.length })
          : undefined,
      next: "wish",
    },
    wish: {
      field: "wish",
      label: "field.wish",
      ask: "report.wish.ask",
      shorter: "report.wish.shorter",
      example: "report.wish.example",
      options: steps.wishOptions,
      choose: steps.chooseWish,
      read: steps.readWish,
      show: (a) => wishValue(a.wish),
      next: "name",
    },
    name: {
      field: "name",
      label: "field.name",
      ask: (a) => line(a.phone === undefined ? "report.contact.ask" : "report.name.ask"),
      shorter: "report.name.shorter",
      example: "report.name.example",
      also: ["phone"],
      read: steps.readName,
      show: (a) => given(a.name),
      next: "phone",
    },
    phone: {
      field: "phone",
      label: "field.phone",
      ask: "report.phone.ask",
      shorter: "report.phone.shorter",
      example: "report.phone.example",
      native: "contact",
      read: steps.readPhone,
      show: (a, scene) => shownPhone(a.phone, scene.facts.zone),
      next: "address",
    },
    address: {
      field: "address",
      label: "field.address",
      ask: "report.address.ask",
      shorter: "report.address.shorter",
      example: "report.address.example",
      native: "location",
      read: steps.readAddress,
      filled: (a) => a.address !== undefined || a.place !== undefined,
      show: (a) => given(a.address) ?? (a.place === undefined ? undefined : line("place.shared")),
      next: "confirm",
    },
    serial: {
      field: "serial",
      label: "field.serial",
      ask: "report.serial.ask",
      shorter: "report.serial.shorter",
      example: "report.serial.example",
      read: steps.readSerial,
      skippable: true,
      show: steps.showPapers,
      next: "confirm",
    },
    special: {
      field: "special",
      label: "field.special",
      ask: "report.special.ask",
      shorter: "report.special.shorter",
      example: "report.special.example",
      read: steps.readSpecial,
      skippable: true,
      show: (a) => given(a.special),
      next: "confirm",
    },
    confirm: {
      field: "confirmed",
      ask: "report.confirm.ask",
      shorter: "report.confirm.shorter",
      example: "report.confirm.example",
      card: (a, scene) => ({ title: line("report.confirm.title"), rows: known(report, a, scene) }),
      options: () => confirming,
      read: steps.readAddition,
      next: "done",
    },
  },
};

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

/** Words of agreement under a summary. */
export const agreed = [
  "确认",
  "提交",
  "确认提交",
  "没问题",
  "对",
  "对的",
  "是",
  "是的",
  "正确",
  "好",
  "好的",
  "可以",
  "嗯",
  "yes",
  "y",
  "ok",
  "okay",
  "correct",
  "confirm",
  "submit",
  "looks good",
  "right",
  "sure",
];

const confirming: readonly Option[] = [
  { value: "yes", label: line("report.confirm.yes"), words: agreed },
  {
    id: "g:edit",
    value: "edit",
    label: line("word.edit"),
    words: ["不对", "有误", "no", "wrong", "not right"],
  },
  { id: "g:cancel", value: "cancel", label: line("word.cancel") },
];

function submit(answers: Answers, scene: Scene): Ending {
  const form = formOf(answers);
  const { reviewWithinMs } = scene.facts.rules;
  const urgency = answers.urgency ?? "normal";
  const opened: Effect = { kind: "open-ticket", class: answers.class ?? "repair", urgency, form };
  const { name, phone, address } = form;
  const known: Effect = {
    kind: "remember",
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  };
  const next =
    urgency !== "normal"
      ? line("report.next.urgent")
      : reviewWithinMs === undefined
        ? line("report.next.soon")
        : line("report.next.within", { within: { kind: "duration", ms: reviewWithinMs } });
  return {
    effects: [opened, known],
    sayings: [text(line("report.done", { number: { kind: "opened-ticket" }, next }))],
  };
}

/** The form as the ticket keeps it: fields left out on purpose are gone. */
export function formOf(answers: Answers): TicketForm {
  const words = [
    "name",
    "phone",
    "address",
    "product",
    "model",
    "serial",
    "order",
    "bought",
    "fault",
    "claim",
    "special",
  ] as const;
  const said = Object.fromEntries(
    words.flatMap((field) => {
      const value = given(answers[field]);
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
  return {
    ...said,
    ...(answers.place === undefined ? {} : { place: answers.place }),
    ...(isWish(answers.wish) ? { wish: answers.wish } : {}),
    ...(Array.isArray(answers.photos) && answers.photos.length > 0
      ? { photos: answers.photos }
      : {}),
  };
}
