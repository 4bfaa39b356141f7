import { globSync, readFileSync } from "node:fs";
import { en } from "../../locales/en.ts";
import type { Key } from "../../locales/key.ts";

const root = new URL("../../", import.meta.url);

/** Keys of all labels that choices have: read from the sources, so that a new dialog's buttons are found by themselves. */
export function everyButton(): readonly Key[] {
  const sources = globSync("src/{engine,dialogs,desk,words}/**/*.ts", { cwd: root }).map((file) =>
    readFileSync(new URL(file, root), "utf8"),
  );
  const written = sources.flatMap((source) =>
    [...source.matchAll(/label: (?:line\(\s*)?(["`])([^"`]+)\1/g)].map((match) => match[2] ?? ""),
  );
  const shapes = written.map((key) =>
    key.replace(/\$\{[^}]+\}/g, "[\\w-]+").replaceAll(".", "\\."),
  );
  const button = new RegExp(`^(?:${[...shapes, ...tables].join("|")})$`);
  return catalogue.filter((key) => button.test(key) && !rows.test(key));
}

/** Buttons that come out of tables. */
const tables = [
  "grade\\..+",
  "reason\\.(?!title|ask).+",
  "language\\.(?!title|ask|set).+",
  "ask\\..+",
];

const catalogue: readonly Key[] = Object.keys(en)
  .map((key) => key.replace(/_(?:one|other)$/, ""))
  .filter(isKey);

function isKey(key: string): key is Key {
  return key in en || `${key}_other` in en;
}

/** Named like buttons, but standing on a card's row, or asked above the buttons. */
const rows =
  /^(?:field\.(?:status|customer|appointment|engineer|reason|promise|note)|more\.(?:title|ask)|data\.cases)$/;
