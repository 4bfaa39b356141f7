/** One row of the record of who did what (R24). Details are sealed; the chain holds only their hash. */
import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";

export interface Deed {
  readonly at: Instant;
  /** `operator:<account>`, `desk`, or the id of a person. */
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** A reason and the like: personal words, so sealed. */
  readonly detail?: string;
}

const saltBytes = 16;

/** Writes it down, in the transaction of whoever asks. */
export async function writeAudit(
  client: Pick<pg.ClientBase, "query">,
  seal: Seal,
  { at, actor, action, subject, detail }: Deed,
): Promise<void> {
  const text = "SELECT desk_audit_with(to_timestamp($1::bigint / 1000.0), $2, $3, $4, $5, $6)";
  if (detail === undefined) {
    await client.query(text, [at, actor, action, subject, null, null]);
    return;
  }
  // The salt goes before the words, so that nobody can try short reasons against the hash.
  const plain = `${randomBytes(saltBytes).toString("hex")}${detail}`;
  const hash = createHash("sha256").update(plain).digest();
  const sealed = seal.seal(plain, places.detail(hash.toString("hex")));
  await client.query(text, [at, actor, action, subject, sealed, hash]);
}

/** The words of a detail again. @throws {SealBroken} */
export const readDetail = (sealed: Uint8Array, hash: Uint8Array, seal: Seal): string =>
  seal.openText(sealed, places.detail(Buffer.from(hash).toString("hex"))).slice(saltBytes * 2);
