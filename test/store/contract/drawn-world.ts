/** Who and what a drawn history is about. */
import { derive } from "../../../src/kernel/ids.ts";
import type { ChatKey } from "../../../src/ports/shelf.ts";
import type { Look } from "./look.ts";
import type { Tape } from "./tape.ts";
import type { World } from "./world.ts";

export const chats: readonly ChatKey[] = [
  { channel: "telegram", chat: "1" },
  { channel: "telegram", chat: "2" },
  { channel: "wecom", chat: "li" },
  { channel: "kf", chat: "a:b" },
];
export const people: readonly string[] = ["li", "zhou"].map((name) => derive("drawn staff", name));
export const codes: readonly string[] = ["AAAA-AAAA", "BBBB-BBBB", "CCCC-CCCC", "DDDD-DDDD"];
export const series: readonly string[] = ["S20261122", "C202611"];

/** Two engineers, and three codes: good, good, over; the fourth was never made. */
export async function furnish(world: World): Promise<void> {
  for (const [nth, id] of people.entries()) {
    await world.hire({ id, role: "engineer", name: `engineer ${nth}`, skills: ["repair"] });
    await world.giveCode(codes[nth] ?? "", id, world.now() + 5_000_000);
  }
  await world.giveCode(codes[2] ?? "", people[0] ?? "", world.now() - 1);
}

export interface Drawing {
  readonly tape: Tape;
  readonly look: Look;
  readonly now: number;
  /** A number nobody has had: instants and names that differ. */
  readonly count: () => number;
}
