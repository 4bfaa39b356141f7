/** Planted bugs in the database's own functions: the migration is changed as it is read, the file is not. */
import { basename, dirname } from "node:path";
import type { Edit } from "../plant.ts";

const reader = {
  file: "src/store/migrate.ts",
  find: `const sql = await readFile(join(folder, name, "migration.sql"), "utf8");`,
} as const;

const isSql = ({ file }: Edit): boolean => file.endsWith(".sql");

/** Edits of migrations become one edit of whoever reads them; all others stay as they are. */
export function withSql(edits: readonly Edit[]): readonly Edit[] {
  const sql = edits.filter(isSql);
  if (sql.length === 0) return edits;
  const read = reader.find.replace("const sql = await", "let sql = await");
  const changes = sql.map(
    ({ file, find, replace }) =>
      `if (name === ${JSON.stringify(basename(dirname(file)))}) sql = sql.split(${JSON.stringify(find)}).join(${JSON.stringify(replace)});`,
  );
  return [
    ...edits.filter((edit) => !isSql(edit)),
    { ...reader, replace: [read, ...changes].join("\n") },
  ];
}
