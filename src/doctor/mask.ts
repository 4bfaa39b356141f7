/** No finding shows a secret, whatever a platform or a driver put into its words. */
import type { Finding } from "./finding.ts";

/** Shorter texts than this are words like any other. */
const secretCharsMin = 6;

/** The finding with every secret, plain or as an address carries it, replaced by `***`. */
export function masking(secrets: unknown): (finding: Finding) => Finding {
  const texts = [...new Set(textsIn(secrets).flatMap(waysToWrite))]
    .filter(({ length }) => length >= secretCharsMin)
    .toSorted((one, other) => other.length - one.length);
  const clean = (text: string): string =>
    texts.reduce((left, secret) => left.replaceAll(secret, "***"), text);
  return ({ todo, ...finding }) => ({
    ...finding,
    seen: clean(finding.seen),
    ...(todo === undefined ? {} : { todo: clean(todo) }),
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value);
    return [bytes.toString("base64"), bytes.toString("hex")];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** A connection string is no secret as a whole only: its password is one. */
function waysToWrite(text: string): readonly string[] {
  const password = URL.canParse(text) ? new URL(text).password : "";
  const parts = [text, ...(password === "" ? [] : [password, decodeURIComponent(password)])];
  return parts.flatMap((part) => [part, encodeURIComponent(part)]);
}
