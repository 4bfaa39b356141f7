import type { Bubble } from "../../src/ports/outgoing.ts";

/** A bubble as lines of text, for chats that draw no cards. */
export function plainBubble(bubble: Bubble): string {
  switch (bubble.kind) {
    case "text":
      return bubble.text;
    case "card":
      return plainCard(bubble);
  }
}

/** A row of a card as one line. */
export function plainRow({
  label,
  value,
}: {
  readonly label: string;
  readonly value: string;
}): string {
  return `${label}${colon(label)}${value}`;
}

function plainCard({ title, rows, text }: Extract<Bubble, { readonly kind: "card" }>): string {
  return [title, ...rows.map(plainRow), ...(text === undefined ? [] : [text])].join("\n");
}

/** The colon of the label's own script. */
function colon(label: string): string {
  return /^[\u0000-\u024f]*$/.test(label) ? ": " : "：";
}
