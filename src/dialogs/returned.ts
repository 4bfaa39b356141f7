/** A supervisor asked for more: the customer adds words, fields or photos, and the ticket goes back for review. */
import type { Answers } from "../engine/conversation.ts";
import { courtesyOf } from "../engine/courtesy.ts";
import type { Dialog, Ending, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { cut } from "../engine/plain.ts";
import { text } from "../engine/turn.ts";
import type { TicketForm } from "../tickets/ticket.ts";
import { doneLine } from "./done.ts";
import { faultMax } from "./fields/demand.ts";
import { spotReport } from "./fields/spot-report.ts";
import { reasonSaid } from "./reasons.ts";
import { attachmentsOf, formOf } from "./report-form.ts";
import { gatherReport } from "./report-gather.ts";

export const returned: Dialog<"supplement"> = {
  id: "returned",
  version: 1,
  title: "returned.title",
  form: false,
  lasting: true,
  first: "supplement",
  gather: gatherReport,
  steps: {
    supplement: {
      field: "words",
      ask: (a, scene) =>
        Array.isArray(a.photos)
          ? line("returned.more")
          : line("returned.ask", {
              number: a.ticket ?? "",
              reason: reasonSaid(scene.facts.asked?.reason),
            }),
      shorter: "returned.shorter",
      example: "returned.example",
      options: (a) =>
        Array.isArray(a.photos)
          ? [
              {
                value: "-",
                label: line("returned.done"),
                words: [
                  "完成",
                  "好了",
                  "没有了",
                  "没了",
                  "done",
                  "no",
                  "that's all",
                  "that is all",
                ],
              },
            ]
          : [],
      read: (input, rest) =>
        input.kind === "said" && /[\p{L}\p{N}]{2}/u.test(rest) && courtesyOf(input) === undefined
          ? { ok: true, fields: { words: cut(rest.trim(), faultMax) } }
          : { ok: false },
      next: "done",
    },
  },
  finish: resubmitted,
};

function resubmitted(answers: Answers, scene: Scene): Ending {
  const ticket = answers.ticket ?? "";
  const said = answers["words"];
  const words = typeof said === "string" && said !== "-" ? said : "";
  const found = words === "" ? {} : spotReport(words, { class: "repair", fault: "" }, scene).fields;
  const { fault: _, ...fields } = formOf({ ...answers, ...found });
  const form: TicketForm =
    Object.keys(fields).length > 0 && words.length < 40
      ? fields
      : { ...fields, fault: added(scene, words) };
  const photos = attachmentsOf(answers);
  return {
    effects: [
      ...(photos.length > 0 ? [{ kind: "add-photos" as const, ticket, photos }] : []),
      {
        kind: "move-ticket",
        ticket,
        action: "resubmit",
        evidence: { form, ...(words === "" ? {} : { reason: words }) },
      },
    ],
    sayings: [text(doneLine("resubmit", ticket, scene))],
  };
}

/** What was said before, with the new words below. */
function added(scene: Scene, words: string): string {
  return [scene.facts.asked?.form.fault, words]
    .filter((part) => part !== undefined && part !== "")
    .join("\n");
}
