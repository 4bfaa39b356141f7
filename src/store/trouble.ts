/** Which database errors mean "ask again" and which mean that these very rows cannot be written. */
import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { DeskError, StoreUnavailable } from "../kernel/errors.ts";

/** The rows themselves were refused: trying them again would fail again. */
export class RowsRefused extends DeskError {
  readonly code = "DESK_ROWS_REFUSED";
}

/** Classes of SQLSTATE that say something about the rows: data, integrity, and our own functions. */
const rowClasses = new Set(["22", "23", "42", "P0", "XX"]);

/** Runs a query; whatever goes wrong comes out as one of our two errors. */
export async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    const state = sqlState(cause);
    // The message of a database error may hold values of the rows: only its code goes on.
    if (state !== null && rowClasses.has(state.slice(0, 2)))
      throw new RowsRefused(`rows refused: ${state}`, { cause: state });
    throw new StoreUnavailable(`the database did not answer: ${state ?? name(cause)}`, {
      cause: state ?? name(cause),
    });
  }
}

/** Two transactions in each other's way: deadlock, serialisation, lock time-out. One of them only has to try again. */
const collisions: readonly unknown[] = ["40001", "40P01", "55P03"];
const collisionTriesMax = 5;

/** A real pause of a random length that grows with the tries. */
const rest = (tries: number): Promise<unknown> => pause(randomInt(2, 10 * tries));

/** The same, and again when transactions collided. @param wait another pause than a real one: simulations */
export async function patiently<T>(
  work: () => Promise<T>,
  wait: (tries: number) => Promise<unknown> = rest,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await asking(work);
    } catch (error) {
      if (
        !(error instanceof StoreUnavailable) ||
        !collisions.includes(error.cause) ||
        tries >= collisionTriesMax
      )
        throw error;
      await wait(tries);
    }
  }
}

const sqlState = (error: unknown): string | null =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  /^[0-9A-Z]{5}$/.test(error.code)
    ? error.code
    : null;

const name = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
