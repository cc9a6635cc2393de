import { startBeside } from './children.ts';
import { settingsFrom } from './demo-environment.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { endWith } from './plain-sentence.js';

/**
 * Runs a script with the same settings as `npm start`, on its database: the running one, or started for this.
 * node scripts/with-database.ts scripts/make-admin.ts name@example.org
 */
try {
  const { env, embedded, config } = settingsFrom(process.env);
  const postgres = embedded ? await startEmbeddedPostgres({ dataDir: config.dataDir }) : null;
  if (postgres) {
    env['DATABASE_URL'] = postgres.databaseUrl;
    env['MIGRATION_DATABASE_URL'] = postgres.migrationDatabaseUrl;
    await migrate(postgres.migrationDatabaseUrl);
  }
  const script = startBeside({ name: 'The script', args: process.argv.slice(2), env });
  process.exitCode = (await script.ended) ?? 1;
  await postgres?.stop();
} catch (error) {
  endWith(error);
}
