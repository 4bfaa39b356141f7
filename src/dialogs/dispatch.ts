/** A supervisor chooses whom to send (S0-22); the buttons name the engineers and their load. */
import { begin } from "../engine/begin.ts";
import type { Answers } from "../engine/conversation.ts";
import type { Desk } from "../engine/desk.ts";
import type { Dialog, Ending, Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import type { TicketFacts } from "../engine/facts.ts";
import { type Line, line } from "../engine/line.ts";
import { restated } from "../engine/question.ts";
import { saying, text } from "../engine/turn.ts";
import { personId } from "../kernel/ids.ts";
import { doneLine } from "./done.ts";
import { statusOf } from "./say.ts";

export const dispatch: Dialog<"engineer"> = {
  id: "dispatch",
  version: 1,
  title: "dispatch.title",
  form: false,
  first: "engineer",
  steps: {
    engineer: {
      field: "engineer",
      ask: (a, scene) =>
        line(scene.facts.engineers.length === 0 ? "dispatch.nobody" : "dispatch.ask", {
          number: a.ticket ?? "",
        }),
      shorter: "dispatch.shorter",
      example: "dispatch.shorter",
      options: (a, scene) =>
        scene.facts.engineers.map(({ id, name, load, fits }) => ({
          id: `t:dispatch:${a.ticket ?? ""}:${id}`,
          value: id,
          label: line(fits ? "dispatch.engineer" : "dispatch.engineer-unfit", {
            name,
            count: load,
          }),
          words: [name.toLowerCase()],
        })),
      next: "done",
    },
  },
  finish: () => ({ effects: [], sayings: [] }),
};

/** An old choice of engineers was pressed while somebody has the job: shown who, and changed only when confirmed (R16). */
export const redispatch: Dialog<"sure"> = {
  id: "redispatch",
  version: 1,
  title: "dispatch.title",
  form: false,
  first: "sure",
  steps: {
    sure: {
      field: "sure",
      ask: instead,
      shorter: instead,
      example: instead,
      options: () => [
        { value: "yes", label: line("dispatch.change"), means: "yes", words: [] },
        { value: "no", label: line("dispatch.keep"), means: "no", words: [] },
      ],
      next: "done",
    },
  },
  finish: changed,
};

/** What a choice of engineers remembers: whose job it was when the choice was offered. */
export const asItStands = ({ engineer }: TicketFacts): Answers =>
  engineer === undefined ? {} : { instead: engineer };

/**
 * The turn instead of sending this engineer, where somebody has the job already; nothing where the way is free.
 * A change the supervisor has just asked for, with the same engineer before their eyes, needs no second question.
 */
export function taking(
  desk: Desk,
  turn: Turn,
  ticket: TicketFacts,
  engineer: string,
  scene: Scene,
): Turn | undefined {
  const { number, engineer: now } = ticket;
  if (now === undefined) return undefined;
  if (now === engineer)
    return restated(desk, saying(turn, text(line("dispatch.already", holder(ticket)))), scene);
  const { talk } = turn.conversation;
  const asked =
    talk?.dialog === dispatch.id &&
    talk.answers.ticket === number &&
    talk.answers["instead"] === now;
  return asked
    ? undefined
    : begin(desk, turn, redispatch.id, { ticket: number, engineer, instead: now }, scene);
}

const holder = ({
  number,
  engineerName,
}: TicketFacts): { number: string; name: string | Line } => ({
  number,
  name: engineerName ?? line("visit.engineer"),
});

function instead({ ticket, engineer }: Answers, { facts }: Scene): Line {
  const { asked, engineers } = facts;
  const other = engineers.find(({ id }) => id === engineer)?.name ?? line("visit.engineer");
  return line("dispatch.instead", {
    ...(asked === undefined
      ? { number: ticket ?? "", name: line("visit.engineer") }
      : holder(asked)),
    other,
  });
}

function changed(answers: Answers, scene: Scene): Ending {
  const { asked } = scene.facts;
  const { ticket: number = "", engineer } = answers;
  if (asked === undefined || typeof engineer !== "string")
    return { effects: [], sayings: [text(line("press.gone", { number }))] };
  if (answers["sure"] !== "yes")
    return { effects: [], sayings: [text(line("dispatch.kept", holder(asked)))] };
  if (asked.engineer !== answers["instead"] || !asked.moves.includes("dispatch"))
    return {
      effects: [],
      sayings: [text(line("press.not-now", { number, status: statusOf(asked) }))],
    };
  return {
    effects: [
      {
        kind: "move-ticket",
        ticket: number,
        action: "dispatch",
        evidence: { engineer: personId(engineer) },
      },
    ],
    sayings: [text(doneLine("dispatch", number, scene))],
  };
}
