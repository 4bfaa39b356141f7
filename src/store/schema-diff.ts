import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DiffResult, MigrationList } from "@prisma/schema-engine-wasm";
import { withSchemaEngine } from "./schema-engine.ts";

/** What the engine leaves alone in every question: nothing. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** The migrations of a folder as Prisma's engine wants them. */
export async function migrationList(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: folder,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.toSorted().map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(join(folder, path, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

/** The SQL that is missing from the migrations to make what the schema says; empty when they agree. */
export async function schemaDiff(
  url: string,
  schemaFile: string,
  migrationsFolder: string,
): Promise<string> {
  const content = await readFile(schemaFile, "utf8");
  const from = { tag: "migrations" as const, ...(await migrationList(migrationsFolder)) };
  const to = { tag: "schemaDatamodel" as const, files: [{ path: schemaFile, content }] };
  const answer: DiffResult = await withSchemaEngine(url, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters: noFilters }),
  );
  return answer.exitCode === 0 ? "" : (answer.stdout ?? "");
}
