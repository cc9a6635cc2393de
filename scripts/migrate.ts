import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { migrationFiles } from '#server/platform/migrations.ts';

/** Loaded only when there is something to migrate: the holiday library takes its time. */
async function fillHolidays(url: string) {
  await (await import('./fill-holidays.ts')).fillHolidays(url);
}

/**
 * Brings a database to the newest migration, as role owner.
 * Returns the names of what it ran; throws with the name of the file that failed.
 */
export async function migrate(migrationDatabaseUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: migrationDatabaseUrl, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { results = [], error } = await new Migrator({ db, provider: migrationFiles }).migrateToLatest();
    const failed = results.find((result) => result.status === 'Error');
    if (failed) throw new Error(`Migration ${failed.migrationName} failed`, { cause: error });
    if (error) throw error;
    // The server's readiness answer compares this table with the files.
    await sql`grant select on kysely_migration to app`.execute(db);
    if (results.length > 0) await fillHolidays(migrationDatabaseUrl);
    return results.map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

if (import.meta.main) {
  const url = process.env['MIGRATION_DATABASE_URL'];
  if (!url) {
    console.error('Set MIGRATION_DATABASE_URL to the database, with the role that owns its tables.');
    process.exit(1);
  }
  const ran = await migrate(url);
  console.log(ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.join(', ')}.`);
}
