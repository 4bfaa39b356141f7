/** How satisfied the customer is (S1-14 … S1-16, S2-28, S2-29, S2-34). */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Option, Reader, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { bare, cut } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import type { Rating, RatingGrade } from "../tickets/ticket.ts";
import { doneLine } from "./done.ts";
import { gradeLine } from "./say.ts";

/** UTF-16 units of an opinion that are kept. */
const opinionMax = 500;

const grades: readonly (readonly [RatingGrade, readonly string[]])[] = [
  [
    "very-satisfied",
    [
      "非常满意",
      "很满意",
      "特别满意",
      "very satisfied",
      "very good",
      "excellent",
      "great",
      "perfect",
    ],
  ],
  ["satisfied", ["满意", "挺好", "不错", "还不错", "好", "satisfied", "good", "fine", "ok"]],
  ["average", ["一般", "还行", "凑合", "马马虎虎", "average", "so so", "so-so", "okay", "not bad"]],
  [
    "dissatisfied",
    [
      "不满意",
      "很不满意",
      "非常不满意",
      "不好",
      "差",
      "很差",
      "太差了",
      "dissatisfied",
      "not satisfied",
      "unsatisfied",
      "bad",
      "poor",
      "terrible",
    ],
  ],
];

const gradeOptions = (): readonly Option[] =>
  grades.map(([value, words]) => ({ value, label: gradeLine(value), words }));

const readGrade =
  (field: string): Reader =>
  (_, rest) => {
    const said = bare(rest);
    if (/不(?:太|是很|怎么|够)?满意|\b(?:not|dis|un) ?satisfied/.test(said))
      return { ok: true, fields: { [field]: "dissatisfied" } };
    const hit = grades.find(([, words]) =>
      words.some((word) => word.length > 1 && said.length < 30 && said.includes(word)),
    );
    return hit === undefined ? { ok: false } : { ok: true, fields: { [field]: hit[0] } };
  };

const reasons = [
  ["attitude", /态度|attitude|rude|manner|friendly|polite/i],
  ["skill", /技术|水平|专业|skill|technical|competen/i],
  ["speed", /速度|慢|太久|等|迟|speed|slow|late|wait/i],
] as const satisfies readonly (readonly [string, RegExp])[];

export const survey: Dialog<"result" | "efficiency" | "reasons" | "opinion"> = {
  id: "survey",
  version: 1,
  title: "survey.title",
  form: false,
  lasting: true,
  first: "result",
  steps: {
    result: {
      field: "result",
      ask: (a) => line("survey.result.ask", { number: a.ticket ?? "" }),
      shorter: "survey.result.shorter",
      example: "survey.result.example",
      options: gradeOptions,
      read: readGrade("result"),
      next: "efficiency",
    },
    efficiency: {
      field: "efficiency",
      ask: "survey.efficiency.ask",
      shorter: "survey.efficiency.shorter",
      example: "survey.result.example",
      options: gradeOptions,
      read: readGrade("efficiency"),
      next: (a) =>
        a["result"] === "dissatisfied" || a["efficiency"] === "dissatisfied"
          ? "reasons"
          : "opinion",
    },
    reasons: {
      field: "reasons",
      ask: (a) =>
        line(chosenReasons(a).length === 0 ? "survey.reasons.ask" : "survey.reasons.more"),
      shorter: "survey.reasons.shorter",
      example: "survey.reasons.example",
      filled: (a) => a["reasonsDone"] === true,
      options: reasonOptions,
      choose: (value, a) => reasonsRead(value === "done" ? [] : [value], a, value === "done"),
      read: (_, rest, a) => {
        const hits = reasons.filter(([, pattern]) => pattern.test(rest)).map(([reason]) => reason);
        const opinion = cut(rest.trim(), opinionMax);
        if (hits.length === 0)
          return opinion.length < 4
            ? { ok: false }
            : { ok: true, fields: { reasons: [], reasonsDone: true, opinion } };
        return {
          ok: true,
          fields: {
            reasons: [...new Set([...chosenReasons(a), ...hits])],
            reasonsDone: true,
            ...(opinion.length > 12 ? { opinion } : {}),
          },
        };
      },
      next: "opinion",
    },
    opinion: {
      field: "opinion",
      ask: "survey.opinion.ask",
      shorter: "survey.opinion.shorter",
      example: "survey.opinion.example",
      skippable: true,
      read: (input) =>
        input.kind === "said" && input.text.trim() !== ""
          ? { ok: true, fields: { opinion: cut(input.text.trim(), opinionMax) } }
          : { ok: false },
      next: "done",
    },
  },
  finish: rated,
};

function reasonOptions(answers: Answers): readonly Option[] {
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

function chosenReasons(answers: Answers): readonly string[] {
  const said = answers["reasons"];
  return Array.isArray(said) ? said.filter((one) => typeof one === "string") : [];
}

function reasonsRead(more: readonly string[], answers: Answers, done: boolean) {
  const all = [...new Set([...chosenReasons(answers), ...more])];
  const whole = done || all.length >= reasons.length;
  return {
    ok: true as const,
    fields: { reasons: all, ...(whole ? { reasonsDone: true } : {}) },
    ...(whole ? {} : { more: true as const }),
  };
}

function isGrade(value: unknown): value is RatingGrade {
  return grades.some(([grade]) => grade === value);
}

function rated(answers: Answers, scene: Scene): Ending {
  const { result, efficiency, opinion } = answers;
  const why = reasons
    .map(([reason]) => reason)
    .filter((reason) => chosenReasons(answers).includes(reason));
  const rating: Rating = {
    result: isGrade(result) ? result : "average",
    ...(isGrade(efficiency) ? { efficiency } : {}),
    ...(why.length > 0 ? { reasons: why } : {}),
    ...(typeof opinion === "string" && opinion !== "-" ? { opinion } : {}),
  };
  const action = rating.result === "dissatisfied" ? "rate-badly" : "rate";
  const ticket = answers.ticket ?? "";
  return {
    effects: [{ kind: "move-ticket", ticket, action, evidence: { rating } }],
    sayings: [text(doneLine(action, ticket, scene))],
  };
}
