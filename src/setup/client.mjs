import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupFault } from "./fault.mjs";

/** Generates the Prisma client when the schema or Prisma itself is newer than what was generated. */
export async function ensureClient(root, node) {
  const schema = join(root, "prisma", "schema.prisma");
  const cli = join(root, "node_modules", "prisma");
  if (!existsSync(schema) || !existsSync(cli)) return;
  const stampFile = join(root, "src", "store", "generated", ".stamp");
  const stamp = createHash("sha256")
    .update(readFileSync(schema))
    .update(readFileSync(join(cli, "package.json")))
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  console.log("Generating the database client …");
  const { status, stdout, stderr } = spawnSync(
    node,
    [join(cli, "build", "index.js"), "generate", "--config", join(".config", "prisma.ts")],
    { cwd: root, encoding: "utf8", env: { ...process.env, ...withoutDownloads(root) } },
  );
  if (status !== 0) {
    const reason = `${stderr}${stdout}`.trim().split("\n").slice(-6).join("\n");
    throw new SetupFault(
      `The database client cannot be generated from prisma/schema.prisma:\n${reason}`,
    );
  }
  writeFileSync(stampFile, stamp);
}

/** Prisma wants to download an engine that generating does not use; naming any program in its place keeps it from trying. */
function withoutDownloads(root) {
  const quiet = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const engines = join(root, "node_modules", "@prisma", "engines");
  const hasEngine =
    existsSync(engines) && readdirSync(engines).some((name) => name.startsWith("schema-engine-"));
  return hasEngine ? quiet : { ...quiet, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
}
