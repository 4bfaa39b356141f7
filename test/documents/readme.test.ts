import { expect, test } from "vitest";
import { z } from "zod";
import { groups } from "../../src/config/groups.ts";
import { variables } from "../../src/config/variables.ts";
import { commands } from "../../src/ops/commands.ts";
import { documents, filesBelow, found, read, section } from "./read-document.ts";

const readme = read("README.md");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));

/** Names in capitals that belong to somebody else: the database's image, a placeholder of a command. */
const foreign = new Set(["POSTGRES_PASSWORD"]);

test("every command that a document names can be run", () => {
  for (const name of documents) {
    const text = read(name);
    const named = found(text, /\bnpm run ([\w:]+)/g);
    expect(
      named.filter((script) => !(script in scripts)),
      name,
    ).toEqual([]);
    expect(/\bnpm test\b/.test(text) && !("test" in scripts), name).toBe(false);
  }
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["start", "test", "check", "bench"]));
});

test("every command for operators that a document names is there", () => {
  const usages = commands.map(({ usage }) => usage);
  for (const name of documents) {
    const asked = found(read(name), /\bnpm run ops -- ([a-z]+(?: [a-z]+)?)/g);
    const unknown = asked.filter(
      (words) => words !== "help" && !usages.some((usage) => usage.startsWith(words)),
    );
    expect(unknown, name).toEqual([]);
  }
});

test("whoever connects an account reads the variables that the desk reads", () => {
  for (const name of documents) {
    const named = found(read(name), /`((?:[A-Z][A-Z\d]*_[A-Z\d_]+|PORT|HOST))(?:=[^`]*)?`/g).filter(
      (word) => !word.startsWith("DESK_") && !foreign.has(word),
    );
    expect(
      named.filter((word) => !(word in variables)),
      name,
    ).toEqual([]);
  }
});

test("the table of accounts names every variable that switches a platform on", () => {
  const table = section(readme, "## Connect real accounts");
  for (const name of Object.values(groups).flat()) expect(table).toContain(`\`${name}\``);
});

test("the example of an environment has a sentence for every variable, and no other", () => {
  const lines = read(".env.example").split("\n");
  const named = lines.flatMap((line, nth) => {
    const [, name] = /^([A-Z\d_]+)=/.exec(line) ?? [];
    if (name === undefined) return [];
    expect(lines[nth - 1], name).toMatch(/^# \S.*\.$/);
    return [name];
  });
  expect(named.toSorted()).toEqual(Object.keys(variables).toSorted());
});

test("the routes to enter in a console are the ones the adapters open", () => {
  const opened = found(
    filesBelow("bots", "channel.ts").map(read).join("\n"),
    /Path = "(\/webhooks\/[\w/]+)"/g,
  );
  expect(opened).toHaveLength(4);
  expect(found(readme, /`(\/webhooks\/[\w/]+)`/g)).toEqual(opened);
});

test("every button that the walk through a case names is on a phone or on the page", () => {
  const walk = section(readme, "## Run it in five minutes");
  const labels = found(walk, /\*\*([^*\n]+?)\*\*/g).filter(
    (label) => !/[:.]$/.test(label) && !people.has(label),
  );
  expect(labels.length).toBeGreaterThan(20);
  const sources = [...filesBelow("locales", ".ts"), ...filesBelow("src/playground/page", ".js")];
  const said = sources.map(read).join("\n");
  expect(labels.filter((label) => !said.includes(`"${label}"`))).toEqual([]);
});

/** Bold words of the walk that are no buttons: who acts, and what the stand-ins are. */
const people = new Set(["Engineer", "Customer", "Supervisor", "stand-ins", "The clock"]);
