import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { namedRefusals as ofLine } from "../../src/playground/line/named-refusals.ts";
import { openLine } from "../../src/playground/line/open-line.ts";
import { namedRefusals as ofTelegram } from "../../src/playground/telegram/named-refusals.ts";
import { openTelegram } from "../../src/playground/telegram/open-telegram.ts";

const page = readFileSync(
  new URL("../../src/playground/page/words-trouble.js", import.meta.url),
  "utf8",
);
const hasWords = (name: string): boolean =>
  new RegExp(`^ {2}"?${name}"?: \\["[^"]+", "[^"]+"\\],$`, "m").test(page);

test("the page has words in both languages for every trouble of a platform's own", async () => {
  const now = () => 1_790_000_000_000;
  await using line = await openLine({ now });
  await using telegram = await openTelegram({ now });
  const named = [...ofLine, ...ofTelegram, ...(line.stirs ?? []), ...(telegram.stirs ?? [])];
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !hasWords(name))).toEqual([]);
});
