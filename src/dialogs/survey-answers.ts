/** How the survey reads grades, reasons and opinions. */
import type { Answers, LocaleCode } from "../engine/conversation.ts";
import type { Option, Reader } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import type { RatingGrade } from "../tickets/ticket.ts";
import { gradeOf } from "./fields/grade.ts";
import { gradeLine } from "./say.ts";

/** UTF-16 units of an opinion that are kept. */
export const opinionMax = 500;

const grades = ["very-satisfied", "satisfied", "average", "dissatisfied"] as const;

export const gradeOptions = (): readonly Option[] =>
  grades.map((value) => ({ value, label: gradeLine(value) }));

export const readGrade =
  (field: string): Reader =>
  (_, rest) => {
    const grade = gradeOf(rest);
    return grade === undefined ? { ok: false } : { ok: true, fields: { [field]: grade } };
  };

export const reasons = [
  ["attitude", /[态態]度|接客|失礼|มารยาท|พูดจา|attitude|rude|manner|friendly|polite/i],
  ["skill", /技[术術]|水平|[专專][业業]|ฝีมือ|skill|technical|competen/i],
  ["speed", /速度|慢|太久|等|[迟遲遅]|早さ|待た|ช้า|รวดเร็ว|รอนาน|speed|slow|late|wait/i],
] as const satisfies readonly (readonly [string, RegExp])[];

/** The reasons as they are written on a card for staff, in the customer's language. */
export const reasonNames = {
  attitude: {
    "zh-CN": "服务态度",
    "zh-TW": "服務態度",
    en: "attitude",
    ja: "接客態度",
    th: "มารยาท",
  },
  skill: {
    "zh-CN": "技术水平",
    "zh-TW": "專業技術",
    en: "technical skill",
    ja: "技術",
    th: "ฝีมือช่าง",
  },
  speed: {
    "zh-CN": "服务速度",
    "zh-TW": "服務速度",
    en: "speed",
    ja: "対応の早さ",
    th: "ความรวดเร็ว",
  },
} as const satisfies Record<string, Readonly<Record<LocaleCode, string>>>;

export function reasonOptions(answers: Answers): readonly Option[] {
  const chosen = chosenReasons(answers);
  const left = reasons
    .filter(([reason]) => !chosen.includes(reason))
    .map(([reason]) => ({ value: reason, label: line(`survey.reason.${reason}`) }));
  const done =
    chosen.length === 0
      ? []
      : [
          {
            value: "done",
            label: line("survey.reasons.done"),
            words: [
              "没有了",
              "就这些",
              "没了",
              "完成",
              "好了",
              "no",
              "that's all",
              "done",
              "nothing else",
            ],
          },
        ];
  return [...left, ...done];
}

export function chosenReasons(answers: Answers): readonly string[] {
  const said = answers["reasons"];
  return Array.isArray(said) ? said.filter((one) => typeof one === "string") : [];
}

export function reasonsRead(more: readonly string[], answers: Answers, done: boolean) {
  const all = [...new Set([...chosenReasons(answers), ...more])];
  const whole = done || all.length >= reasons.length;
  return {
    ok: true as const,
    fields: { reasons: all, ...(whole ? { reasonsDone: true } : {}) },
    ...(whole ? {} : { more: true as const }),
  };
}

export function isGrade(value: unknown): value is RatingGrade {
  return grades.some((grade) => grade === value);
}
