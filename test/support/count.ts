import { Client } from "pg";

/** The number that a query names `n`. */
export async function count(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return Number(rows[0]?.n);
  } finally {
    await client.end();
  }
}
