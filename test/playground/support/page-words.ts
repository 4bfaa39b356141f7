import { readdirSync } from "node:fs";
import { z } from "zod";

const folder = new URL("../../../src/playground/page/", import.meta.url);
const sentences = z.record(z.string(), z.record(z.string(), z.string()));

/** The sentences of one part of the page, one table for each of its languages. */
export function pageWords(
  part: "page" | "trouble" | "wire" | "cases" | "rules",
): Promise<readonly Readonly<Record<string, string>>[]> {
  const begin = part === "page" ? "words-" : `${part}-words-`;
  const files = readdirSync(folder).filter(
    (file) => file.startsWith(begin) && /-(en|zh)\.js$/.test(file),
  );
  return Promise.all(
    files.map(async (file) => {
      const module: unknown = await import(new URL(file, folder).href);
      return Object.assign({}, ...Object.values(sentences.parse({ ...Object(module) })));
    }),
  );
}
