/** Kills desks, cuts lines, flushes and stops servers while people use the desk, and looks at what is left: `npm run chaos`. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { report } from "../report.ts";
import { runCommand } from "../run-command.ts";
import { bundleDesk } from "./bundle.ts";
import { type ChaosOptions, readChaosOptions, usage } from "./options.ts";
import { quickened } from "./pace.ts";
import { points } from "./points.ts";
import { writePolicy } from "./policy.ts";
import { openPostgres } from "./postgres-server.ts";
import { openRedis } from "./redis-server.ts";
import { runFlushes } from "./run-flushes.ts";
import { runKills } from "./run-kills.ts";
import { newTally, openStandby } from "./slot.ts";

/** Desks loaded and waiting, so that a killed one's place is taken at once. */
const standing = 2;

async function main(options: ChaosOptions): Promise<void> {
  const startedAt = performance.now();
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "deskbell-chaos-"));
  // As root PostgreSQL runs under another account, which has to get through to its cluster.
  await chmod(folder, 0o711);
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const policy = join(folder, "policy.json");
  await writePolicy(policy);
  const edits = [...points, ...quickened(pathToFileURL(policy).href)];
  const bundle = await bundleDesk(join(folder, "desk"), edits);
  const tally = newTally();
  const ground = {
    folder,
    tally,
    postgres: stack.use(await openPostgres(join(folder, "postgres"))),
    redis: stack.use(await openRedis(join(folder, "redis"))),
    standby: stack.use(openStandby(bundle, standing)),
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stack.disposeAsync().finally(() => process.exit(1)));
  const made =
    options.flushEvery === undefined
      ? await runKills(ground, options)
      : await runFlushes(ground, options.flushEvery, options);
  report(
    { proof: "chaos", ...made, seconds: (performance.now() - startedAt) / 1_000 },
    options.report,
  );
}

await runCommand(usage, (words) => main(readChaosOptions(words)));
process.exit();
