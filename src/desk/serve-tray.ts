/** What happens to one tray: load, decide, write; what could not be written goes back to the head of its lane. */
import { StoreUnavailable } from "../kernel/errors.ts";
import { type ChatRecord, chatName } from "../ports/shelf.ts";
import type { Mark, Unit } from "../ports/unit.ts";
import { type Decision, decideChat } from "./decide-chat.ts";
import { decideClock } from "./decide-clock.ts";
import { type Item, type LaneKey, seenName, type Waiting } from "./item.ts";
import type { Lane } from "./lanes.ts";
import type { ChatCache } from "./remembered.ts";
import { type Matter, type WorldParts, worldFor } from "./world-for.ts";

/** Times a lane may come back stale in a row before its senders are asked to try again. */
const staleMax = 10;

export interface ServeParts extends WorldParts {
  readonly chats: ChatCache;
  /** After the commit: what was written, and which of its messages have to wait. */
  readonly written: (unit: Unit, queued: ReadonlySet<string>) => void;
  /** An item that cannot be decided or written, alone: keep it aside. Resolves when it is kept. */
  readonly poisoned: (key: LaneKey, item: Item, error: unknown) => Promise<void>;
}

/** A lane with what was taken from it for this tray. */
export interface Laid {
  readonly lane: Lane;
  readonly taken: readonly Waiting[];
}

/** One tray from loading to commit. @throws {StoreUnavailable} */
export async function serveTray(
  parts: ServeParts,
  laid: readonly Laid[],
  marks: readonly Mark[],
): Promise<void> {
  const chats = await loadChats(parts, laid);
  const decided = await decide(parts, laid, chats);
  const touched = new Set<string>();
  const units: { readonly unit: Unit; readonly laid: Laid }[] = [];
  const poisoned: { readonly item: Item; readonly error: unknown; readonly laid: Laid }[] = [];
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
  await write(parts, units, marks);
  for (const { item, error, laid: one } of poisoned) await setAside(parts, one, item, error);
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
    const items = onceEach(taken);
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

/** A platform may deliver an event twice at the same moment: it is decided once, and both deliveries are answered. */
function onceEach(taken: readonly Waiting[]): readonly Item[] {
  const names = new Set<string>();
  return taken.flatMap(({ item }) => {
    const name = seenName(item);
    if (names.has(name)) return [];
    names.add(name);
    return [item];
  });
}

async function write(
  parts: ServeParts,
  units: readonly { readonly unit: Unit; readonly laid: Laid }[],
  marks: readonly Mark[],
): Promise<void> {
  if (units.length === 0 && marks.length === 0) return;
  let verdict: Awaited<ReturnType<ServeParts["shelf"]["write"]>>;
  try {
    verdict = await parts.shelf.write(
      units.map(({ unit }) => unit),
      marks,
    );
  } catch (error) {
    if (error instanceof StoreUnavailable || units.length === 0) throw error;
    // Some rows are refused: each unit alone shows which.
    for (const { unit, laid } of units) {
      if (units.length > 1) await write(parts, [{ unit, laid }], []);
      else if (laid.taken.length > 1) await oneByOne(parts, laid, error);
      else for (const { item } of laid.taken) await setAside(parts, laid, item, error);
    }
    if (units.length > 1 && marks.length > 0) await write(parts, [], marks);
    return;
  }
  for (const [nth, { unit, laid }] of units.entries()) {
    if (verdict.stale.has(nth)) comeBack(parts, laid, verdict.seen);
    else settle(parts, unit, laid, verdict.queued);
  }
}

function settle(
  parts: ServeParts,
  unit: Unit,
  { lane, taken }: Laid,
  queued: ReadonlySet<string>,
): void {
  lane.stale = 0;
  if (unit.chat !== null) {
    if (unit.wrongCode) parts.chats.drop(lane.name);
    else parts.chats.keep(lane.name, { ...unit.chat, fresh: false, version: unit.expected + 1 });
  }
  if (unit.codes.length > 0 || unit.tickets.length > 0) parts.directory.forget();
  parts.written(unit, queued);
  for (const { done } of taken) done();
}

/** Somebody else moved this chat, or an event was heard before: what is still new is decided again. */
function comeBack(parts: ServeParts, laid: Laid, seen: ReadonlySet<string>): void {
  parts.chats.drop(laid.lane.name);
  const fresh = laid.taken.filter(({ item, done }) => {
    const known = seen.has(seenName(item)) || item.kind === "clock" || item.kind === "rang";
    if (known) done();
    return !known;
  });
  laid.lane.stale += 1;
  if (laid.lane.stale <= staleMax) return putBack(laid, fresh);
  for (const { failed } of fresh) failed(new StoreUnavailable("a chat kept moving elsewhere"));
}

function putBack({ lane }: Laid, taken: readonly Waiting[]): void {
  lane.waiting.unshift(...taken);
}

/** A unit of several items was refused: each item alone shows which. */
async function oneByOne(parts: ServeParts, { lane, taken }: Laid, error: unknown): Promise<void> {
  const [first, ...rest] = taken;
  if (first === undefined) return;
  putBack({ lane, taken }, rest);
  parts.chats.drop(lane.name);
  const alone: Laid = { lane, taken: [first] };
  const chats = await loadChats(parts, [alone]);
  const [decision] = await decide(parts, [alone], chats);
  if (decision?.kind === "unit") await write(parts, [{ unit: decision.unit, laid: alone }], []);
  else await setAside(parts, alone, first.item, error);
}

/** Keeps a poisoned item aside; its neighbours in the lane are decided without it. */
async function setAside(parts: ServeParts, laid: Laid, item: Item, error: unknown): Promise<void> {
  const others = laid.taken.filter((waiting) => waiting.item !== item);
  putBack(laid, others);
  const own = laid.taken.find((waiting) => waiting.item === item);
  try {
    await parts.poisoned(laid.lane.key, item, error);
    own?.done();
  } catch (trouble) {
    own?.failed(trouble);
  }
}
