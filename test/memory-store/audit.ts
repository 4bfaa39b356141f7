/** The log of who did what: every row holds the hash of the one before (`desk_audit`). */

import { createHash } from "node:crypto";
import type { AuditRow } from "../../src/ports/unit.ts";
import * as take from "./accept.ts";
import type { AuditLine } from "./rows.ts";
import type { Store } from "./tables.ts";

/** What the first row holds instead of a hash before. */
export const auditStart: string = "0".repeat(64);

/** Adds a row at the end of the chain. */
export function appendAudit(store: Store, at: number, row: AuditRow): void {
  const prevHash = store.audits.all().at(-1)?.hash ?? auditStart;
  const line = {
    at,
    actor: take.storable(row.actor),
    action: take.storable(row.action),
    subject: take.storable(row.subject),
    prevHash,
  };
  store.audits.insert({ ...line, seq: store.next("audit"), hash: auditHash(line) });
}

/** SHA-256 of the hash before and the row as a JSON list, spaced as PostgreSQL spaces it. */
export function auditHash(row: Omit<AuditLine, "seq" | "hash">): string {
  const fields = [row.at, row.actor, row.action, row.subject, ""];
  const list = `[${fields.map((field) => JSON.stringify(field)).join(", ")}]`;
  return createHash("sha256").update(Buffer.from(row.prevHash, "hex")).update(list).digest("hex");
}
