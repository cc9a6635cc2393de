import { Kysely, PostgresDialect as Connection, sql } from 'kysely';
import { generate, PostgresDialect as Introspected, type DatabaseMetadata } from 'kysely-codegen';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';

/**
 * The TypeScript types of our own tables. A column whose check allows a closed list of words becomes
 * a union of these words; the tables of the sign-in and job libraries and of the migrator are left out.
 */
export async function databaseTypes(databaseUrl: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const db = new Kysely<unknown>({ dialect: new Connection({ pool }) });
  try {
    const text = await generate({
      db,
      dialect: new Introspected(),
      outFile: null,
      typeMapping,
      postprocess: async ({ metadata }) => withClosedLists(ownTables(metadata), await closedLists(db)),
    });
    const settings = await resolveConfig('server/platform/database-types.ts');
    return await format(text, { ...settings, parser: 'typescript' });
  } finally {
    await db.destroy();
  }
}

/** What the pool's own parsers in server/platform/database.ts give back. */
const typeMapping = {
  timestamptz: 'Temporal.Instant',
  date: 'Temporal.PlainDate',
  tstzrange: 'string',
  int8: 'number',
  bytea: 'Buffer',
};

function ownTables(metadata: DatabaseMetadata): DatabaseMetadata {
  metadata.tables = metadata.tables.filter(
    (table) => table.schema === 'public' && !table.name.startsWith('kysely_'),
  );
  return metadata;
}

interface ClosedList {
  table: string;
  column: string;
  rule: string;
}

async function closedLists(db: Kysely<unknown>): Promise<ClosedList[]> {
  const { rows } = await sql<ClosedList>`
    select conrelid::regclass::text as table, attname as column, pg_get_constraintdef(pg_constraint.oid) as rule
    from pg_constraint
    join pg_attribute on attrelid = conrelid and conkey = array[attnum]
    where contype = 'c' and pg_get_constraintdef(pg_constraint.oid) like 'CHECK ((% = ANY (ARRAY[%'`.execute(
    db,
  );
  return rows;
}

function withClosedLists(metadata: DatabaseMetadata, lists: ClosedList[]): DatabaseMetadata {
  for (const { table, column, rule } of lists) {
    const found = metadata.tables
      .find(({ name }) => name === table)
      ?.columns.find(({ name }) => name === column);
    if (found) found.enumValues = [...rule.matchAll(/'([^']+)'::text/g)].map(([, word]) => word ?? '');
  }
  return metadata;
}
