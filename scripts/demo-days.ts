import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './children.ts';
import type { Settings } from './demo-environment.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { step } from './progress.js';
import { isTrue } from './query.ts';

const seedScript = 'scripts/seed-demo.ts';
/** Says `begun` or `done`; a seeding that was killed leaves `begun`. */
const markerIn = (settings: Settings) => join(settings.config.dataDir, 'demo');
/** Role owner, whom the policies do not bind. */
const ownerOf = ({ env }: Settings) => env['MIGRATION_DATABASE_URL'] ?? '';

/**
 * Lays out the demo when this database has none. What a killed seeding left is thrown away; only the embedded
 * database is ever emptied.
 */
export async function seedOnFirstRun(settings: Settings, postgres: EmbeddedPostgres | null): Promise<void> {
  const marker = markerIn(settings);
  const progress = existsSync(marker) ? readFileSync(marker, 'utf8') : 'none';
  if (!settings.config.demo || progress === 'done') return;
  if (postgres && progress === 'begun') return resetDemo(settings, postgres);
  if (await isTrue(ownerOf(settings), 'select exists (select from clinic)')) return;
  await seed(settings);
}

/** Empties the embedded database and lays the demo anew, with days that lie ahead. */
export async function resetDemo(settings: Settings, postgres: EmbeddedPostgres): Promise<void> {
  await postgres.emptyDatabase();
  await migrate(ownerOf(settings));
  await seed(settings);
}

async function seed(settings: Settings) {
  const name = 'Laying out the demo';
  const logFile = join(settings.config.dataDir, 'seed.log');
  writeFileSync(markerIn(settings), 'begun');
  await step(name, () => runToEnd({ name, args: [seedScript], env: settings.env, logFile }));
  writeFileSync(markerIn(settings), 'done');
}

/** Whether the demo still has a published day to come. */
export function hasComingDay(settings: Settings): Promise<boolean> {
  const query = `select exists (select from clinic where status = 'published' and starts_at > now())`;
  return isTrue(ownerOf(settings), query);
}
