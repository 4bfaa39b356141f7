import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    dir: "test",
    // Read from `dir`; a machine without Chromium runs the rest.
    exclude: process.env["DESKBELL_BROWSER"] === undefined ? ["browser/**"] : [],
    globalSetup: ["test/support/postgres-door.ts"],
    pool: "forks",
    // On two cores: whole cases, which begin first, wait more than they work.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What a test says on the console is noise unless it fails.
    silent: "passed-only",
    unstubEnvs: true,
    env: { NODE_ENV: "test" },
  },
});
