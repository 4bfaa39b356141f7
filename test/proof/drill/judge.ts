import type { ProofReport } from "../report.ts";

/** What was seen when a desk was lost and brought back. */
export interface Seen {
  /** Events stored when the archive ended, and how many of them the restored database has. */
  readonly archived: number;
  readonly found: number;
  /** Between the newest event that was brought back and the loss. */
  readonly lossMs: number;
  /** From the loss to the first answer to a customer. */
  readonly serveMs: number;
  readonly said: number;
  /** Messages under way where the archive ends; after the restore, and after the desk has worked again. */
  readonly unsure: number;
  readonly openAfter: number;
  readonly unsureLater: number;
  /** Somebody erased in the gap: their chats in the database before and after the list was applied. */
  readonly erasedBefore: number;
  readonly erasedAfter: number;
  readonly answered: boolean;
  /** What the operator's commands printed when something was wrong. */
  readonly restored: { readonly code: number | null; readonly text: string };
  readonly check: { readonly code: number | null; readonly text: string };
}

/** The promise: at most five minutes of data, at most an hour of silence. */
const lossMsMax = 300_000;
const serveMsMax = 3_600_000;

/** The checks of a drill, and its figures. */
export function judge(seen: Seen): Pick<ProofReport, "checks" | "figures"> {
  const check = (name: string, ok: boolean, saw: string) => ({ name, ok, saw });
  const broken = (text: string): string =>
    text
      .split("\n")
      .filter((line) => line.startsWith("BROKEN"))
      .join("; ");
  const { restored, check: checked } = seen;
  return {
    checks: [
      check(
        "everything that was archived is there again",
        seen.archived > 0 && seen.found === seen.archived,
        `${seen.found} of ${seen.archived} events`,
      ),
      check("no more than five minutes are lost", seen.lossMs <= lossMsMax, `${seen.lossMs} ms`),
      check(
        "the desk serves again within an hour",
        seen.answered && seen.serveMs <= serveMsMax,
        `answered: ${seen.answered}, ${seen.serveMs} ms`,
      ),
      check(
        "messages of the gap are unsure",
        seen.unsure > 0 && seen.openAfter === 0,
        `${seen.unsure} unsure, ${seen.openAfter} still open`,
      ),
      check(
        "none of them is sent again by itself",
        seen.unsureLater === seen.unsure,
        `${seen.unsureLater} of ${seen.unsure} are still unsure`,
      ),
      check(
        "whoever was forgotten in the gap is forgotten again",
        seen.erasedBefore === 1 && seen.erasedAfter === 0,
        `${seen.erasedBefore} before, ${seen.erasedAfter} after`,
      ),
      check(
        "all invariants hold in the restored database",
        restored.code === 0,
        broken(restored.text) || restored.text.slice(-500),
      ),
      check(
        "all invariants hold after it has worked again",
        checked.code === 0,
        broken(checked.text) || checked.text.slice(-500),
      ),
    ],
    figures: {
      "words said by customers": seen.said,
      "events brought back": seen.found,
      "messages made unsure": seen.unsure,
      "data lost (RPO, seconds; promised 300)": (seen.lossMs / 1_000).toFixed(1),
      "silence (RTO, seconds; promised 3600)": (seen.serveMs / 1_000).toFixed(1),
    },
  };
}
