/** Now by the database's clock, moved as the desk's clock is. */
export const databaseNow = (shift: string): string =>
  `(clock_timestamp() + ${shift}::bigint * interval '1 millisecond')`;
