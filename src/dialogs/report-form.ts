/** The end of a report: the form as the ticket keeps it, and what the customer hears. */
import type { Answers } from "../engine/conversation.ts";
import type { Ending, Scene } from "../engine/dialog.ts";
import type { Effect } from "../engine/effect.ts";
import { line } from "../engine/line.ts";
import { text } from "../engine/turn.ts";
import type { TicketForm } from "../tickets/ticket.ts";
import { reporterOf } from "./reporter.ts";
import { given, isWish } from "./say.ts";

/** Opens the ticket, remembers the customer, and says what happens next and when. */
export function submit(answers: Answers, scene: Scene): Ending {
  const form = formOf(answers);
  const { reviewWithinMs } = scene.facts.rules;
  const urgency = answers.urgency ?? "normal";
  const opened: Effect = { kind: "open-ticket", class: answers.class ?? "repair", urgency, form };
  const { name, phone, address } = ownOf(form);
  const known: Effect = {
    kind: "remember",
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  };
  const next =
    urgency !== "normal"
      ? line("report.next.urgent")
      : reviewWithinMs === undefined
        ? line("report.next.soon")
        : line("report.next.within", { within: { kind: "duration", ms: reviewWithinMs } });
  return {
    effects: [opened, known],
    sayings: [text(line("report.done", { number: { kind: "opened-ticket" }, next }))],
  };
}

/** What the form says of the person in this chat: of somebody else nothing is remembered here. */
function ownOf({ reporter, ...form }: TicketForm): Pick<TicketForm, "name" | "phone" | "address"> {
  if (reporter === undefined) return form;
  const { phone } = reporter;
  return phone === undefined ? {} : { phone };
}

/** The form as the ticket keeps it: fields left out on purpose are gone. */
export function formOf(answers: Answers): TicketForm {
  const words = [
    "name",
    "phone",
    "address",
    "product",
    "model",
    "serial",
    "order",
    "bought",
    "fault",
    "claim",
    "special",
    "about",
  ] as const;
  const said = Object.fromEntries(
    words.flatMap((field) => {
      const value = given(answers[field]);
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
  const { topic, condition } = answers;
  const reporter = reporterOf(answers);
  const attached = attachmentsOf(answers);
  return {
    ...said,
    ...(given(topic) === undefined ? {} : { topic }),
    ...(condition === undefined ? {} : { condition }),
    ...(reporter === undefined ? {} : { reporter }),
    ...(answers.place === undefined ? {} : { place: answers.place }),
    ...(isWish(answers.wish) ? { wish: answers.wish } : {}),
    ...(attached.length > 0 ? { photos: attached } : {}),
    ...(answers["transcribed"] === true ? { transcribed: true as const } : {}),
  };
}

/** Ids of everything sent along: what shows something, then what was spoken. */
export function attachmentsOf(answers: Answers): readonly string[] {
  const photos = Array.isArray(answers.photos) ? answers.photos : [];
  const voices = Array.isArray(answers["voices"]) ? answers["voices"] : [];
  return [...photos, ...voices].filter((id) => typeof id === "string");
}
