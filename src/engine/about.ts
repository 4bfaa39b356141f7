/** Whose case a question is about, whatever else the input speaks of. */
import type { Talk } from "./conversation.ts";
import type { Scene } from "./dialog.ts";

/** The scene as this talk sees it: `asked` and `engineers` are those of its own ticket. */
export function about({ answers }: Talk, scene: Scene): Scene {
  const { facts } = scene;
  const number = answers.ticket;
  if (number === undefined || facts.asked?.number === number) return scene;
  const matter = facts.matters?.find(({ ticket }) => ticket.number === number);
  const { asked: _, ...rest } = facts;
  const own = matter === undefined ? {} : { asked: matter.ticket };
  return { ...scene, facts: { ...rest, ...own, engineers: matter?.engineers ?? [] } };
}
