import type { Bubble } from "../../src/ports/outgoing.ts";
import type { Lines } from "./lines.ts";
import type { Heard, Part } from "./theatre.ts";

/** What was said, in its order, as Markdown. */
export function passages(
  heard: readonly Heard[],
  names: Readonly<Partial<Record<Part, string>>>,
  lines: Lines,
): string {
  return heard.map((one) => passage(one, names, lines)).join("\n\n");
}

function passage(
  { in: part, by, said, pressed }: Heard,
  names: Readonly<Partial<Record<Part, string>>>,
  { roles, desk }: Lines,
): string {
  const chat = `${names[part] ?? ""} (${roles[part === "second" ? "engineer" : part]})`;
  const text = typeof said === "string" ? said : shown(said);
  if (by === "person") return `**${chat}:** ${pressed === true ? `\`${text}\`` : text}`;
  const quoted = text.split("\n").map((line) => `> ${line}`.trimEnd());
  return [`*${desk} → ${chat}*`, "", ...quoted].join("\n");
}

function shown(bubble: Bubble): string {
  const buttons = (bubble.choices ?? []).map(({ label }) => `\`${label}\``).join(" ");
  const body =
    bubble.kind !== "card"
      ? [bubble.text]
      : [
          `**${bubble.title}**`,
          ...bubble.rows.map(({ label, value }) => `${label} · ${value}`),
          ...(bubble.text === undefined ? [] : [bubble.text]),
        ];
  const lined = body.join("\n").replaceAll("\n", "\\\n");
  return buttons === "" ? lined : `${lined}\n\n${buttons}`;
}
