/** The driver as one process sees it: every statement is a step, and may fail before or after it was done. */
import pg from "pg";
import type { Pools } from "../../../src/store/open-pools.ts";
import type { Chance } from "../sim/core/chance.ts";
import type { SimProcess } from "../sim/core/process.ts";
import { reading, type ShakyParts, writing } from "../sim/store/shaky-store.ts";
import type { Statement } from "./one-line.ts";

/** Runs a statement now, whole and alone. */
export type Execute = (statement: Statement) => Promise<pg.QueryResult>;

/** @param execute called in the step in which PostgreSQL gets the statement */
export function openSteppedPools(parts: ShakyParts, process: SimProcess, execute: Execute): Pools {
  const query = (asked: string | pg.QueryConfig, values?: readonly unknown[]) => {
    const statement = statementOf(asked, values);
    const way = /\b(?:INSERT|UPDATE|DELETE|desk_tray)\b/.test(statement.text) ? writing : reading;
    return way(parts, process, labelOf(statement.text), () => execute(statement)).catch(
      (error: unknown) => {
        throw asDriver(error, parts.chance);
      },
    );
  };
  // Never connected: all it lends is its type.
  const pool = (): pg.Pool => Object.assign(new pg.Pool({ max: 1 }), { query });
  return { trays: pool(), rest: pool(), [Symbol.asyncDispose]: () => Promise.resolve() };
}

const statementOf = (
  asked: string | pg.QueryConfig,
  values: readonly unknown[] | undefined,
): Statement =>
  typeof asked === "string"
    ? { text: asked, values: values ?? [] }
    : { text: asked.text, values: asked.values ?? [] };

/** `update outbound_message`: what a step is called in the trace. */
function labelOf(text: string): string {
  const [, what, of] = /\b(INSERT INTO|UPDATE|FROM) (\w+)/.exec(text) ?? [];
  return `${(what ?? "asks").toLowerCase()} ${of ?? "something"}`;
}

/** The ways a driver tells of the same trouble: a cut line has a code or none, a collision one of two. */
function asDriver(error: unknown, chance: Chance): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const isCut = error.code === "08006" && chance.yes(0.5);
  if (isCut) return new Error("Connection terminated unexpectedly");
  if (error.code === "40P01" && chance.yes(0.5)) return Object.assign(error, { code: "40001" });
  return error;
}
