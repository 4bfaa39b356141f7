import { createHash, randomBytes, randomInt } from "node:crypto";

/** LINE user id of a playground person: `U` and 32 hex digits, the same after a restart so that the desk knows them again. A person called by such an id keeps it. */
export function userIdOf(person: string): string {
  if (/^U[0-9a-f]{32}$/.test(person)) return person;
  return `U${createHash("sha256").update(`line.${person}`).digest("hex").slice(0, 32)}`;
}

/** A ULID (26 characters): milliseconds since 1970 in front, chance behind. */
export function mintUlid(at: number): string {
  const bits =
    (BigInt(Math.max(0, Math.floor(at))) << 80n) | BigInt(`0x${randomBytes(10).toString("hex")}`);
  return Array.from(
    { length: 26 },
    (_, place) => letters[Number((bits >> BigInt(125 - place * 5)) & 31n)],
  ).join("");
}

/** Mints message ids: decimal strings of up to 20 digits that grow while this process lives. */
export function messageIds(): (at: number) => string {
  const state = { last: BigInt(randomInt(1_000_000)) };
  return (at) => {
    const next = BigInt(Math.floor(at)) * 1_000_000n + BigInt(randomInt(1000));
    state.last = next > state.last ? next : state.last + 1n;
    return state.last.toString();
  };
}

/** An opaque token: reply, quote, read mark or access. */
export function mintToken(bytes = 24): string {
  return randomBytes(bytes).toString("base64url");
}

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
