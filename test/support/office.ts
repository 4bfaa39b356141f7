/** An operator's office over a test store; what it prints is kept. */
import pg from "pg";
import { parse as parseLine } from "../../bots/line/parse.ts";
import { parse as parseTelegram } from "../../bots/telegram/parse.ts";
import { readPolicy } from "../../src/config/read-policy.ts";
import { run, understand } from "../../src/ops/commands.ts";
import type { Office } from "../../src/ops/office.ts";
import type { Records } from "../../src/store/records.ts";
import type { TestStore } from "./store.ts";

export interface TestOffice extends AsyncDisposable {
  readonly office: Office;
  /** Types a command; gives what it printed and its exit code. */
  readonly type: (
    ...line: readonly string[]
  ) => Promise<{ readonly code: number; readonly text: string }>;
}

/** Opens an office on that store. @param given other parts than the usual ones, e.g. a ring of keys */
export function openTestOffice(
  {
    url,
    store,
    clock,
    prisma,
  }: Pick<TestStore, "url" | "clock" | "prisma"> & {
    readonly store: { readonly parts: Pick<TestStore["store"]["parts"], "seal"> };
  },
  given: Partial<Office> = {},
): TestOffice {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // The database is dropped from under it in the end.
  pool.on("error", () => undefined);
  const printed: string[] = [];
  const office: Office = {
    pool,
    prisma,
    clock,
    seal: store.parts.seal,
    operator: "operator:test",
    print: (line) => printed.push(line),
    reparse: (platform, raw, at) =>
      platform === "line" ? parseLine(raw, at) : parseTelegram(raw, at),
    readPhoto: async () => undefined,
    photos: {
      read: async () => undefined,
      store: async () => "",
      remove: async () => undefined,
    },
    keep: readPolicy().keep,
    records: recordsInMemory(),
    ...given,
  };
  return {
    office,
    async type(...line) {
      printed.length = 0;
      const asked = understand(line);
      if (asked.kind === "help") throw new Error("help needs no office");
      const code = await run(office, asked);
      return { code, text: printed.join("\n") };
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

/** The files outside the database, for as long as the test runs. */
export function recordsInMemory(): Records {
  const files = new Map<string, unknown[]>();
  return {
    async append(name, row) {
      files.set(name, [...(files.get(name) ?? []), JSON.parse(JSON.stringify(row))]);
    },
    read: async (name) => files.get(name) ?? [],
  };
}
