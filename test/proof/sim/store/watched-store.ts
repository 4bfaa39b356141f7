/** Looks over the shoulder of every write: whoever holds an old fence must change nothing. */
import type { Shelf } from "../../../../src/ports/shelf.ts";
import type { Mark, Unit } from "../../../../src/ports/unit.ts";
import type { SendLine } from "../../../memory-store/rows.ts";
import type { Violate } from "../checks/violation.ts";
import type { StoreEnds } from "./sim-store.ts";

export interface WatchParts {
  readonly violate: Violate;
  readonly reached: (what: string) => void;
  readonly message: (id: string) => SendLine | undefined;
  /** Why nothing can be sent in this conversation. */
  readonly blockedOf: (conversation: string) => string | null;
  /** This process, and who wrote last to each chat. */
  readonly writer: string;
  readonly writers: Map<string, string>;
}

/** The same ends, watched; a store that answers later than it acts is looked at when it answers. */
export function openWatchedStore(parts: WatchParts, ends: StoreEnds): StoreEnds {
  const { backlog, shelf } = ends;
  return {
    ...ends,
    shelf: { ...shelf, write: (units, marks) => watched(parts, shelf, units, marks) },
    backlog: {
      ...backlog,
      async adopt(orphan, as, nextAt, maybeTwice, neverLeft) {
        const before = parts.message(orphan.id);
        const done = await backlog.adopt(orphan, as, nextAt, maybeTwice, neverLeft);
        if (done) parts.reached(`an orphan became ${as}`);
        if (done && before !== undefined && before.fence !== orphan.fence)
          parts.violate(
            "I7",
            `orphan ${orphan.id} was adopted by fence ${orphan.fence} instead of ${before.fence}`,
          );
        return done;
      },
      async claim(limit) {
        const claimed = await backlog.claim(limit);
        if (claimed.length > 0) parts.reached("a waiting message was claimed");
        return claimed;
      },
      async waiting(olderThanMs, limit) {
        const found = await backlog.waiting(olderThanMs, limit);
        if (found.length > 0) parts.reached("a look found what nobody had heard");
        return found;
      },
    },
  };
}

async function watched(
  parts: WatchParts,
  shelf: Shelf,
  units: readonly Unit[],
  marks: readonly Mark[],
): ReturnType<Shelf["write"]> {
  const { violate, reached, message } = parts;
  for (const unit of units) lookAtUnit(parts, unit);
  const shut = units.map(({ chat }) => chat !== null && parts.blockedOf(chat.id) !== null);
  const before = new Map(marks.map((mark) => [mark.id, message(mark.id)]));
  const verdict = await shelf.write(units, marks);
  for (const [nth, { chat, sends, events, heard }] of units.entries()) {
    // Several things at once may be a farewell and what came before it.
    const alone = events.length + heard.length <= 1 && !verdict.stale.has(nth);
    if (alone && shut[nth] === true && chat !== null && chat.blocked !== null && sends.length > 0)
      violate(
        "I10",
        `something was written for ${chat.channel}:${chat.chat}, which is ${chat.blocked}`,
      );
  }
  for (const mark of marks) {
    const [was, is] = [before.get(mark.id), message(mark.id)];
    // Marks of a tray nobody heard of come again, beside those of the next try.
    const isHolder =
      was?.status === "sending" &&
      marks.some((one) => one.id === mark.id && one.fence === was.fence);
    if (isHolder) continue;
    reached("a fenced write was refused");
    // Whoever is answered has spoken since: a waiting second copy is given up in the same transaction.
    const isGivenUp = was?.status === "queued" && was.maybeTwice && is?.status === "unsure";
    if (was !== is && !isGivenUp)
      violate("I7", `message ${mark.id} was changed by the old fence ${mark.fence}`);
  }
  if (verdict.stale.size > 0) reached("a stale tray was decided again");
  if (verdict.seen.size > 0) reached("a duplicate was dropped");
  if (verdict.stale.size > 0 && verdict.stale.size < units.length)
    reached("part of a tray was stale");
  if (verdict.seen.size > 0 && units.some(({ events }) => events.length > verdict.seen.size))
    reached("a batch was half known");
  return verdict;
}

/** What a customer says to a person is not answered by the desk as well. */
function lookAtUnit(
  { violate, reached, writer, writers }: WatchParts,
  { notices, sends, chat }: Unit,
): void {
  const name = chat?.id ?? "";
  if ((writers.get(name) ?? writer) !== writer) reached("two processes wrote to one chat");
  if (chat !== null) writers.set(name, writer);
  const relayed = notices.filter(({ notice }) => notice.kind === "customer-says");
  if (relayed.length === 0) return;
  reached("what a customer said was passed on to a person");
  const causes = new Set(relayed.map(({ key }) => key.split(".")[0]));
  for (const send of sends)
    if (send.kind === "answer" && causes.has(send.cause))
      violate(
        "I11",
        `the desk answered on ${chat?.channel}:${chat?.chat} what it had passed on to a person`,
      );
}
