/** Staff with nothing pending: their list, a ticket by its number, and what they can do here. */
import { courtesyOf } from "../engine/courtesy.ts";
import type { Desk } from "../engine/desk.ts";
import type { DeskWord, Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import type { PersonInput } from "../engine/input.ts";
import { line } from "../engine/line.ts";
import { restated } from "../engine/question.ts";
import { noting, ordering, saying, text } from "../engine/turn.ts";
import { formSaid } from "./own-words.ts";
import { asksForPictures, picturesAsked } from "./pictures.ts";
import { typedStep } from "./press.ts";
import { classLine, inShort, roleLine, statusOf, urgencyLine } from "./say.ts";
import { staffCard } from "./ticket-card.ts";
import { typedMove } from "./typed-move.ts";

/** Jobs listed at once. */
const jobsShown = 6;

export function staffIdle(desk: Desk, turn: Turn, input: PersonInput, scene: Scene): Turn {
  const { asked, me } = scene.facts;
  const known = noting(turn, { introduced: true });
  if (input.kind === "opened") {
    const hello = line("staff.hello", {
      name: me.name ?? me.profile?.name ?? "",
      role: roleLine(me.role),
    });
    return jobsTold(
      desk,
      saying(ordering(known, { kind: "remember", reachable: true }), text(hello)),
      scene,
    );
  }
  if (input.kind === "said" && meansPictures(input.text, asked !== undefined))
    return picturesAsked(desk, known, scene);
  const typed = input.kind === "said" && asked === undefined ? typedMove(input.text, scene) : [];
  const stepped = typedStep(desk, known, typed, scene);
  if (stepped !== undefined) return stepped;
  if (typed.length > 1) return jobsTold(desk, known, scene);
  if (input.kind === "said" && asked !== undefined)
    return saying(known, staffCard(line("card.title", { number: asked.number }), asked, scene));
  const courtesy = courtesyOf(input);
  if (courtesy !== undefined) return saying(known, text(line(courtesy.said)));
  return saying(known, text(line("staff.unclear"), [{ id: "g:jobs", label: line("staff.jobs") }]));
}

/** A number beside the word has to be that of a case. */
function meansPictures(said: string, isCase: boolean): boolean {
  const word = said.slice(0, 40).replace(/S\d{9,}/i, "");
  return asksForPictures(word) && (isCase || word === said);
}

/** The person's list: what to review, what to work on. */
export function jobsTold(desk: Desk, turn: Turn, scene: Scene): Turn {
  const jobs = scene.facts.tickets.slice(0, jobsShown);
  if (jobs.length === 0) return restated(desk, saying(turn, text(line("staff.no-jobs"))), scene);
  const lines = jobs.map(({ number, form, status, urgency, class: kind, atDesk }) => {
    const grave =
      urgency === "normal" ? "" : line("staff.job-urgency", { urgency: urgencyLine(urgency) });
    return line("staff.job", {
      number,
      what: inShort(formSaid(form, scene), 24) || classLine(kind),
      status: statusOf(atDesk === undefined ? { status } : { status, atDesk }),
      urgency: grave,
    });
  });
  const choices = jobs.map(({ number }) => ({ id: `t:show:${number}`, label: number }));
  const list = lines.reduce((above, below) => line("desk.joined", { above, below }));
  return restated(
    desk,
    saying(
      turn,
      text(
        line("desk.joined", {
          above: line("staff.jobs-head", { count: scene.facts.tickets.length }),
          below: list,
        }),
        choices,
      ),
    ),
    scene,
  );
}

/** A global word, as staff mean it. */
export function staffWord(desk: Desk, turn: Turn, word: DeskWord, scene: Scene): Turn {
  switch (word) {
    case "jobs":
    case "progress":
      return jobsTold(desk, turn, scene);
    case "help":
    case "back":
    case "edit":
    case "cancel":
      return restated(
        desk,
        saying(turn, text(line("staff.help"), [{ id: "g:jobs", label: line("staff.jobs") }])),
        scene,
      );
  }
}
