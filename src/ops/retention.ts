/** Deletes what has become old, as every night does (P9). */
import { deleteOld, findOld, type Kept } from "../store/retention.ts";
import type { Command } from "./office.ts";
import { inColumns } from "./table.ts";

export const retention: Command = {
  usage: "retention [--dry-run]",
  does: "deletes what is older than the keep-times of the policy and proves it; --dry-run only counts",
  options: { "dry-run": "flag" },
  words: [0, 0],
  async run(office, words) {
    const { pool, seal, clock, keep, operator, photos, print } = office;
    const dry = words.flag("dry-run");
    const parts = { pool, seal, keep, now: clock.now(), actor: operator, photos };
    const kept = dry ? await findOld(parts) : await deleteOld(parts);
    const head = ["WHAT", "KEPT (DAYS)", "OLD", "DELETED", "LEFT", "LOOKED AT AGAIN"];
    for (const line of inColumns([head, ...kept.map(cellsOf)])) print(line);
    if (dry) return 0;
    const bad = kept.filter(({ left, holding }) => left + holding > 0);
    print(
      bad.length === 0 ? "Proved: nothing old is left." : `${bad.length} rules left something.`,
    );
    return bad.length === 0 ? 0 : 1;
  },
};

function cellsOf({ rule, days, due, gone, left, sample, holding }: Kept): readonly string[] {
  const seen =
    sample.length === 0 ? "-" : `${sample.length} gone: ${sample.join(" ").slice(0, 80)}`;
  return [
    rule,
    String(days),
    String(due),
    String(gone),
    String(left),
    holding > 0 ? `${holding} STILL THERE` : seen,
  ];
}
