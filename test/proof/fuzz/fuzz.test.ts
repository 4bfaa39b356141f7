import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../plant.ts";
import { builtPatterns } from "./built.ts";
import { readKept } from "./corpus.ts";
import { openDice } from "./dice.ts";
import { excused } from "./excused.ts";
import { readersInSources } from "./inventory.ts";
import { literals, literalsIn } from "./literals.ts";
import { bytesOf, mutate } from "./mutate.ts";
import { feedParsers } from "./parsers.ts";
import { patternMs, weighPatterns } from "./patterns.ts";
import { Indigestible, must, type Subject } from "./subject.ts";
import { subjects } from "./subjects.ts";
import { openWatch, prototypes } from "./watch.ts";

const folder = join(root, "test/proof/fuzz/corpus");

test("whatever reads strangers' words is fuzzed, or excused with a sentence (S38)", () => {
  const tried = new Set(subjects.flatMap(({ tries }) => tries));
  const readers = readersInSources();
  expect(readers.length).toBeGreaterThan(50);
  expect(readers.filter((one) => !tried.has(one) && !(one in excused))).toEqual([]);
  expect(Object.keys(excused).filter((one) => !readers.includes(one))).toEqual([]);
  expect(Object.keys(excused).filter((one) => tried.has(one))).toEqual([]);
  for (const why of Object.values(excused)) expect(why.length).toBeGreaterThan(20);
});

describe("inputs that once broke something, or went a way of their own, are answered (S38)", () => {
  test.each(subjects.map((subject) => [subject.name, subject] as const))("%s", (_, subject) => {
    const watch = openWatch();
    for (const text of subject.samples()) watch.feed(subject, { text, raw: false });
    for (const meal of readKept(folder, subject)) watch.feed(subject, meal);
    expect(watch.finds).toEqual([]);
  });
});

const subject = (eat: Subject["eat"]): Subject => ({
  name: "a test's own",
  tries: [],
  share: 1,
  food: "json",
  samples: () => ['{"a":1}'],
  eat,
});

test("the same seed feeds the same inputs", () => {
  const eaten = (seed: number): readonly string[] => {
    const seen: string[] = [];
    const own = subject(({ text, raw }) => {
      // One that took long on a busy machine is weighed again at once.
      if (seen.at(-1) !== `${raw} ${text}`) seen.push(`${raw} ${text}`);
      return text.slice(0, 3);
    });
    feedParsers([own], { inputs: 300, seed, folder: "/nowhere" });
    return seen;
  };
  expect(eaten(7)).toEqual(eaten(7));
  expect(eaten(7)).not.toEqual(eaten(8));
});

test("the watch notices a throw, a slow input and a changed prototype (S5, S38)", () => {
  const watch = openWatch();
  watch.feed(
    subject(() => {
      throw new Indigestible("half a character came in");
    }),
    { text: "x", raw: false },
  );
  const slow = subject(() => {
    const from = process.threadCpuUsage();
    while (process.threadCpuUsage(from).user < 130_000);
    return "slow";
  });
  watch.feed(slow, { text: "x", raw: false });
  expect(watch.finds.map(({ saw }) => saw)).toEqual([
    "Indigestible: half a character came in",
    expect.stringMatching(/^the event loop stood for \d+ ms$/),
  ]);
  const before = prototypes();
  const lowest: object = Reflect.getPrototypeOf({}) ?? {};
  Reflect.set(lowest, "polluted", 1);
  const after = prototypes();
  Reflect.deleteProperty(lowest, "polluted");
  expect(after).not.toBe(before);
  expect(() => must(false, "no")).toThrow(Indigestible);
});

test("patterns are found wherever they stand, and one that runs for ever is noticed (S29)", () => {
  const text = 'const a = /^(a+)+$/; f(x.replace(/b/gi, "")); const c = { d: [/\\d{2}/u] };';
  const found = literalsIn("x.ts", text);
  expect(found.map(({ source, flags }) => `/${source}/${flags}`)).toEqual([
    "/^(a+)+$/",
    "/b/gi",
    "/\\d{2}/u",
  ]);
  const { patterns, safe, doubtful } = weighPatterns([
    ...found.slice(1),
    { file: "x.ts", line: 1, source: "\\n+$", flags: "" },
  ]);
  expect([patterns, safe]).toEqual([3, 2]);
  expect(doubtful.map(({ ms }) => ms > patternMs)).toEqual([true]);
  expect(literals().length).toBeGreaterThan(300);
}, 120_000);

test("patterns put together from parts are found with the line that builds them (S29)", async () => {
  const built = await builtPatterns();
  const files = new Set(built.map(({ file }) => file));
  expect(files).toContain("src/dialogs/fields/urgency-vocabulary.ts");
  expect(files).toContain("src/engine/consent.ts");
  expect(built.every(({ line, source }) => line > 0 && source.length > 0)).toBe(true);
  const sources = readFileSync(
    join(root, "src/dialogs/fields/urgency-vocabulary.ts"),
    "utf8",
  ).split("\n");
  const lines = built.filter(({ file }) => file === "src/dialogs/fields/urgency-vocabulary.ts");
  for (const { line } of lines) expect(sources[line - 1]).toContain("new RegExp(");
}, 120_000);

test("inputs stay readable often enough to get past the first look", () => {
  const dice = openDice(3);
  const meal = { text: '{"events":[{"type":"message"}]}', raw: false };
  const made = Array.from({ length: 400 }, () => mutate("json", meal, meal, dice));
  const readable = made.filter(({ text }) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  });
  expect(readable.length).toBeGreaterThan(200);
  expect(new Set(made.map(({ text }) => text)).size).toBeGreaterThan(200);
  expect(bytesOf({ text: "\u00ff", raw: true })).toEqual(Buffer.of(255));
});
