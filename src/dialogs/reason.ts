/** Why a ticket is returned, rejected, declined, refused or cancelled: a step that needs its reason. */
import { consentOf } from "../engine/consent.ts";
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, PlainKey, Scene } from "../engine/dialog.ts";
import { type Line, line } from "../engine/line.ts";
import { cut } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import type { TicketAction } from "../tickets/ticket.ts";
import { agreed } from "./agreed.ts";
import { doneLine } from "./done.ts";
import { reasonOptions, reasonWords } from "./reasons.ts";

/** UTF-16 units of a reason that are kept. */
export const reasonMax = 300;

const asks = {
  return: "reason.ask.return",
  reject: "reason.ask.reject",
  decline: "reason.ask.decline",
  refuse: "reason.ask.refuse",
  cancel: "reason.ask.cancel",
} as const satisfies Partial<Record<TicketAction, PlainKey>>;

type Reasoned = keyof typeof asks;

export const reason: Dialog<"reason"> = {
  id: "reason",
  version: 1,
  title: "reason.title",
  form: false,
  first: "reason",
  steps: {
    reason: {
      field: "reason",
      ask: (a) => asked(a),
      shorter: (a) => asked(a),
      example: (a) => asked(a),
      options: (a) => reasonOptions(actionOf(a)),
      choose: (value, _, scene) => ({
        ok: true,
        fields: { reason: reasonWords(value, scene.locale) },
      }),
      read: (input, rest) => {
        const words = input.kind === "said" ? cut(rest.trim(), reasonMax) : "";
        return words.length < 2 && !/\p{Script=Han}/u.test(words)
          ? { ok: false }
          : { ok: true, fields: { reason: words } };
      },
      next: "done",
    },
  },
  finish: moveWithReason,
};

/** A customer gives up a ticket: the reason chosen is the confirmation (rule 16). */
export const cancelTicket: Dialog<"sure"> = {
  id: "cancel-ticket",
  version: 1,
  title: "reason.title",
  form: false,
  first: "sure",
  steps: {
    sure: {
      field: "reason",
      ask: (a) => line("cancel.sure", { number: a.ticket ?? "" }),
      shorter: (a) => line("cancel.sure", { number: a.ticket ?? "" }),
      example: (a) => line("cancel.sure", { number: a.ticket ?? "" }),
      options: () => [
        {
          value: "keep",
          label: line("cancel.keep"),
          means: "no",
          words: ["不取消", "保留", "继续", "不", "否", "no", "keep", "keep it"],
        },
        ...reasonOptions("cancel"),
      ],
      choose: (value, _, scene) => ({
        ok: true,
        fields: { reason: reasonWords(value, scene.locale) },
      }),
      read: (_, rest, a, scene) => {
        const yes = agreed.includes(rest.trim().toLowerCase()) || consentOf(rest) === "yes";
        if (yes)
          return { ok: true, fields: { reason: reasonWords("reason.not-needed", scene.locale) } };
        return (
          reason.steps.reason.read?.(
            { kind: "said", text: rest, at: scene.at },
            rest,
            a,
            scene,
          ) ?? { ok: false }
        );
      },
      next: "done",
    },
  },
  finish: (answers, scene) =>
    answers["reason"] === "keep"
      ? { effects: [], sayings: [text(line("cancel.kept", { number: answers.ticket ?? "" }))] }
      : moveWithReason({ ...answers, action: "cancel" }, scene),
};

function asked(answers: Answers): Line {
  return line(asks[actionOf(answers)]);
}

function actionOf(answers: Answers): Reasoned {
  const action = answers["action"];
  return typeof action === "string" && isReasoned(action) ? action : "cancel";
}

function isReasoned(action: string): action is Reasoned {
  return Object.hasOwn(asks, action);
}

function moveWithReason(answers: Answers, scene: Scene): Ending {
  const action = actionOf(answers);
  const words = answers["reason"];
  const ticket = answers.ticket ?? "";
  return {
    effects: [
      {
        kind: "move-ticket",
        ticket,
        action,
        evidence: typeof words === "string" ? { reason: words } : {},
      },
    ],
    sayings: [text(doneLine(action, ticket, scene))],
  };
}
