/** The end of a request that the desk answers itself: the ticket, and by when somebody answers (S4-05). */
import type { Answers } from "../engine/conversation.ts";
import type { Ending, PlainKey, Scene } from "../engine/dialog.ts";
import type { Effect } from "../engine/effect.ts";
import { type Line, line } from "../engine/line.ts";
import { text } from "../engine/turn.ts";
import type { TicketClass } from "../tickets/ticket.ts";
import { urgencyOf } from "./fields/urgency.ts";
import { formOf } from "./report-form.ts";

const promises = {
  consultation: "request.next.consultation",
  exchange: "request.next.exchange",
  complaint: "request.next.complaint",
  suggestion: "request.next.suggestion",
} as const satisfies Partial<Record<TicketClass, string>>;

/** Opens the ticket and says its number and the promise; what is known of the customer is not changed by it. */
export function requested(
  kind: keyof typeof promises,
  answers: Answers,
  scene: Scene,
  done: PlainKey = "request.done",
): Ending {
  const form = formOf(answers);
  // What is said of danger counts in a complaint as in a report (S0-23).
  const urgency = urgencyOf(form.fault ?? "", scene.facts.rules) ?? "normal";
  const opened: Effect = { kind: "open-ticket", class: kind, urgency, form };
  return {
    effects: [opened],
    sayings: [
      text(
        line("desk.joined", {
          above: line("request.number", {
            done: line(done),
            number: { kind: "opened-ticket" },
          }),
          below: nextLine(kind),
        }),
      ),
    ],
  };
}

function nextLine(kind: keyof typeof promises): Line {
  return line(promises[kind], { at: { kind: "opened-promise" } });
}
