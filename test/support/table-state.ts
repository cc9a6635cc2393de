import { sql } from 'kysely';
import type { TestApp } from './app.ts';

/** What counts tries or says who looked is written when a request is refused; that is its purpose. */
const mayChangeWhenRefused = new Set(['attempt', 'idempotency_key', 'reading_code', 'access_log']);

/**
 * Answers a hash over every row that residents and staff have, and the number of jobs. The rows are read only when something
 * has been written to them since: a sequence counts every row that is written, also by what is rolled back.
 */
export async function tableState({ owner, deps }: Pick<TestApp, 'owner' | 'deps'>) {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by name`.execute(owner);
  const names = rows.map(({ name }) => name).filter((name) => !mayChangeWhenRefused.has(name));
  await countWrites(owner, names);
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
  const written = sql<{ count: string }>`select last_value::text as count from rows_written`;
  let last = { seen: '', state: '' };
  return async (): Promise<string> => {
    const [rowsWritten, waiting] = await Promise.all([written.execute(owner), jobs.execute(deps.db)]);
    const seen = `${rowsWritten.rows[0]!.count} ${waiting.rows[0]!.count}`;
    if (seen === last.seen) return last.state;
    const tables = await hashes.execute(owner);
    const lines = tables.rows.map(({ part, hash }) => `${part} ${hash}`);
    last = { seen, state: [...lines.sort(), `jobs ${waiting.rows[0]!.count}`].join('\n') };
    return last.state;
  };
}

async function countWrites(owner: TestApp['owner'], tables: readonly string[]): Promise<void> {
  await sql`create sequence rows_written`.execute(owner);
  await sql`
    create function count_row_written() returns trigger language plpgsql security definer as $$
    begin
      perform nextval('public.rows_written');
      return null;
    end $$`.execute(owner);
  for (const table of tables)
    await sql`
      create trigger count_row_written after insert or update or delete on ${sql.raw(table)}
      for each row execute function count_row_written()`.execute(owner);
}
