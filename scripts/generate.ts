import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseTypes } from './generate-database-types.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { schemaListing } from './print-schema.ts';

/** Every file made from the migrations, by its path. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vesiklinikka-generate-'));
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  try {
    await migrate(postgres.migrationDatabaseUrl);
    return {
      'server/platform/database-types.ts': await databaseTypes(postgres.migrationDatabaseUrl),
      'migrations/schema.txt': await schemaListing(postgres.migrationDatabaseUrl),
    };
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The generated files that differ from what the migrations would give now. */
export async function staleGeneratedFiles(): Promise<string[]> {
  const fresh = Object.entries(await generatedFiles());
  return fresh.filter(([path, text]) => readIfThere(path) !== text).map(([path]) => path);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = await staleGeneratedFiles();
    for (const path of stale) console.error(`${path} does not match the migrations: run npm run generate.`);
    process.exit(stale.length === 0 ? 0 : 1);
  }
  for (const [path, text] of Object.entries(await generatedFiles())) {
    writeFileSync(path, text);
    console.log(`Wrote ${path}`);
  }
}
