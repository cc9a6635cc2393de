import pg from 'pg';

/** Opens one connection for a piece of work and closes it again. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The answer of a query that gives one row with one yes or no. */
export function isTrue(url: string, query: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Record<string, boolean>>(query);
    return Object.values(rows[0] ?? {})[0] ?? false;
  });
}
