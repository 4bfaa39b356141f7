/** Takes a customer's chat over or gives it back; whoever may not is refused and recorded. */
import { begin } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { type Line, line } from "../engine/line.ts";
import { restated } from "../engine/question.ts";
import { ordering, saying, talking, text } from "../engine/turn.ts";
import { givenBack, relay } from "./relay.ts";
import { statusOf } from "./say.ts";

/** A staff button pressed by somebody who may not (now): said politely, written down. */
export function refused(
  desk: Desk,
  turn: Turn,
  choice: string,
  ticket: TicketFacts | undefined,
  scene: Scene,
): Turn {
  const noted = ordering(turn, { kind: "note-refusal", choice: choice.slice(0, 64) });
  return restated(desk, saying(noted, text(refusal(choice, ticket, scene))), scene);
}

const caseNumber = /^t:[a-z-]+:(S[\d-]+)(?::|$)/;

function refusal(choice: string, ticket: TicketFacts | undefined, scene: Scene): Line {
  if (scene.facts.me.role === "customer") return line("press.refused");
  if (ticket !== undefined)
    return line("press.not-now", { number: ticket.number, status: statusOf(ticket) });
  const [, number] = caseNumber.exec(choice) ?? [];
  return number === undefined ? line("press.unknown") : line("press.gone", { number });
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The turn for “I take it” and “Hand back”. */
export function serving(
  desk: Desk,
  turn: Turn,
  choice: string,
  word: "take" | "give",
  conversation: string,
  scene: Scene,
): Turn {
  const { role } = scene.facts.me;
  const own = scene.facts.asked?.conversation === conversation;
  const may =
    role === "agent" ||
    role === "supervisor" ||
    (role === "engineer" && own) ||
    (word === "give" && role !== "customer");
  if (!may || !uuid.test(conversation)) return refused(desk, turn, choice, undefined, scene);
  if (word === "give") return givenBack(desk, turn, conversation, scene);
  const { talk } = turn.conversation;
  const before = talk?.dialog === relay.id ? talk.answers.conversation : undefined;
  const free =
    before === undefined || before === conversation
      ? turn
      : ordering(turn, { kind: "hand-back", conversation: before });
  const over = ordering(talk?.dialog === relay.id ? talking(free, null) : free, {
    kind: "take-over",
    conversation,
  });
  return begin(desk, saying(over, text(line("relay.taken"))), relay.id, { conversation }, scene);
}
