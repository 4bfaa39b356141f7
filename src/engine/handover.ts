/** Hands a chat to a person of ours, with everything known, and says when (rules 10, 17, 18). */
import { asleep, disarmed } from "./begin.ts";
import type { Desk } from "./desk.ts";
import type { Scene } from "./dialog.ts";
import type { Effect, Saying, Turn } from "./effect.ts";
import { type Line, line } from "./line.ts";
import { known } from "./path.ts";
import { standing } from "./question.ts";
import { ordering, saying, talking, text } from "./turn.ts";

/** The chat handed over; a form under way is kept and sleeps. */
export function handedOver(
  desk: Desk,
  turn: Turn,
  why: "asked" | "stuck" | "mood",
  scene: Scene,
): Turn {
  const { talk } = turn.conversation;
  const lines = knownLines(desk, turn, scene);
  const filled = isFilling(desk, turn);
  const called: Effect = { kind: "call-person", why, known: lines };
  const form = talk !== null && standing(desk, talk)?.dialog.form === true;
  const left = talk === null ? turn : form ? asleep(disarmed(turn, talk)) : talking(turn, null);
  return saying(ordering(left, called), promise(why, filled && lines.length > 0, scene));
}

/** Whether a form holds what was said, under way or waiting. */
function isFilling(desk: Desk, { conversation }: Turn): boolean {
  return [conversation.talk, ...conversation.waiting].some(
    (talk) => talk !== null && standing(desk, talk)?.dialog.form === true,
  );
}

/** What a person of ours should know before the first word. */
export function knownLines(desk: Desk, turn: Turn, scene: Scene): readonly Line[] {
  const forms = [turn.conversation.talk, ...turn.conversation.waiting.toReversed()];
  for (const talk of forms) {
    const at = talk === null ? undefined : standing(desk, talk);
    if (talk !== null && at?.dialog.form === true)
      return known(at.dialog, talk.answers, scene).map(({ label, value }) =>
        line("form.field", { label, value }),
      );
  }
  const { me, tickets } = scene.facts;
  const name = me.name === undefined ? [] : [line("handover.name", { name: me.name })];
  const open = tickets.slice(0, casesPassed).map(({ number }) => line("handover.case", { number }));
  return [...name, ...open];
}

/** Open cases named to whoever takes over. */
const casesPassed = 3;

function promise(why: "asked" | "stuck" | "mood", form: boolean, scene: Scene): Saying {
  const { office } = scene.facts;
  const when = office.open
    ? line("person.soon")
    : office.nextOpenAt === null
      ? line("person.later")
      : line("person.at", { at: { kind: "instant", at: office.nextOpenAt, as: "weekday-time" } });
  const start = line(why === "stuck" ? "person.stuck" : "person.asked");
  const handed = line(form ? "person.handed-form" : "person.handed-chat");
  return text(line("person.called", { start, handed, when }));
}
