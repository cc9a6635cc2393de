import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../scripts/embedded-postgres.ts';
import { migrate } from '../../scripts/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { databaseUrl: string; migrationDatabaseUrl: string; superuserUrl: string };
  }
}

const prefix = 'vesiklinikka-test-';
let running: Promise<EmbeddedPostgres> | undefined;
let users = 0;

/** One cluster for the whole test run; its migrated database is the template that every test file clones. */
export default async function setup(project: TestProject) {
  users += 1;
  const { stop, databaseUrl, migrationDatabaseUrl, superuserUrl } = await (running ??= start());
  project.provide('postgres', { databaseUrl, migrationDatabaseUrl, superuserUrl });
  return async () => {
    users -= 1;
    if (users === 0) await stop();
  };
}

async function start(): Promise<EmbeddedPostgres> {
  await stopWhatKilledRunsLeft();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // A test's database need not outlive a power cut.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '400',
  };
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  await migrate(postgres.migrationDatabaseUrl);
  await runMigrations({ connectionString: postgres.databaseUrl });
  return { ...postgres, stop: () => discard(postgres, dataDir) };
}

async function discard(postgres: EmbeddedPostgres, dataDir: string) {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function stopWhatKilledRunsLeft() {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const name of folders.filter((name) => !isAlive(Number(name.slice(prefix.length).split('-')[0])))) {
    const dataDir = join(tmpdir(), name);
    await startEmbeddedPostgres({ dataDir }).then(
      (postgres) => discard(postgres, dataDir),
      () => rmSync(dataDir, { recursive: true, force: true }),
    );
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
