/** SHA-256, for chains whose every link holds the hash of the one before. */
import { createHash } from "node:crypto";

/** Hex digest of the parts, each closed by a zero byte so that no two splits look alike. */
export function digest(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\u0000");
  return hash.digest("hex");
}

/** What a ticket's history begins with: no event before the first. */
export const chainStart = "0".repeat(64);
