/** What must hold of what people really saw. */
import type { SendLine } from "../../../memory-store/rows.ts";
import type { Shown } from "../platforms/ledger.ts";
import type { Violate } from "./violation.ts";

export interface ScreenParts {
  readonly violate: Violate;
  readonly reached: (what: string) => void;
  readonly message: (id: string) => SendLine | undefined;
  /** Whether there is a ticket with this number. */
  readonly isTicket: (number: string) => boolean;
  /** Words that were taken back, and when that was stored, ms since 1970. */
  readonly forgotten: ReadonlyMap<string, number>;
}

/** What is taken back must be gone everywhere after this, ms (R18). */
const forgetMs = 60_000;

/** Gives the look at one line of the ledger. */
export function openScreenChecks({
  violate,
  reached,
  message,
  isTicket,
  forgotten,
}: ScreenParts): (line: Shown) => void {
  const copies = new Map<string, number>();
  const places = new Map<
    string,
    { readonly seq: number; readonly part: number; readonly turn: string }
  >();
  const causes = new Map<string, string>();
  return (line) => {
    const { outbound, chat, text } = line;
    const row = message(outbound);
    if (row === undefined) return violate("I4", `${outbound} was shown and is not written down`);
    const seen = (copies.get(outbound) ?? 0) + 1;
    copies.set(outbound, seen);
    if (seen > (row.maybeTwice ? 2 : 1))
      violate("I6", `${outbound} was shown ${seen} times on ${chat}`);
    if (seen === 2) reached("a second copy was shown");
    const turn = `${row.conversation} ${row.conversationVersion}`;
    const before = places.get(chat);
    const isEarlier =
      before !== undefined &&
      (row.seq < before.seq || (row.seq === before.seq && row.part < before.part)) &&
      // The one more copy that may be: a turn whose end nobody knows of is said once more, as a whole.
      !(seen === 2 && before.turn === turn);
    if (isEarlier)
      violate(
        "I5",
        `on ${chat} ${row.seq}.${row.part} was shown after ${before.seq}.${before.part}`,
      );
    else places.set(chat, { seq: row.seq, part: row.part, turn });
    const place = `${row.cause} ${row.causeIndex} ${row.part}`;
    const twin = causes.get(place);
    if (twin !== undefined && twin !== outbound)
      violate("I4", `${twin} and ${outbound} of one cause were both shown`);
    causes.set(place, outbound);
    for (const number of text.match(/S\d{11}/g) ?? [])
      if (!isTicket(number)) violate("I3", `${number} was told on ${chat} and does not exist`);
    for (const [word, at] of forgotten)
      if (text.includes(word) && row.createdAt > at + forgetMs)
        violate("I10", `${word} was taken back and shown again on ${chat}`);
  };
}
