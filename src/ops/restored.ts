/** After a backup was brought back, and before the desk opens again (R20). */
import { settleAfterRestore, skipped } from "../store/after-restore.ts";
import { auditHead, noteRestored } from "../store/audit-heads.ts";
import { checkEverything } from "./checks.ts";
import { eraseAgain } from "./erase.ts";
import { type Command, note } from "./office.ts";
import type { Words } from "./read-words.ts";
import { UsageFault } from "./usage-fault.ts";

export const restored: Command = {
  usage: "restored --as-of INSTANT",
  does: "tells a restored database that it is older than the world: messages of the gap become unsure, the forgotten are forgotten again",
  options: { "as-of": "text" },
  words: [0, 0],
  accept: (words) => void asOf(words),
  async run(office, words) {
    const { pool, clock, records, print } = office;
    const at = asOf(words);
    const head = await auditHead(pool, clock.now());
    // What was noted outside after that end is the gap, not a cut: said before anybody looks.
    await noteRestored(records, head, clock.now());
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      const { unsure, customers } = await settleAfterRestore(client, clock.now());
      await client.query("COMMIT");
      print(`${unsure} messages are unsure: they may have left in the gap. See "outbox list".`);
      print(
        `Numbers told in the gap are passed over: ${skipped.customers} customers, ${skipped.cases} cases of each of ${customers} customers.`,
      );
    } catch (fault) {
      await client.query("ROLLBACK").catch(() => undefined);
      throw fault;
    } finally {
      client.release();
    }
    await eraseAgain(office);
    await note(office, "restored", new Date(at).toISOString());
    return await checkEverything.run(office, words);
  },
};

/** @throws {UsageFault} when it is no instant */
function asOf(words: Words): number {
  const at = Date.parse(words.text("as-of") ?? "");
  if (Number.isNaN(at))
    throw new UsageFault(
      "--as-of is the instant up to which the backup reaches, such as 2026-11-22T10:00:00Z.",
    );
  return at;
}
