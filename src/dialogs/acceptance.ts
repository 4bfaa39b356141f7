/** The customer accepts the work, or says what is still wrong (S0-60i, S4-19). */
import type { Answers } from "../engine/conversation.ts";
import type { Card, Dialog, Ending, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { cut } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import { agreed, disagreed } from "./agreed.ts";
import { doneLine } from "./done.ts";
import { hasSymptom } from "./fields/demand.ts";
import { reasonMax } from "./reason.ts";
import { workRows } from "./ticket-card.ts";

export const acceptance: Dialog<"decide"> = {
  id: "acceptance",
  version: 1,
  title: "acceptance.title",
  form: false,
  lasting: true,
  first: "decide",
  steps: {
    decide: {
      field: "reason",
      ask: "acceptance.ask",
      shorter: "acceptance.shorter",
      example: "acceptance.example",
      card: workCard,
      options: (a) => [
        {
          id: `t:agree:${a.ticket ?? ""}`,
          value: "yes",
          label: line("acceptance.yes"),
          means: "yes",
          words: [
            ...agreed,
            "修好了",
            "好了",
            "可以了",
            "没问题了",
            "解决了",
            "都正常",
            "正常",
            "正常了",
            "已经好了",
            "验收通过",
            "it works",
            "fixed",
            "works fine",
            "accepted",
            "all good",
          ],
        },
        {
          id: `t:refuse:${a.ticket ?? ""}`,
          value: "no",
          label: line("acceptance.no"),
          means: "no",
          words: [
            ...disagreed,
            "有问题",
            "没修好",
            "还有问题",
            "没好",
            "not fixed",
            "still broken",
            "not ok",
          ],
        },
      ],
      read: (_, rest) =>
        hasSymptom(rest) || /问题|不满意|没修好|still|again/i.test(rest)
          ? { ok: true, fields: { reason: cut(rest.trim(), reasonMax) } }
          : { ok: false },
      next: "done",
    },
  },
  finish: refused,
};

function workCard(answers: Answers, scene: Scene): Card {
  return {
    title: line("acceptance.card", { number: answers.ticket ?? "" }),
    rows: workRows(scene.facts.asked?.work ?? null),
  };
}

function refused(answers: Answers, scene: Scene): Ending {
  const ticket = answers.ticket ?? "";
  const words = answers["reason"];
  return {
    effects: [
      {
        kind: "move-ticket",
        ticket,
        action: "refuse",
        evidence: typeof words === "string" ? { reason: words } : {},
      },
    ],
    sayings: [text(doneLine("refuse", ticket, scene))],
  };
}
