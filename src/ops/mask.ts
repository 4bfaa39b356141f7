/** How personal data is shown to somebody who only keeps the desk running (P6). */

/** `王**`, `J***`: the first letter alone. */
export function maskName(name: string): string {
  const [first = "", ...rest] = [...new Intl.Segmenter().segment(name)].map(
    ({ segment }) => segment,
  );
  return first + "*".repeat(Math.min(3, rest.length));
}

/** `138****8000`: enough to recognise, too little to dial. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\+86/, "");
  return digits.length < 8 ? "****" : `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** Only how much there is. */
export function maskText(text: string): string {
  return `(${text.length} characters, hidden; --show reveals them)`;
}
