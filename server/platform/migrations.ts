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

/**
 * Whether every migration of this release has run. Those of a later one may have run too: in a rolling release the old
 * servers go on serving until they are replaced.
 */
export async function migrationsAreCurrent<Tables>(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const run = new Set(rows.map(({ name }) => name));
  return names().every((name) => run.has(name));
}
