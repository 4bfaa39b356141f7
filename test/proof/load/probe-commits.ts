/** What one bare commit costs on this machine at this moment: the measure for everything that has to wait for one. */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { OwnPostgres } from "./servers.ts";

export interface CommitProbe extends AsyncDisposable {
  /** Durations so far, ms. */
  readonly ms: readonly number[];
}

const everyMs = 20;

/** Commits one small row again and again until disposed, on a connection of its own. */
export async function probeCommits({ url }: OwnPostgres): Promise<CommitProbe> {
  const client = new pg.Client({ connectionString: url, application_name: "proof probe" });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("CREATE TABLE IF NOT EXISTS proof_commit (at timestamptz)");
  const ms: number[] = [];
  const state = { over: false };
  const work = (async () => {
    while (!state.over) {
      const startedAt = performance.now();
      await client.query("INSERT INTO proof_commit VALUES (clock_timestamp())");
      ms.push(performance.now() - startedAt);
      await pause(everyMs);
    }
  })();
  return {
    ms,
    async [Symbol.asyncDispose]() {
      state.over = true;
      await work;
      await client.query("DROP TABLE proof_commit");
      await client.end();
    },
  };
}
