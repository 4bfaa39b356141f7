/** Canaries: words that may be found sealed or nowhere, and how they could be hidden in plain sight. */

/** Every way a canary may be written without any key: as it is, for a URL, in JSON, in hex, in base64. */
export function disguises(canary: string): readonly string[] {
  const bytes = Buffer.from(canary);
  const escaped = canary.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return [
    canary,
    encodeURIComponent(canary),
    escaped,
    bytes.toString("hex"),
    ...[0, 1, 2].map((shift) => inBase64(bytes, shift)),
  ].map((one) => one.toLowerCase());
}

/** The part of the base64 that does not depend on what stands before and behind. */
function inBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  return whole.slice(Math.ceil((shift * 4) / 3), -1);
}

/** The canaries that a text holds in any disguise, by name. */
export function canariesIn(
  text: string,
  canaries: Readonly<Record<string, string>>,
): readonly string[] {
  const low = text.toLowerCase();
  return Object.entries(canaries)
    .filter(([, canary]) => disguises(canary).some((form) => low.includes(form)))
    .map(([name]) => name);
}
