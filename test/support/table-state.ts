import { sql } from 'kysely';
import type { TestApp } from './app.ts';

/** What counts tries or says who looked is written when a request is refused; that is its purpose. */
const mayChangeWhenRefused = new Set(['attempt', 'idempotency_key', 'reading_code', 'access_log']);

/** Answers a hash over every row that residents and staff have, and the number of jobs. */
export async function tableState({ owner, deps }: Pick<TestApp, 'owner' | 'deps'>) {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by name`.execute(owner);
  const names = rows.map(({ name }) => name).filter((name) => !mayChangeWhenRefused.has(name));
  const hashes = sql.raw<{ part: string; hash: string | null }>(
    names
      .map(
        (name) =>
          `select '${name}' as part, md5(string_agg(t::text, '' order by t::text)) as hash from ${name} t`,
      ) // prettier-ignore
      .join(' union all '),
  );
  // The job library's tables belong to app.
  const jobs = sql<{ count: number }>`select count(*)::int from graphile_worker.jobs`;
  let last = { snapshot: '', state: '' };
  return async (): Promise<string> => {
    const snapshot = await snapshotOf(owner);
    if (snapshot === last.snapshot) return last.state;
    const [tables, waiting] = await Promise.all([hashes.execute(owner), jobs.execute(deps.db)]);
    const lines = tables.rows.map(({ part, hash }) => `${part} ${hash}`);
    last = { snapshot, state: [...lines.sort(), `jobs ${waiting.rows[0]!.count}`].join('\n') };
    return last.state;
  };
}

/** The same as long as no transaction of the whole cluster has written anything: then nothing needs to be compared. */
async function snapshotOf(owner: TestApp['owner']): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(
    owner,
  );
  return rows[0]!.snapshot;
}
