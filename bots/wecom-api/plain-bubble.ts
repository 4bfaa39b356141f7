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

function plainCard({ title, rows, text }: Extract<Bubble, { readonly kind: "card" }>): string {
  const lines = rows.map(({ label, value }) => `${label}${colon(label)}${value}`);
  return [title, ...lines, ...(text === undefined ? [] : [text])].join("\n");
}

/** The colon of the label's own script. */
function colon(label: string): string {
  return /^[\u0000-\u024f]*$/.test(label) ? ": " : "：";
}
