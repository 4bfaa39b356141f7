/** A second process beside a running desk: reaches its database and leaves it running. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { embeddedRole } from "./embedded-cluster.ts";
import { isPostgres, readPostmaster } from "./postmaster.ts";

/** The address of the embedded database while its server runs, or nothing. */
export async function runningEmbedded(dataDir: string): Promise<string | undefined> {
  const cluster = join(resolve(dataDir), "postgres");
  const found = await readPostmaster(cluster);
  if (found === undefined || !(await isPostgres(found.pid, cluster))) return undefined;
  const file = join(resolve(dataDir), "postgres.password");
  const password = await readFile(file, "utf8").catch(() => undefined);
  if (password === undefined) return undefined;
  return `postgres://${embeddedRole}:${password.trim()}@127.0.0.1:${found.port}/${embeddedRole}`;
}
