/** The engineer's work record: cause, what was done, parts, advice (S0-40, S0-50, S0-51, S0-61i). */
import type { Answers } from "../engine/conversation.ts";
import type { Dialog, Ending, Reader, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { known } from "../engine/path.ts";
import { cut, writtenIn } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import type { WorkRecord } from "../tickets/ticket.ts";
import { confirming } from "./confirming.ts";
import { doneLine } from "./done.ts";
import { given } from "./say.ts";

/** UTF-16 units of each entry. */
const entryMax = 400;

const words =
  (field: string): Reader =>
  (input) => {
    const said = cut(writtenIn(input).trim(), entryMax);
    return /[\p{L}\p{N}]/u.test(said) ? { ok: true, fields: { [field]: said } } : { ok: false };
  };

export const finish: Dialog<"cause" | "work" | "parts" | "advice" | "confirm"> = {
  id: "finish",
  version: 1,
  title: "finish.title",
  form: true,
  first: "cause",
  correctable: ["cause", "work", "parts", "advice"],
  steps: {
    cause: {
      field: "cause",
      label: "field.cause",
      ask: "finish.cause.ask",
      shorter: "finish.cause.ask",
      example: "finish.cause.example",
      read: words("cause"),
      show: (a) => given(a["cause"]),
      next: "work",
    },
    work: {
      field: "done",
      label: "field.done",
      ask: "finish.done.ask",
      shorter: "finish.done.ask",
      example: "finish.done.example",
      read: words("done"),
      show: (a) => given(a["done"]),
      next: "parts",
    },
    parts: {
      field: "parts",
      label: "field.parts",
      ask: "finish.parts.ask",
      shorter: "finish.parts.ask",
      example: "finish.parts.example",
      skippable: true,
      read: words("parts"),
      show: (a) => given(a["parts"]),
      next: "advice",
    },
    advice: {
      field: "advice",
      label: "field.advice",
      ask: "finish.advice.ask",
      shorter: "finish.advice.ask",
      example: "finish.advice.example",
      skippable: true,
      read: words("advice"),
      show: (a) => given(a["advice"]),
      next: "confirm",
    },
    confirm: {
      field: "confirmed",
      ask: "finish.confirm.ask",
      shorter: "finish.confirm.ask",
      example: "finish.confirm.ask",
      card: (a, scene) => ({
        title: line("finish.card", { number: a.ticket ?? "" }),
        rows: known(finish, a, scene),
      }),
      options: () => confirming("finish.confirm.yes"),
      next: "done",
    },
  },
  finish: finished,
};

function finished(answers: Answers, scene: Scene): Ending {
  const ticket = answers.ticket ?? "";
  const [cause, parts, advice] = [
    given(answers["cause"]),
    given(answers["parts"]),
    given(answers["advice"]),
  ];
  const work: WorkRecord = {
    ...(cause === undefined ? {} : { cause }),
    done: given(answers["done"]) ?? "",
    ...(parts === undefined ? {} : { parts }),
    ...(advice === undefined ? {} : { advice }),
  };
  return {
    effects: [{ kind: "move-ticket", ticket, action: "finish", evidence: { work } }],
    sayings: [text(doneLine("finish", ticket, scene))],
  };
}
