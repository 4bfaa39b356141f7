import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEmbedded } from "./embedded.ts";
import { migrationsFolder } from "./migrate.ts";
import { schemaDiff } from "./schema-diff.ts";

const schemaFile = fileURLToPath(new URL("../../prisma/schema.prisma", import.meta.url));
const dataDir = await mkdtemp(join(tmpdir(), "deskbell-check-"));
try {
  await using server = await openEmbedded({ dataDir, log: () => undefined, durable: false });
  const missing = await schemaDiff(server.url, schemaFile, migrationsFolder);
  if (missing === "") {
    console.log("prisma/schema.prisma and prisma/migrations agree.");
  } else {
    console.error(`prisma/migrations lacks what prisma/schema.prisma says:\n\n${missing}`);
    process.exitCode = 1;
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
