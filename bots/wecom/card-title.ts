/** Which words of a text become a card's title, and which stand below it. */
import { widthOf } from "../wecom-api/split-text.ts";
import { subTitleWidthMax, titleWidthMax } from "./wire.ts";

export interface Parts {
  readonly title: string;
  readonly below: string;
}

/** Whether a card shows both whole. */
export function isDrawn({ title, below }: Parts): boolean {
  return title !== "" && widthOf(title) <= titleWidthMax && widthOf(below) <= subTitleWidthMax;
}

/** The question itself, which by our habit is the last sentence, and what leads to it. */
export function lastSentence(text: string): Parts {
  const sentences = text.split(/(?<=[。！？\n])|(?<=(?<![ก-๏])\.|[!?]|ค่ะ) /);
  const title = sentences.at(-1) ?? "";
  return { title, below: text.slice(0, text.length - title.length).trim() };
}

/** What a line is about, up to its first colon, dash or bracket, and the rest of it. */
export function headOf(text: string): Parts {
  const [, title = "", below = ""] = /^(.{1,40}?)(?:：| – |: |(?<=】))(.+)$/s.exec(text) ?? [];
  return { title, below };
}

/** Where no sentence fits: of a question as many of its last clauses as do, of anything else as many of its first. */
export function byClause(text: string): readonly Parts[] {
  const clauses = text.split(/(?<=[；，：）】]|[;:,–] |[ก-๏] )/);
  const asks = /(?:[？?]|คะ)$/.test(text);
  return clauses.slice(1).map((_, nth) => {
    const at = asks ? nth + 1 : clauses.length - 1 - nth;
    const parts = [clauses.slice(0, at), clauses.slice(at)].map((some) => some.join("").trim());
    const [before = "", after = ""] = parts;
    return asks
      ? { title: after, below: before.replace(/ ?[–:：，,]$/, "") }
      : { title: before, below: after };
  });
}
