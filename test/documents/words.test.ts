import { expect, test } from "vitest";
import { documents, found, read } from "./read-document.ts";

test("no document speaks of places outside the repository, nor of what is still to be done", () => {
  const strange = new RegExp(
    [
      "/work\\b",
      "/tmp\\b",
      "\\bTODO\\b",
      "\\bFIXME\\b",
      "placeholder",
      "lorem",
      "\\bissue \\d",
    ].join("|"),
    "i",
  );
  expect(documents.filter((name) => strange.test(read(name)))).toEqual([]);
});

test("decisions are numbered one after the other, and none is longer than fifteen lines", () => {
  const [, ...entries] = read("DECISIONS.md").split(/^## /m);
  expect(entries.map((entry) => Number.parseInt(entry, 10))).toEqual(
    entries.map((_entry, nth) => nth + 1),
  );
  for (const entry of entries) {
    const lines = entry
      .trim()
      .split("\n")
      .filter((line) => line !== "");
    expect(lines.length, lines[0]).toBeLessThanOrEqual(15);
    const parts = ["**Context.**", "**Choice.**", "**Cost.**", "**Again when**"];
    expect(
      parts.filter((part) => !entry.includes(part)),
      lines[0],
    ).toEqual([]);
  }
});

test("the change log begins with the version that package.json has", () => {
  const [version] = found(read("package.json"), /^ {2}"version": "([\d.]+)"/gm);
  expect(/^## (\d+\.\d+\.\d+)$/m.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
});
