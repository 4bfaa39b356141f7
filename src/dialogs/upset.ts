/** A customer who is angry with us: one calm sentence before the next question, and whoever takes the case knows (rule 10). */
import type { Conversation } from "../engine/conversation.ts";
import type { Effect, Saying, Turn } from "../engine/effect.ts";
import type { Facts } from "../engine/facts.ts";
import type { Input } from "../engine/input.ts";
import { type Line, line } from "../engine/line.ts";
import { legible } from "../engine/plain.ts";
import { noting, text, tidied } from "../engine/turn.ts";
import type { Instant } from "../kernel/clock.ts";
import { moodOf } from "./fields/mood.ts";

/** What is said within a day belongs to one conversation: it is calmed once. */
const conversationMs = 24 * 3_600_000;

/** The turn with what anger changes in it: said to the customer once, shown to colleagues with what is ordered. */
export function soothed(before: Conversation, turn: Turn, input: Input, facts: Facts): Turn {
  if (facts.me.role !== "customer" || before.handling === "person") return turn;
  const known = isFresh(turn.conversation.upsetAt, input.at);
  const angry = moodOf(wordsOf(input)) !== undefined;
  if (!known && !angry) return turn;
  const shown = { ...turn, effects: turn.effects.map(marked) };
  if (known) return shown;
  const said = turn.effects.some(({ kind }) => kind === "say");
  const noted = noting(shown, { upsetAt: input.at });
  return !said || isAnswered(before) || isAnswered(turn.conversation) ? noted : calmed(noted);
}

const isFresh = (at: Instant | undefined, now: Instant): boolean =>
  at !== undefined && now - at < conversationMs;

/** A complaint begins with an apology, and a survey has words of its own for whoever is not content. */
const isAnswered = ({ talk }: Conversation): boolean =>
  talk?.dialog === "survey" || (talk?.dialog === "complaint" && talk.step === "words");

/** What somebody said, by typing or by voice. */
function wordsOf(input: Input): string {
  if (input.kind === "said") return legible(input.text);
  return input.kind === "looked-into" && input.found.kind === "words"
    ? legible(input.found.text)
    : "";
}

/** A complaint says by itself how its writer feels. */
function marked(effect: Effect): Effect {
  if (effect.kind === "open-ticket" && effect.class !== "complaint")
    return { ...effect, form: { ...effect.form, upset: true } };
  if (effect.kind === "add-note") return { ...effect, upset: true };
  if (effect.kind !== "call-person") return effect;
  return { ...effect, known: [line("mood.upset"), ...effect.known] };
}

/** The calm sentence, right before the question. */
function calmed(turn: Turn): Turn {
  const effects = turn.effects.map((effect): Effect => {
    if (effect.kind !== "say") return effect;
    const last = effect.bubbles.at(-1);
    const calm = line("mood.calm");
    const bubbles: readonly Saying[] =
      last?.kind === "text"
        ? [...effect.bubbles.slice(0, -1), { ...last, line: beforeQuestion(last.line, calm) }]
        : [...effect.bubbles.slice(0, -1), text(calm), ...(last === undefined ? [] : [last])];
    return { ...effect, bubbles };
  });
  return tidied({ ...turn, effects });
}

function beforeQuestion(said: Line, calm: Line): Line {
  const { above, below } = said.params;
  if (said.key !== "desk.joined" || above === undefined || below === undefined)
    return line("desk.joined", { above: calm, below: said });
  return line("desk.joined", { above: line("desk.joined", { above, below: calm }), below });
}
