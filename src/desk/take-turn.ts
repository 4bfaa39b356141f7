/** One input heard by the heart, and what becomes of what it says. */
import type { Saying } from "../engine/effect.ts";
import type { Input } from "../engine/input.ts";
import { carryOut } from "./carry-out.ts";
import { factsFor } from "./facts.ts";
import { namedTickets } from "./named.ts";
import type { Bench, NeedsNumbers } from "./workbench.ts";

/** The heart decides, its orders are carried out. @param code a staff code the input holds */
export function takeTurn(bench: Bench, input: Input, code: string | null): NeedsNumbers {
  const { draft, world, chat } = bench;
  const facts = factsFor(chat, draft, world, namedTickets(chat.conversation, input), code);
  if (code !== null && facts.code === undefined) draft.wrongCode = true;
  const turn = world.house.frontDesk(chat.conversation, input, facts);
  bench.chat = { ...chat, conversation: turn.conversation };
  return turn.effects.some((effect) => carryOut(bench, effect));
}

/** Every question once, where it was put last. */
export function onceEach(sayings: readonly Saying[]): readonly Saying[] {
  if (sayings.length < 2) return sayings;
  const last = new Map(sayings.map((saying, nth) => [JSON.stringify(saying), nth]));
  return sayings.filter((saying, nth) => last.get(JSON.stringify(saying)) === nth);
}
