/** Connections to PostgreSQL: two carry all trays, a few more do the rest. */
import pg from "pg";
import { hearFaults } from "./hear-faults.ts";

export interface Pools extends AsyncDisposable {
  /** Trays only: a tray holds its connection for one call. */
  readonly trays: pg.Pool;
  /** Look-ups and everything that is not a tray. */
  readonly rest: pg.Pool;
}

/** More carriers than this only contend with each other (measured on two cores). */
const trayConnections = 2;
const restConnections = 4;
/**
 * The server ends a statement that takes too long. A line that fell silent ends nothing: so much later, in ms, we
 * give it up ourselves and take another, else it would be ours for as long as the system tries again (R13). Not
 * sooner: what was written on a line that is given up is in doubt, and a server that only hung says what it did.
 */
const silentMs = 10_000;

/** @param url `postgres://…` */
export function openPools(url: string, onError: (code: string) => void): Pools {
  const pool = (max: number, statementMs: number): pg.Pool => {
    const made = new pg.Pool({
      connectionString: url,
      max,
      connectionTimeoutMillis: 1_000,
      idleTimeoutMillis: 0,
      statement_timeout: statementMs,
      query_timeout: statementMs + silentMs,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      application_name: "deskbell",
    });
    hearFaults(made, (fault) => onError("code" in fault ? String(fault.code) : fault.name));
    return made;
  };
  const trays = pool(trayConnections, 1_000);
  const rest = pool(restConnections, 5_000);
  return {
    trays,
    rest,
    async [Symbol.asyncDispose]() {
      await Promise.all([trays.end(), rest.end()]);
    },
  };
}
