/** A question, or a fault the customer may help themselves with: advice first, then a report or a colleague (S2-16, S4-08). */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Reader, Scene } from "../engine/dialog.ts";
import { type Line, line } from "../engine/line.ts";
import { known } from "../engine/path.ts";
import { cut, textOf } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import { agreed, disagreed } from "./agreed.ts";
import { confirming } from "./confirming.ts";
import { faultMax, faultOf, hasSymptom } from "./fields/demand.ts";
import { outcomeOf } from "./fields/outcome.ts";
import { spotReport } from "./fields/spot-report.ts";
import { deriveReport, gatherReport } from "./report-gather.ts";
import { whatSteps } from "./report-what.ts";
import { requested } from "./request-form.ts";
import { given } from "./say.ts";
import { adviceFor, asksProduct, recordOf, stepsOf } from "./self-help.ts";

const solvedWords = [
  ...agreed,
  "解决了",
  "好了",
  "已解决",
  "没问题了",
  "solved",
  "it works",
  "fixed",
];
const unsolvedWords = [
  ...disagreed,
  "没解决",
  "没有解决",
  "还是不行",
  "没用",
  "not solved",
  "still broken",
];

/** Told in a sentence of one's own whether it helped. */
const readHelped: Reader = (_, rest) => {
  const outcome = outcomeOf(rest);
  if (outcome === undefined) return { ok: false };
  return { ok: true, fields: { helped: outcome === "works" ? "yes" : "no" } };
};

export const consult: Dialog<"question" | "product" | "advice" | "confirm" | "photos"> = {
  id: "consult",
  version: 1,
  title: "consult.title",
  form: true,
  first: "question",
  correctable: ["question", "product", "photos"],
  spot: spotReport,
  gather: gatherReport,
  derive: deriveReport,
  finish: consulted,
  steps: {
    question: {
      field: "fault",
      label: "field.words",
      ask: "consult.question.ask",
      shorter: "consult.question.shorter",
      example: "consult.question.example",
      read: (input) => questionIn(textOf(input)),
      show: (a) => given(a.fault),
      next: (a, scene) =>
        isGrave(a) ? "done" : asksProduct(a, scene) ? "product" : afterProduct(a, scene),
    },
    product: { ...whatSteps.product, next: afterProduct },
    advice: {
      field: "helped",
      ask: adviceLine,
      shorter: "consult.advice.shorter",
      example: "consult.advice.example",
      options: () => [
        { value: "yes", label: line("consult.advice.yes"), words: solvedWords },
        { value: "no", label: line("consult.advice.no"), words: unsolvedWords },
        { id: "g:human", value: "human", label: line("word.human") },
      ],
      read: readHelped,
      next: "done",
    },
    photos: { ...whatSteps.photos, next: "confirm" },
    confirm: {
      field: "confirmed",
      ask: "consult.confirm.ask",
      shorter: "consult.confirm.ask",
      example: "consult.confirm.ask",
      card: (a, scene) => ({ title: line("consult.card"), rows: known(consult, a, scene) }),
      options: () => confirming("request.send"),
      next: "done",
    },
  },
};

function questionIn(words: string): ReturnType<Reader> {
  const fault = faultOf(cut(words, faultMax));
  return fault === undefined ? { ok: false } : { ok: true, fields: { fault } };
}

/** Nobody should try anything where there is danger, or where words leave it open (S0-23, S3-78). */
function isGrave({ fault, urgency }: Answers): boolean {
  if (fault === undefined) return false;
  return urgency === undefined ? hasSymptom(fault) : urgency !== "normal";
}

function afterProduct(answers: Answers, scene: Scene): "advice" | "confirm" | "done" {
  if (adviceFor(answers, scene) !== undefined) return "advice";
  // Something is wrong and nothing can be advised: that is a report.
  return answers.fault !== undefined && hasSymptom(answers.fault) ? "done" : "confirm";
}

function adviceLine(answers: Answers, scene: Scene): Line {
  const advice = adviceFor(answers, scene);
  const steps = advice === undefined ? [] : stepsOf(advice, scene.locale);
  const list = steps.map((step, index) => line("consult.step", { nth: index + 1, step }));
  const [first, ...others] = list;
  const said = others.reduce((above, below) => line("desk.joined", { above, below }), first ?? "");
  return line("consult.advice.ask", { steps: said });
}

function consulted(answers: Answers, scene: Scene): Ending {
  const advice = isGrave(answers) ? undefined : adviceFor(answers, scene);
  const helped = answers["helped"];
  if (advice !== undefined && helped === "yes")
    return {
      effects: [{ kind: "note-self-help", what: recordOf(advice, true) }],
      sayings: [text(line("consult.solved"))],
    };
  const broken = isGrave(answers) || (answers.fault !== undefined && hasSymptom(answers.fault));
  if (advice === undefined && !broken) return requested("consultation", answers, scene);
  const { helped: _, confirmed: __, ...said } = answers;
  return {
    effects:
      advice === undefined ? [] : [{ kind: "note-self-help", what: recordOf(advice, false) }],
    sayings: [text(line(isGrave(answers) ? "consult.urgent" : "consult.to-report"))],
    begin: { dialog: "report", answers: { ...said, class: said.class ?? "repair" } },
  };
}
