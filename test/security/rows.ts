import { Client } from "pg";

/** Every row of every table as text, by table: what is stored, whatever it is. */
export async function rowsOf(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const all: [string, readonly string[]][] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t`,
      );
      all.push([name, rows.map(({ row }) => row).toSorted()]);
    }
    return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    await client.end();
  }
}
