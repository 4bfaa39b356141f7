/** A phone and the rows behind it, side by side, for whoever looks for the reason. */
import type { Phone } from "../../../src/playground/phone.ts";
import { wordsOf } from "../../../src/playground/words-of.ts";
import type { Said } from "./ledger.ts";

/** Minutes and less are enough for a round. */
const clock = (at: Date): string => at.toISOString().slice(14, 23);

const idsOf = ({ platform_message_id }: Said): readonly string[] =>
  platform_message_id?.split(" ") ?? [];

/** One line a bubble with the row that knows it, then one line a row. */
export function tellPhone(who: string, phone: Phone, said: readonly Said[]): string {
  const rowOf = new Map(said.flatMap((row) => idsOf(row).map((id) => [id, row] as const)));
  const bubbles = phone.entries().map((entry) => {
    const row = rowOf.get(entry.id);
    const known = row === undefined ? "-" : `${row.seq}.${row.part}`;
    const words = wordsOf(entry).slice(0, 70).replaceAll("\n", " / ");
    return `${clock(new Date(entry.at))} ${entry.by} ${known} ${words}`;
  });
  const rows = said.map((row) =>
    [
      `${row.seq}.${row.part} ${row.kind} ${row.status}`,
      `try ${row.attempt}, fence ${row.fence}${row.maybe_twice ? ", maybe twice" : ""}`,
      `${idsOf(row).length} ids, ${row.error_code ?? "no error"}`,
      `${clock(row.created_at)} to ${row.settled_at === null ? "now" : clock(row.settled_at)}`,
    ].join(", "),
  );
  return `${[`--- ${who}`, ...bubbles, ...rows, "---"].join("\n")}\n`;
}
