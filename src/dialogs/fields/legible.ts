import { seen } from "./seen.ts";

/** Any of these, in a text as `seen` shows it. @param words patterns with or without their own alternatives */
export const legible = (words: readonly string[], flags = ""): RegExp =>
  new RegExp(seen(words.join("|")), flags);
