import { rowLine } from "../../src/kernel/row-line.ts";
import type { Bubble } from "../../src/ports/outgoing.ts";

/** A bubble as lines of text, for chats that draw no cards. */
export function plainBubble(bubble: Bubble): string {
  switch (bubble.kind) {
    case "text":
    case "media":
      return bubble.text;
    case "card":
      return plainCard(bubble);
  }
}

function plainCard({ title, rows, text }: Extract<Bubble, { readonly kind: "card" }>): string {
  return [title, ...rows.map(rowLine), ...(text === undefined ? [] : [text])].join("\n");
}
