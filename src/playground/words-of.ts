import type { Entry } from "./phone.ts";

/** What stands on a bubble. */
export function wordsOf({ shown }: Entry): string {
  switch (shown.kind) {
    case "text":
    case "notice":
      return shown.text;
    case "card":
      return [
        shown.title,
        ...shown.rows.map(({ label, value }) => `${label}: ${value}`),
        shown.text ?? "",
      ].join("\n");
    case "menu":
      return [shown.head, shown.tail ?? ""].join("\n");
    case "photo":
    case "other":
      return shown.caption ?? "";
    case "location":
    case "contact":
      return "";
  }
}
