/** A row of a card as one line of text, with the colon of the script its label is written in. Pure. */
export function rowLine({
  label,
  value,
}: {
  readonly label: string;
  readonly value: string;
}): string {
  return `${label}${wide.test(label) ? "：" : ": "}${value}`;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー）]$/u;
