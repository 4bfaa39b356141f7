/** A database whose clock stands still until it is moved: `clock_timestamp()` is found in a schema of ours first. */
import pg from "pg";

export interface StillClock extends AsyncDisposable {
  readonly set: (at: number) => Promise<void>;
}

/** Every connection opened after this call reads the new clock. @param url a database of one's own */
export async function stopClock(url: string, at: number): Promise<StillClock> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  const name = new URL(url).pathname.slice(1);
  await client.query(`
    CREATE SCHEMA stopped;
    CREATE TABLE stopped.clock (at timestamptz(3) NOT NULL);
    INSERT INTO stopped.clock VALUES (to_timestamp(${at} / 1000.0));
    CREATE FUNCTION stopped.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT at FROM stopped.clock';
    ALTER DATABASE ${name} SET search_path = stopped, public, pg_catalog`);
  return {
    async set(next) {
      await client.query("UPDATE stopped.clock SET at = to_timestamp($1::bigint / 1000.0)", [next]);
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
