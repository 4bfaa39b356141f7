/** Small pure steps from which a turn is put together. */
import type { Conversation, Talk } from "./conversation.ts";
import type { Ask, Choice, Effect, Saying, Turn, WordSaying } from "./effect.ts";
import { type Line, line } from "./line.ts";

/** A turn in which nothing has happened yet. */
export const quiet = (conversation: Conversation): Turn => ({ conversation, effects: [] });

/** The turn with these words said at its end. */
export function saying(turn: Turn, ...bubbles: readonly Saying[]): Turn {
  if (bubbles.length === 0) return turn;
  return { ...turn, effects: [...turn.effects, { kind: "say", bubbles }] };
}

/** The turn with these orders given. */
export function ordering(turn: Turn, ...effects: readonly Effect[]): Turn {
  return effects.length === 0 ? turn : { ...turn, effects: [...turn.effects, ...effects] };
}

/** The turn with the conversation changed. */
export function noting(turn: Turn, change: Partial<Conversation>): Turn {
  return { ...turn, conversation: { ...turn.conversation, ...change } };
}

/** The turn with its talk changed. */
export function talking(turn: Turn, talk: Talk | null): Turn {
  return noting(turn, { talk });
}

/** One text bubble. */
export function text(said: Line, choices?: readonly Choice[], ask?: Ask): WordSaying {
  return {
    kind: "text",
    line: said,
    ...(choices === undefined || choices.length === 0 ? {} : { choices }),
    ...(ask === undefined ? {} : { ask }),
  };
}

/** All that is said becomes one order, the first (a refused move replaces it); neighbouring texts become one bubble, so that nobody is poured over and no budget is spent. */
export function tidied(turn: Turn): Turn {
  const bubbles: Saying[] = [];
  for (const effect of turn.effects) {
    if (effect.kind !== "say") continue;
    for (const bubble of effect.bubbles) {
      const last = bubbles.at(-1);
      if (
        last?.kind === "text" &&
        bubble.kind === "text" &&
        last.choices === undefined &&
        last.ask === undefined
      ) {
        bubbles[bubbles.length - 1] = {
          ...bubble,
          line: line("desk.joined", { above: last.line, below: bubble.line }),
        };
      } else bubbles.push(bubble);
    }
  }
  if (bubbles.length === 0) return turn;
  const orders = turn.effects.filter((effect) => effect.kind !== "say");
  return { ...turn, effects: [{ kind: "say", bubbles }, ...orders] };
}
