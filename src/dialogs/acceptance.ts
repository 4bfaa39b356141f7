/** The customer accepts the work, or says what is still wrong (S0-60i, S4-19). */
import type { Answers } from "../engine/conversation.ts";
import type { Card, Dialog, Ending, Option, Reading, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { cut } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import { agreed, disagreed } from "./agreed.ts";
import { doneLine } from "./done.ts";
import { outcomeOf } from "./fields/outcome.ts";
import { urgencyOf } from "./fields/urgency.ts";
import { reasonMax } from "./reason.ts";
import { workRows } from "./ticket-card.ts";

export const acceptance: Dialog<"decide" | "sure"> = {
  id: "acceptance",
  version: 2,
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
      options: decisions,
      read: (_, rest, __, scene) => told(rest, scene, { reason: "-", works: true }),
      next: (a) => (a["works"] === true ? "sure" : "done"),
    },
    sure: {
      field: "accepted",
      ask: "acceptance.sure",
      shorter: "acceptance.sure",
      example: "acceptance.example",
      options: decisions,
      read: (_, rest, __, scene) => told(rest, scene, { accepted: true }),
      next: "done",
    },
  },
  finish: decided,
};

/** The two buttons, and whole utterances that mean them. */
function decisions(a: Answers): readonly Option[] {
  return [
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
  ];
}

/** A sentence about the machine. Good news leads on to `good`; what fails is the reason of a refusal, and so is any danger. */
function told(words: string, { facts }: Scene, good: Answers): Reading {
  const isDanger = urgencyOf(words, facts.rules) === "extra-urgent";
  const outcome = isDanger ? "fails" : outcomeOf(words);
  if (outcome === undefined) return { ok: false };
  const reason = cut(words.trim(), reasonMax);
  return {
    ok: true,
    fields: outcome === "works" ? good : { reason, accepted: false, works: false },
  };
}

function workCard(answers: Answers, scene: Scene): Card {
  return {
    title: line("acceptance.card", { number: answers.ticket ?? "" }),
    rows: workRows(scene.facts.asked?.work ?? null),
  };
}

function decided(answers: Answers, scene: Scene): Ending {
  const ticket = answers.ticket ?? "";
  const words = answers["reason"];
  const action = answers["accepted"] === true ? "agree" : "refuse";
  const evidence =
    action === "refuse" && typeof words === "string" && words !== "-" ? { reason: words } : {};
  return {
    effects: [{ kind: "move-ticket", ticket, action, evidence }],
    sayings: [text(doneLine(action, ticket, scene))],
  };
}
