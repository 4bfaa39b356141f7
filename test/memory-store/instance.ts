/** One process as the rows know it: its number, its clock, and whether it is still there. */
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import type { Store } from "./tables.ts";

export interface Instance {
  readonly store: Store;
  readonly owner: Owner;
  /** Numbers whose lock somebody holds. */
  readonly owners: ReadonlySet<number>;
  /** The machine's clock of this process. */
  readonly now: () => number;
  /** The database's clock, moved as this process's is. */
  readonly databaseNow: () => number;
  /** Runs a transaction; a process that is gone reaches nothing. @throws {StoreUnavailable} */
  readonly alive: <T>(work: () => T) => Promise<T>;
}

/** A process's number in the outbox and its lock. */
export interface Owner {
  readonly number: number;
  /** The connection that holds the lock is cut. */
  readonly lose: () => void;
  /** The lock is taken again. */
  readonly retake: () => void;
}

/** The error of a process whose connections are closed. */
export const closed = (): StoreUnavailable =>
  new StoreUnavailable("the database did not answer: Error", { cause: "Error" });
