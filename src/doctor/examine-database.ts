/** The database: reachable, as new as this version, and sealed with a key we have. Nothing in it changes. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Config } from "../config/read-config.ts";
import { CannotStart } from "../kernel/errors.ts";
import { keyRing } from "../store/key-file.ts";
import { missingMigrations } from "../store/migrate.ts";
import { refuseOtherKey } from "../store/refuse-other-key.ts";
import { runningEmbedded } from "../store/running-embedded.ts";
import { openSeal } from "../store/seal.ts";
import { whyOf } from "./ask.ts";
import { type Finding, notesOn } from "./finding.ts";

/** A database that takes longer to connect is away, in ms. */
const connectMs = 10_000;

const { ok, fail } = notesOn("database");

/** Findings about the database the desk would open, or the embedded one where it runs. */
export async function examineDatabase(config: Config): Promise<readonly Finding[]> {
  const { secrets, dataDir } = config;
  const given = secrets.databaseUrl;
  const url = given ?? (await runningEmbedded(dataDir));
  if (url === undefined) {
    const made = existsSync(join(dataDir, "postgres"));
    return [
      ok(
        "reach",
        made
          ? "The embedded PostgreSQL rests; it starts with the desk."
          : "There is no database yet; the first start makes one.",
      ),
    ];
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: "deskbell doctor",
    connectionTimeoutMillis: connectMs,
  });
  pool.on("error", () => undefined);
  try {
    return await examine(
      pool,
      config,
      given === undefined ? "The embedded PostgreSQL" : "PostgreSQL",
    );
  } catch (fault) {
    return [unreachable(fault, given === undefined)];
  } finally {
    await pool.end();
  }
}

function unreachable(fault: unknown, embedded: boolean): Finding {
  const said = fault instanceof Error && !("syscall" in fault) ? fault.message : whyOf(fault);
  return fail(
    "reach",
    `The database cannot be worked with: ${said}.`,
    embedded
      ? "stop the desk and start it again"
      : "check DATABASE_URL (host, port, name, password) and that the server lets this machine in",
  );
}

async function examine(pool: pg.Pool, config: Config, name: string): Promise<readonly Finding[]> {
  const { rows } = await pool.query<{ server_version: string }>("show server_version");
  const reached = ok("reach", `${name} ${rows[0]?.server_version ?? ""} answers.`);
  const client = await pool.connect();
  try {
    const missing = await missingMigrations(client);
    if (missing.length > 0) {
      const count = `${missing.length} change(s) of the tables are still to be made.`;
      return [reached, ok("migrations", count, "nothing to do: the next start makes them")];
    }
  } catch (fault) {
    if (!(fault instanceof CannotStart)) throw fault;
    return [reached, asTold("migrations", fault)];
  } finally {
    client.release();
  }
  const migrated = ok("migrations", "The tables are as this version needs them.");
  return [reached, migrated, await key(pool, config)];
}

/** Inside a transaction that is thrown away: the look that a start takes would write down its key. */
async function key(pool: pg.Pool, { secrets, dataDir }: Config): Promise<Finding> {
  const held = secrets.encryptionKey !== undefined || existsSync(join(dataDir, "encryption.key"));
  if (!held) {
    return fail(
      "key",
      `There is a database, but no key: ${join(dataDir, "encryption.key")} is missing.`,
      "put the backup of that file back; a new key opens nothing that is stored",
    );
  }
  try {
    const ring = await keyRing(secrets, dataDir);
    await pool.query("begin");
    await refuseOtherKey(pool, openSeal(ring.key, ring.old));
    return ok("key", "What is stored opens with the key of this desk.");
  } catch (fault) {
    if (!(fault instanceof CannotStart)) throw fault;
    return asTold("key", fault);
  } finally {
    await pool.query("rollback");
  }
}

/** What a start says of it: first what is wrong, then what to do. */
function asTold(check: string, { message }: CannotStart): Finding {
  const cut = message.indexOf(": ");
  const [seen, todo] =
    cut === -1 ? [message, "see the sentence"] : [message.slice(0, cut), message.slice(cut + 2)];
  return fail(check, `${seen}.`, todo.replace(/\.$/, ""));
}
