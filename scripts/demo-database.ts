import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#server/platform/database.ts';
import { migrationFiles, migrationsAreCurrent } from '#server/platform/migrations.ts';
import type { Settings } from './demo-environment.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { PlainSentence } from './plain-sentence.js';
import { step } from './progress.js';
import { isTrue, withClient } from './query.ts';

/** Starts the embedded PostgreSQL of the data folder and writes its addresses into the settings. */
export async function startOwnDatabase(settings: Settings): Promise<EmbeddedPostgres> {
  const { dataDir } = settings.config;
  const start = () => startEmbeddedPostgres({ dataDir, exclusive: true });
  const isNew = !existsSync(join(dataDir, 'postgres'));
  const postgres = isNew ? await step('Making the database', start) : await start();
  settings.env['DATABASE_URL'] = postgres.databaseUrl;
  settings.env['MIGRATION_DATABASE_URL'] = postgres.migrationDatabaseUrl;
  return postgres;
}

/** Refuses in one sentence a DATABASE_URL or MIGRATION_DATABASE_URL that leads nowhere. */
export async function mustBeReachable({ env }: Settings): Promise<void> {
  for (const name of ['DATABASE_URL', 'DIRECT_DATABASE_URL', 'MIGRATION_DATABASE_URL']) {
    const url = env[name];
    if (url) await withClient(url, (client) => client.query('select 1')).catch(refuse(name));
  }
}

const refuse = (name: string) => (error: unknown) => {
  const reason = error instanceof AggregateError ? (error.errors[0] as Error) : (error as Error);
  throw new PlainSentence(
    `The database of ${name} cannot be reached (${reason.message}). Correct the address, or unset ${name} to use the embedded database.`,
  );
};

/** Runs what is missing as role owner; without that role's address it can only refuse a database that is behind. */
export async function migrateOrRefuse({ env, config }: Settings): Promise<void> {
  const url = env['MIGRATION_DATABASE_URL'];
  if (!url) return mustBeCurrent(config.directDatabaseUrl);
  const missing = Object.keys(await migrationFiles.getMigrations()).length - (await migrationsRun(url));
  if (missing > 0) await step(`Bringing the tables up to date (${missing} migrations)`, () => migrate(url));
}

async function migrationsRun(url: string): Promise<number> {
  if (!(await isTrue(url, `select to_regclass('kysely_migration') is not null`))) return 0;
  return withClient(
    url,
    async (client) => (await client.query('select from kysely_migration')).rowCount ?? 0,
  );
}

async function mustBeCurrent(databaseUrl: string) {
  const db = openDatabase(databaseUrl, 1);
  const isCurrent = await migrationsAreCurrent(db).catch(() => false);
  await db.destroy();
  if (isCurrent) return;
  throw new PlainSentence(
    'The tables in the database of DATABASE_URL are not those of this release. Set MIGRATION_DATABASE_URL to the same database with role owner, and npm start brings them up to date.',
  );
}
