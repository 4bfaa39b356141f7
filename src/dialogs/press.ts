/** Buttons of tickets, `t:<action or word>:<number>[:<arg>]`: old ones are answered kindly, foreign ones refused and recorded. */
import { begin, disarmed, resumed } from "../engine/begin.ts";
import type { Answers } from "../engine/conversation.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { line } from "../engine/line.ts";
import { restated } from "../engine/question.ts";
import { ordering, saying, talking, text } from "../engine/turn.ts";
import { personId } from "../kernel/ids.ts";
import type { Evidence, TicketAction } from "../tickets/ticket.ts";
import { asItStands, taking } from "./dispatch.ts";
import { doneLine } from "./done.ts";
import { picturesShown } from "./pictures.ts";
import { moment, statusOf } from "./say.ts";
import { refused, serving } from "./serve-chat.ts";
import { staffCard } from "./ticket-card.ts";
import type { TypedMove } from "./typed-move.ts";

/** What a button's word does: a step at once, or a dialog that collects what the step needs. */
const commands = {
  appoint: { who: "both", dialog: "propose" },
  counter: { who: "customer", dialog: "counter" },
  agree: { who: "customer" },
  refuse: { who: "customer", dialog: "reason" },
  rate: { who: "customer", dialog: "survey" },
  resubmit: { who: "customer", dialog: "returned" },
  cancel: { who: "both", dialog: "reason" },
  approve: { who: "staff" },
  return: { who: "staff", dialog: "reason" },
  reject: { who: "staff", dialog: "reason" },
  decline: { who: "staff", dialog: "reason" },
  dispatch: { who: "staff", dialog: "dispatch" },
  accept: { who: "staff" },
  propose: { who: "staff", dialog: "propose" },
  depart: { who: "staff" },
  arrive: { who: "staff" },
  begin: { who: "staff" },
  finish: { who: "staff", dialog: "finish" },
  tell: { who: "staff" },
  replan: { who: "staff" },
  "ask-again": { who: "staff" },
} as const satisfies Partial<
  Record<TicketAction, { readonly who: "customer" | "staff" | "both"; readonly dialog?: string }>
>;

type Word = keyof typeof commands;

/** The turn after a ticket's button. */
export function pressed(desk: Desk, turn: Turn, choice: string, scene: Scene): Turn {
  const [, word = "", number = "", arg] = choice.split(":");
  const asked = scene.facts.asked?.number === number ? scene.facts.asked : undefined;
  const customer = scene.facts.me.role === "customer";
  if (word === "take" || word === "give")
    return serving(desk, turn, choice, word, asked?.conversation ?? number, scene);
  if (word === "photos") return picturesShown(desk, turn, choice, asked, arg, scene);
  if (word === "show" && asked !== undefined && !customer)
    return restated(
      desk,
      saying(turn, staffCard(line("card.title", { number }), asked, scene)),
      scene,
    );
  if (!isWord(word))
    return customer && word !== "show"
      ? unknown(desk, turn, scene)
      : refused(desk, turn, choice, asked, scene);
  if (customer && commands[word].who === "staff") return refused(desk, turn, choice, asked, scene);
  if (asked === undefined || !asked.moves.includes(word))
    return customer ? late(desk, turn, asked, scene) : refused(desk, turn, choice, asked, scene);
  return taken(desk, turn, word, asked, arg, scene);
}

/** The turn after a step typed in words, as if its button had been pressed; nothing unless one ticket alone is meant. */
export function typedStep(
  desk: Desk,
  turn: Turn,
  [only, other]: readonly TypedMove[],
  scene: Scene,
): Turn | undefined {
  if (only === undefined || other !== undefined) return undefined;
  const facts = { ...scene.facts, asked: only.ticket };
  return pressed(desk, turn, `t:${only.action}:${only.ticket.number}`, { ...scene, facts });
}

function isWord(word: string): word is Word {
  return Object.hasOwn(commands, word);
}

function taken(
  desk: Desk,
  turn: Turn,
  word: Word,
  ticket: TicketFacts,
  arg: string | undefined,
  scene: Scene,
): Turn {
  const evidence = evidenceOf(word, ticket, arg, scene);
  if (evidence === "gone") return late(desk, turn, ticket, scene);
  const command: { readonly who: string; readonly dialog?: string } = commands[word];
  if (evidence === undefined && command.dialog !== undefined) {
    const id =
      word === "cancel" && scene.facts.me.role === "customer" ? "cancel-ticket" : command.dialog;
    const answers: Answers = {
      ticket: ticket.number,
      action: word,
      ...(word === "dispatch" ? asItStands(ticket) : {}),
    };
    return begin(desk, closed(turn, ticket.number), id, answers, scene);
  }
  const asked =
    evidence?.engineer === undefined
      ? undefined
      : taking(desk, turn, ticket, evidence.engineer, scene);
  if (asked !== undefined) return asked;
  const done =
    word === "appoint" && evidence?.slot !== undefined
      ? line("done.appoint", { at: moment(evidence.slot) })
      : doneLine(word, ticket.number, scene);
  const moved = ordering(closed(turn, ticket.number), {
    kind: "move-ticket",
    ticket: ticket.number,
    action: word,
    evidence: evidence ?? {},
  });
  return after(desk, saying(moved, text(done)), scene);
}

/** What the button itself carries; "gone" when it is not on offer any more. */
function evidenceOf(
  word: Word,
  ticket: TicketFacts,
  arg: string | undefined,
  scene: Scene,
): Evidence | "gone" | undefined {
  if (arg === undefined) return undefined;
  if (word === "appoint") {
    const slot = Number(arg);
    return ticket.slots.includes(slot) ? { slot } : "gone";
  }
  if (word !== "dispatch") return undefined;
  return scene.facts.engineers.some(({ id }) => id === arg) ? { engineer: personId(arg) } : "gone";
}

/** A talk about the same ticket is answered by its button. */
function closed(turn: Turn, number: string): Turn {
  const { talk } = turn.conversation;
  if (talk === null || talk.answers.ticket !== number || talk.dialog === "survey") return turn;
  return talking(disarmed(turn, talk), null);
}

function after(desk: Desk, turn: Turn, scene: Scene): Turn {
  return turn.conversation.talk === null ? resumed(desk, turn, scene) : restated(desk, turn, scene);
}

/** The customer's button is of another time: how the ticket stands now. */
function late(desk: Desk, turn: Turn, ticket: TicketFacts | undefined, scene: Scene): Turn {
  const said =
    ticket === undefined
      ? line("press.unknown")
      : line("press.late", { number: ticket.number, status: statusOf(ticket) });
  return restated(desk, saying(turn, text(said)), scene);
}

function unknown(desk: Desk, turn: Turn, scene: Scene): Turn {
  return restated(desk, saying(turn, text(line("press.unknown"))), scene);
}
