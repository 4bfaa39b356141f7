import { expect, test } from "vitest";
import { routes } from "../../src/playground/line/routes.ts";
import { methodNames } from "../../src/playground/telegram/api.ts";
import { callsOf } from "../../src/playground/wecom/routes.ts";
import { pageWords } from "./support/page-words.ts";

test.each(["page", "trouble", "wire", "cases", "rules"] as const)(
  "what the %s says in one language it says in all, with the same holes",
  async (part) => {
    const [first = {}, ...others] = await pageWords(part);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      expect(Object.keys(other).toSorted()).toEqual(Object.keys(first).toSorted());
      for (const [key, sentence] of Object.entries(first))
        expect([key, holesOf(other[key] ?? "")]).toEqual([key, holesOf(sentence)]);
    }
  },
);

test("every call that a stand-in plays is explained on the page in every language", async () => {
  const calls = [
    ...methodNames.map((name) => `telegram.${name}`),
    ...routes.map(({ name }) => `line.${name}`),
    ...[...callsOf("wecom"), ...callsOf("kf")].map((name) => `wecom.${name}`),
  ];
  for (const words of await pageWords("wire"))
    expect(calls.filter((call) => words[`call.${call}`] === undefined)).toEqual([]);
});

function holesOf(sentence: string): readonly string[] {
  return (sentence.match(/\{\w+\}/g) ?? []).toSorted();
}
