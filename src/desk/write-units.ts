/** Writes what a tray decided. Rows that the database refuses are found by halves; only they stay behind. */
import { StoreUnavailable } from "../kernel/errors.ts";
import type { Mark, Unit } from "../ports/unit.ts";
import { type Item, type LaneKey, seenName, type Waiting } from "./item.ts";
import type { Laid } from "./lanes.ts";
import type { ChatCache } from "./remembered.ts";
import type { WorldParts } from "./world-for.ts";

/** Times a lane may come back stale in a row before its senders are asked to try again. */
const staleMax = 10;

export interface WriteParts extends WorldParts {
  readonly chats: ChatCache;
  /** After the commit: what was written, which of its messages have to wait, and when it was asked for in monotonic ms. */
  readonly written: (unit: Unit, queued: ReadonlySet<string>, askedAt: number) => void;
  /** An item that cannot be decided or written, alone: keep it aside. Resolves when it is kept. */
  readonly poisoned: (key: LaneKey, item: Item, error: unknown) => Promise<void>;
  /** Nobody knows whether this was written. */
  readonly inDoubt: (unit: Unit) => void;
  /** A mark that cannot be written: its message's lease runs out. */
  readonly unmarked: (mark: Mark, error: unknown) => void;
  /** Decides the items of a refused unit one by one. */
  readonly alone: (laid: Laid, error: unknown) => Promise<void>;
}

export interface DecidedUnit {
  readonly unit: Unit;
  readonly laid: Laid;
}

/** One call for all of it. @throws {StoreUnavailable} */
export async function writeUnits(
  parts: WriteParts,
  units: readonly DecidedUnit[],
  marks: readonly Mark[],
): Promise<void> {
  if (units.length === 0 && marks.length === 0) return;
  const askedAt = parts.monotonicMs();
  let verdict: Awaited<ReturnType<WriteParts["shelf"]["write"]>>;
  try {
    verdict = await parts.shelf.write(
      units.map(({ unit }) => unit),
      marks,
    );
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) return refused(parts, units, marks, error);
    if (!isSurelyUnwritten(error)) for (const { unit } of units) parts.inDoubt(unit);
    throw error;
  }
  for (const [nth, { unit, laid }] of units.entries()) {
    if (verdict.stale.has(nth)) comeBack(parts, laid, verdict.seen);
    else settle(parts, unit, laid, (done) => parts.written(done, verdict.queued, askedAt));
  }
}

/** Answers of a database that has not written: it starts, is full, takes no writes, or ended our statement itself. */
const unwritten: ReadonlySet<unknown> = new Set([
  "57P03",
  "53300",
  "25006",
  "40001",
  "40P01",
  "55P03",
  "57014",
]);
const isSurelyUnwritten = ({ cause }: StoreUnavailable): boolean => unwritten.has(cause);

/** Marks alone. @throws {StoreUnavailable} */
export const writeMarks = (parts: WriteParts, marks: readonly Mark[]): Promise<void> =>
  writeUnits(parts, [], marks);

async function refused(
  parts: WriteParts,
  units: readonly DecidedUnit[],
  marks: readonly Mark[],
  error: unknown,
): Promise<void> {
  if (units.length > 0 && marks.length > 0) {
    await writeMarks(parts, marks);
    return writeUnits(parts, units, []);
  }
  const [unit, mark] = [units[0], marks[0]];
  if (units.length === 1 && unit !== undefined) return parts.alone(unit.laid, error);
  if (marks.length === 1 && mark !== undefined) return parts.unmarked(mark, error);
  const [unitsHalf, marksHalf] = [Math.ceil(units.length / 2), Math.ceil(marks.length / 2)];
  await writeUnits(parts, units.slice(0, unitsHalf), marks.slice(0, marksHalf));
  await writeUnits(parts, units.slice(unitsHalf), marks.slice(marksHalf));
}

function settle(
  parts: WriteParts,
  unit: Unit,
  { lane, taken }: Laid,
  written: (unit: Unit) => void,
): void {
  lane.stale = 0;
  const { chat } = unit;
  if (chat !== null) {
    // Wrong codes are forgiven after an hour: only the rows know when.
    if (unit.wrongCode || chat.wrongCodes > 0) parts.chats.drop(lane.name);
    else parts.chats.keep(lane.name, { ...chat, fresh: false, version: unit.expected + 1 });
  }
  if (unit.codes.length > 0 || unit.tickets.length > 0) parts.directory.forget();
  written(unit);
  for (const { done } of taken) done();
}

/** Somebody else moved this chat, or an event was heard before: what is still new is decided again. */
function comeBack(parts: WriteParts, laid: Laid, seen: ReadonlySet<string>): void {
  parts.chats.drop(laid.lane.name);
  const fresh = laid.taken.filter(({ item, done }) => {
    const known = seen.has(seenName(item)) || item.kind === "clock" || item.kind === "rang";
    if (known) done();
    return !known;
  });
  laid.lane.stale += 1;
  if (laid.lane.stale <= staleMax) return putBack(laid, fresh);
  laid.lane.stale = 0;
  for (const { failed } of fresh) failed(new StoreUnavailable("a chat kept moving elsewhere"));
}

/** Back to the head of its lane, in the old order. */
export function putBack({ lane }: Laid, taken: readonly Waiting[]): void {
  lane.waiting.unshift(...taken);
}

/** Keeps a poisoned item aside; its neighbours in the lane are decided without it. */
export async function setAside(
  parts: Pick<WriteParts, "poisoned">,
  laid: Laid,
  item: Item,
  error: unknown,
): Promise<void> {
  putBack(
    laid,
    laid.taken.filter((waiting) => waiting.item !== item),
  );
  const own = laid.taken.find((waiting) => waiting.item === item);
  try {
    await parts.poisoned(laid.lane.key, item, error);
    own?.done();
  } catch (trouble) {
    own?.failed(trouble);
  }
}
