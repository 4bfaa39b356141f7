/** The global words that need to know tickets: help, progress, and cancelling or editing when no form is open. */
import { begin } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { DeskWord, Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { type Line, line } from "../engine/line.ts";
import { restated } from "../engine/question.ts";
import { saying, text } from "../engine/turn.ts";
import { progressTold, ticketLine } from "./progress.ts";
import { statusOf } from "./say.ts";

/** The turn after a global word, as a customer means it. */
export function wordAnswered(desk: Desk, turn: Turn, word: DeskWord, scene: Scene): Turn {
  switch (word) {
    case "progress":
    case "jobs":
      return progressTold(desk, turn, scene);
    case "cancel":
      return cancelling(desk, turn, scene);
    case "edit":
      return menued(
        desk,
        saying(turn, text(line(scene.facts.tickets.length === 0 ? "edit.nothing" : "edit.ticket"))),
        scene,
      );
    case "help":
      return menued(desk, saying(turn, text(helpIn(turn, scene))), scene);
    case "back":
      return menued(desk, turn, scene);
  }
}

/** What always works; whoever is not in a form reads first how the newest case stands: its number may never have arrived. */
function helpIn({ conversation: { talk } }: Turn, { facts }: Scene): Line {
  const [newest] = facts.tickets;
  const help = line("help.text");
  return newest === undefined || (talk !== null && talk.dialog !== "menu")
    ? help
    : line("desk.joined", { above: ticketLine(newest, facts.zone), below: help });
}

/** The pending question again, or what the desk can do. */
function menued(desk: Desk, turn: Turn, scene: Scene): Turn {
  const { talk } = turn.conversation;
  return talk === null || talk.dialog === "menu"
    ? begin(desk, turn, "menu", {}, scene)
    : restated(desk, turn, scene);
}

function cancelling(desk: Desk, turn: Turn, scene: Scene): Turn {
  const open = scene.facts.tickets.filter(({ moves }) => moves.includes("cancel")).slice(0, 3);
  const [first] = scene.facts.tickets;
  if (open.length === 0 && first !== undefined)
    return menued(
      desk,
      saying(
        turn,
        text(line("cancel.by-person", { number: first.number, status: statusOf(first) })),
      ),
      scene,
    );
  if (open.length === 0) return menued(desk, saying(turn, text(line("cancel.nothing"))), scene);
  const choices = open.map(({ number }) => ({
    id: `t:cancel:${number}`,
    label: line("ticket.cancel", { number }),
  }));
  return saying(turn, text(line("cancel.which"), choices));
}
