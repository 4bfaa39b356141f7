/** What happens to one tray: load, decide, write; what could not be written goes back to the head of its lane. */
import { StoreUnavailable } from "../kernel/errors.ts";
import { type ChatRecord, chatName } from "../ports/shelf.ts";
import type { Mark } from "../ports/unit.ts";
import { type Decision, decideChat } from "./decide-chat.ts";
import { decideClock } from "./decide-clock.ts";
import { type Item, mergeRepeats } from "./item.ts";
import type { Laid } from "./lanes.ts";
import { type Matter, worldFor } from "./world-for.ts";
import {
  type DecidedUnit,
  putBack,
  setAside,
  type WriteParts,
  writeMarks,
  writeUnits,
} from "./write-units.ts";

export type ServeParts = Omit<WriteParts, "alone">;

/** One tray from loading to commit. @throws {StoreUnavailable} */
export async function serveTray(
  serve: ServeParts,
  waiting: readonly Laid[],
  marks: readonly Mark[],
): Promise<void> {
  const laid = waiting.map((one) => ({ ...one, taken: mergeRepeats(one.taken) }));
  const parts: WriteParts = { ...serve, alone: (one, error) => firstAlone(serve, one, error) };
  let decided: readonly Decision[];
  try {
    decided = await decide(parts, laid, await loadChats(parts, laid));
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    // Something cannot be read: each lane alone shows whose it is.
    await writeMarks(parts, marks);
    for (const one of laid) {
      if (laid.length > 1) await serveTray(serve, [one], []);
      else await firstAlone(serve, one, error);
    }
    return;
  }
  const { units, poisoned } = sort(laid, decided);
  await writeUnits(parts, units, marks);
  for (const { item, error, laid: one } of poisoned) await setAside(parts, one, item, error);
}

interface Poisoned {
  readonly item: Item;
  readonly error: unknown;
  readonly laid: Laid;
}

/** One tray changes a ticket once: whoever comes second is decided again on what the first made of it. */
function sort(
  laid: readonly Laid[],
  decided: readonly Decision[],
): { readonly units: readonly DecidedUnit[]; readonly poisoned: readonly Poisoned[] } {
  const touched = new Set<string>();
  const units: DecidedUnit[] = [];
  const poisoned: Poisoned[] = [];
  for (const [nth, decision] of decided.entries()) {
    const one = laid[nth];
    if (one === undefined) continue;
    if (decision.kind === "poisoned") poisoned.push({ ...decision, laid: one });
    else if (
      decision.kind === "needs-numbers" ||
      [...decision.unit.touched].some((id) => touched.has(id))
    )
      putBack(one, one.taken);
    else {
      for (const id of decision.unit.touched) touched.add(id);
      units.push({ unit: decision.unit, laid: one });
    }
  }
  return { units, poisoned };
}

async function loadChats(
  parts: ServeParts,
  laid: readonly Laid[],
): Promise<ReadonlyMap<string, ChatRecord>> {
  const chats = new Map<string, ChatRecord>();
  const unknown = laid.flatMap(({ lane }) => {
    if (lane.key.kind === "ticket") return [];
    const known = parts.chats.get(lane.name);
    if (known !== undefined) chats.set(lane.name, known);
    return known === undefined ? [lane.key.chat] : [];
  });
  if (unknown.length > 0)
    for (const chat of await parts.shelf.chats(unknown)) chats.set(chatName(chat), chat);
  return chats;
}

async function decide(
  parts: ServeParts,
  laid: readonly Laid[],
  chats: ReadonlyMap<string, ChatRecord>,
): Promise<Decision[]> {
  const matters = laid.map(({ lane, taken }): Matter => {
    const items = taken.map(({ item }) => item);
    if (lane.key.kind === "ticket") return { kind: "ticket", number: lane.key.number, items };
    const chat = chats.get(lane.name);
    if (chat === undefined) throw new StoreUnavailable(`the chat of a lane was not loaded`);
    return { kind: "chat", chat, items };
  });
  const world = await worldFor(parts, matters);
  const decideOne = (matter: Matter): Decision =>
    matter.kind === "chat"
      ? decideChat(matter.chat, matter.items, world)
      : decideClock(matter.number, matter.items, world);
  const decisions = matters.map(decideOne);
  if (!decisions.some(({ kind }) => kind === "needs-numbers")) return decisions;
  await parts.numbers.refill();
  return decisions.map((decision, nth) => {
    const matter = matters[nth];
    return decision.kind === "needs-numbers" && matter !== undefined ? decideOne(matter) : decision;
  });
}

/** Something of this lane cannot be read or written: its first item alone shows whether it is that one. */
async function firstAlone(serve: ServeParts, { lane, taken }: Laid, error: unknown): Promise<void> {
  const [first, ...rest] = taken;
  if (first === undefined) return;
  if (rest.length === 0) return setAside(serve, { lane, taken }, first.item, error);
  putBack({ lane, taken }, rest);
  serve.chats.drop(lane.name);
  await serveTray(serve, [{ lane, taken: [first] }], []);
}
