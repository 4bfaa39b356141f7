/** How satisfied the customer is (S1-14 … S1-16, S2-28, S2-29, S2-34). */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { cut } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import type { Evidence, Rating } from "../tickets/ticket.ts";
import { doneLine } from "./done.ts";
import { gradeLine } from "./say.ts";
import {
  chosenReasons,
  gradeOptions,
  isGrade,
  opinionMax,
  readGrade,
  reasonNames,
  reasonOptions,
  reasons,
  reasonsRead,
} from "./survey-answers.ts";

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
            ...(opinion.length > 6 ? { opinion } : {}),
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
  const { asked } = scene.facts;
  if (asked?.number === ticket && !asked.moves.includes(action))
    return tooLate(action, ticket, answers, scene);
  return {
    effects: [
      {
        kind: "move-ticket",
        ticket,
        action,
        evidence: { rating, ...(action === "rate-badly" ? complaint(rating, scene) : {}) },
      },
    ],
    sayings: [text(doneLine(action, ticket, scene))],
  };
}

/** What the supervisor reads on the card before calling (S2-31): the customer's words, and the reasons chosen. */
function complaint(
  { reasons: chosen, opinion }: Rating,
  { locale }: Scene,
): Pick<Evidence, "reason"> {
  const words = [
    ...(opinion === undefined ? [] : [opinion]),
    ...(chosen ?? []).map((reason) => reasonNames[reason][locale]),
  ];
  const reason = words.join(locale.startsWith("zh") ? "；" : locale === "ja" ? "、" : "; ");
  return reason === "" ? {} : { reason };
}

/** The case was closed meanwhile: thanks, no refusal; a bad rating still reaches a person. */
function tooLate(
  action: "rate" | "rate-badly",
  ticket: string,
  answers: Answers,
  scene: Scene,
): Ending {
  const { result, opinion } = answers;
  const known = [
    line("form.field", { label: line("survey.title"), value: ticket }),
    ...(isGrade(result)
      ? [line("form.field", { label: line("survey.title"), value: gradeLine(result) })]
      : []),
    ...(typeof opinion === "string" && opinion !== "-"
      ? [line("person.says", { words: opinion })]
      : []),
  ];
  return {
    effects: action === "rate-badly" ? [{ kind: "call-person", why: "mood", known }] : [],
    sayings: [text(doneLine(action, ticket, scene))],
  };
}
