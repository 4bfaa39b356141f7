/** Runs seeds on PostgreSQL, one after another, on a database of their own. */
import { runSeed } from "../sim/run-seed.ts";
import type { Runner } from "../sim/runner.ts";
import { onPostgres } from "./on-postgres.ts";
import { openOneLine } from "./one-line.ts";
import { openServer } from "./open-server.ts";

export async function openPostgresRunner(): Promise<Runner> {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await openServer());
  const line = stack.use(await openOneLine(url));
  const opened = stack.move();
  return {
    async run(seed, options = {}) {
      await line.clear();
      return await runSeed(seed, { ...options, store: onPostgres(line) });
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
