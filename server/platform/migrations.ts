import { readdirSync, readFileSync } from 'node:fs';
import { sql, type Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

const folder = new URL('../../migrations/', import.meta.url);

/** The numbered SQL files, each one migration that only goes forward. */
export const migrationFiles: MigrationProvider = {
  getMigrations: async () => Object.fromEntries(names().map((name) => [name, migrationOf(name)])),
};

function names(): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return files.map((file) => file.slice(0, -'.sql'.length)).sort();
}

function migrationOf(name: string): Migration {
  const text = readFileSync(new URL(`${name}.sql`, folder), 'utf8');
  return {
    up: async (db) => {
      await sql.raw(text).execute(db);
    },
  };
}

/** Whether every migration of this release has run, and none of a later release. */
export async function migrationsAreCurrent<Tables>(db: Kysely<Tables>): Promise<boolean> {
  const run = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return JSON.stringify(run.rows.map((row) => row.name)) === JSON.stringify(names());
}
