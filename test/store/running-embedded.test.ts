import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runningEmbedded } from "../../src/store/running-embedded.ts";

test("a folder where no server runs has no address, whatever a dead one has left there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-test-"));
  try {
    expect(await runningEmbedded(folder)).toBeUndefined();

    const cluster = join(folder, "postgres");
    await mkdir(cluster);
    // Our own number: alive, but no PostgreSQL.
    const lines = [process.pid, cluster, 1_700_000_000, 54_321, "", "127.0.0.1"];
    await writeFile(join(cluster, "postmaster.pid"), lines.join("\n"));
    await writeFile(join(folder, "postgres.password"), "secret\n");
    expect(await runningEmbedded(folder)).toBeUndefined();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
