import pg from "pg";
import { expect, test } from "vitest";
import { variables } from "../../src/config/variables.ts";
import { sealedColumns } from "../../src/store/sealed-columns.ts";
import { testDatabase } from "../support/database.ts";
import { filesBelow, found, read } from "./read-document.ts";

const page = read("docs/personal-data.md");

interface Entry {
  readonly column: string;
  readonly cells: readonly string[];
}

/** What the page says of each table: a heading may name several that share a list. */
function entries(): ReadonlyMap<string, readonly Entry[]> {
  const tables = new Map<string, readonly Entry[]>();
  for (const part of page.split("\n## ").slice(1)) {
    const [heading = "", ...lines] = part.split("\n");
    const rows = lines.filter((line) => line.startsWith("| ") && !line.startsWith("| column"));
    const list = rows.flatMap((line) => {
      const [names = "", ...cells] = line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      return names.split(", ").map((column) => ({ column, cells }));
    });
    if (list.length > 0) for (const table of heading.split(", ")) tables.set(table, list);
  }
  return tables;
}

async function columns(): Promise<ReadonlyMap<string, readonly string[]>> {
  await using database = await testDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
      WHERE table_schema = 'public' GROUP BY 1`,
  );
  await client.end();
  return new Map(rows.map((row) => [row.name, row.columns]));
}

test("every column of the database has its entry, with class, purpose, legal basis and keep-time; no entry is of a column that is gone (P1)", async () => {
  const said = entries();
  const there = await columns();

  expect([...said.keys()].toSorted()).toEqual([...there.keys()].toSorted());
  for (const [table, names] of there) {
    const known = (said.get(table) ?? []).map(({ column }) => column);
    expect(
      names.filter((name) => !known.includes(name)),
      `${table} without an entry`,
    ).toEqual([]);
  }
  const all = new Set([...there.values()].flat());
  for (const [table, list] of said)
    for (const { column, cells } of list) {
      expect(all.has(column), `${table}.${column} is gone`).toBe(true);
      const [level = "", purpose = "", basis = "", kept = ""] = cells;
      expect(level, column).toMatch(/^[ABC]$/);
      expect(basis, column).toMatch(/^(contract|duty|interest)$/);
      expect(purpose.length, column).toBeGreaterThan(5);
      expect(kept, column).not.toBe("");
    }
});

test("what says who somebody is or was said is sealed or a keyed hash; nothing sealed is called harmless but our own tokens (P1, P2)", () => {
  const sealed = new Set(sealedColumns.map(({ table, column }) => `${table}.${column}`));
  const all = [...entries()].flatMap(([table, list]) =>
    list.map(({ column, cells }) => ({ name: `${table}.${column}`, column, level: cells[0] })),
  );
  const open = all.filter(
    ({ name, column, level }) =>
      level === "A" && !sealed.has(name) && !/_hash$|^sha256$/.test(column),
  );
  const harmless = all.filter(({ name, level }) => level === "C" && sealed.has(name));

  expect(open).toEqual([]);
  expect(harmless.map(({ name }) => name)).toEqual(["shared_token.token_enc"]);
});

/** Addresses of the platforms and of their pages: the desk knows no others. */
const platforms = [
  "api.line.me",
  "api-data.line.me",
  "api.telegram.org",
  "qyapi.weixin.qq.com",
] as const;

test("data leaves to the platforms alone, and each of their addresses is a named setting (P14)", () => {
  const code = [...filesBelow("src", ".ts"), ...filesBelow("bots", ".ts")]
    .filter((file) => !file.startsWith("src/playground/"))
    .map((file) => read(file).replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, ""))
    .join("\n");
  const hosts = found(code, /https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/g);
  const invented = hosts.filter((host) => /(^|\.)example\.(com|org)$|^127\./.test(host));

  expect(hosts.filter((host) => !invented.includes(host))).toEqual([...platforms].toSorted());
  const settings = Object.keys(variables).filter((name) => name.endsWith("_API_ROOT"));
  for (const name of settings) expect(page).toContain(`\`${name}\``);
});

/** Numbers that stand for a customer's in tests and on the playground. */
const inventedPhones = /^(1380013800\d|13800138042|13900139000|13700137000|13912345678)$/;

test("people in tests, samples and on the playground are invented: no other phone than those everybody knows as samples (P15)", () => {
  const places = ["test", "src", "bots", "locales", "bench", "docs", "catalogue", "policy"];
  const texts = places.flatMap((place) =>
    [".ts", ".js", ".json", ".md", ".xml"].flatMap((end) => filesBelow(place, end).map(read)),
  );
  const phones = found(texts.join("\n"), /(?<![\d.])(?:\+?86)?(1[3-9]\d{9})(?![\d.])/g);

  expect(phones.length).toBeGreaterThan(3);
  expect(phones.filter((phone) => !inventedPhones.test(phone))).toEqual([]);
});
