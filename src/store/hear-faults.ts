import type pg from "pg";

/**
 * A connection that breaks says so, whoever has it: nobody listens to one that is lent and does nothing, and what
 * nobody hears ends the process. Whoever holds it learns of it at the next statement.
 */
export function hearFaults(pool: pg.Pool, heard: (fault: Error) => void = () => undefined): void {
  // Of one that nobody has, the pool says it too: it is heard where it broke, and once.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.once("error", heard);
    client.on("error", () => undefined);
  });
}
