import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, runToEnd, startBeside } from './children.ts';
import { differencesBetween, listingOf, type DatabaseListing } from './compare-databases.ts';
import { runShellLines, shellLinesUnder } from './documented-lines.ts';
import {
  isInstalled,
  oldestPostgres,
  startInstalledPostgres,
  type InstalledPostgres,
} from './installed-postgres.ts';
import { migrate } from './migrate.ts';
import { endWith, PlainSentence } from './plain-sentence.js';
import { freePort } from './ports.ts';
import { step } from './progress.js';

const database = 'vesiklinikka';
const secret = 'of-a-trial-and-long-enough-for-a-key';

export interface BackupTrial {
  /** The database that was dumped, and the one that the dump became in another cluster. */
  before: DatabaseListing;
  after: DatabaseListing;
  /** The restored database, as its superuser. */
  restoredUrl: string;
  /** What the server answers on it: /readyz, and how many days residents see in one municipality. */
  ready: number;
  clinics: number;
}

/**
 * Lays the demo into a fresh cluster, dumps it, and restores it into another, by the very lines of docs/operations.md.
 * Hands what came of it to `look` and removes it all.
 */
export async function tryBackup(
  programs: string,
  look: (trial: BackupTrial) => Promise<void> | void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-backup-'));
  const clusters: InstalledPostgres[] = [];
  const makeCluster = async (name: string) => {
    const cluster = await startInstalledPostgres(programs, join(folder, name), secret);
    clusters.push(cluster);
    return cluster;
  };
  try {
    cpSync(new URL('make-roles.sql', import.meta.url), join(folder, 'scripts/make-roles.sql'));
    const first = await makeCluster('first');
    const second = await makeCluster('second');
    await look(await dumpAndRestore({ first, second, folder }));
  } finally {
    for (const cluster of clusters) await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  first: InstalledPostgres;
  second: InstalledPostgres;
  folder: string;
}

async function dumpAndRestore({ first, second, folder }: Place): Promise<BackupTrial> {
  const [makeRoles = ''] = shellLinesUnder('The database');
  const [dump = '', restore = ''] = shellLinesUnder('Backup and restore');
  const run = (lines: string, { env }: InstalledPostgres) =>
    runShellLines(lines.replaceAll('…', secret), { cwd: folder, env });
  await run(makeRoles, first);
  await step('Laying the demo', () => layDemo(first, folder));
  const before = await listingOf(first.urlOf('postgres', database));
  await step('Dumping it', () => run(dump, first));
  await run(makeRoles, second);
  await step('Restoring it elsewhere', () => run(restore, second));
  const restoredUrl = second.urlOf('postgres', database);
  const after = await listingOf(restoredUrl);
  const answers = await step('Starting the server there', () => askServer(second, folder));
  return { before, after, restoredUrl, ...answers };
}

function environmentOf(cluster: InstalledPostgres): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    DATABASE_URL: cluster.urlOf('app', database),
    MIGRATION_DATABASE_URL: cluster.urlOf('owner', database),
    SMTP_URL: 'smtp://127.0.0.1:1',
    LINK_KEY: secret,
    AUTH_SECRET: secret,
  };
}

async function layDemo(cluster: InstalledPostgres, folder: string) {
  const env = environmentOf(cluster);
  await migrate(cluster.urlOf('owner', database));
  const logFile = join(folder, 'seed.log');
  await runToEnd({ name: 'Laying the demo', args: ['scripts/seed-demo.ts'], env, logFile });
}

/** The server of production, bound by the policies; its worker stays off, so that no mail of the dump leaves. */
async function askServer(cluster: InstalledPostgres, folder: string) {
  const port = await freePort();
  const settings = { NODE_ENV: 'production', PORT: String(port), WORKER_CONCURRENCY: '0' };
  const logFile = join(folder, 'server.log');
  const server = startBeside({
    name: 'The server',
    args: ['server/main.ts'],
    env: { ...environmentOf(cluster), ...settings },
    logFile,
  });
  const origin = `http://127.0.0.1:${port}`;
  try {
    for (let attempt = 0; attempt < 300 && server.process.exitCode === null; attempt += 1) {
      const readiness = await fetch(`${origin}/readyz`).catch(() => null);
      if (readiness) return { ready: readiness.status, clinics: await clinicsAt(origin) };
      await new Promise((wake) => setTimeout(wake, 100));
    }
    throw new PlainSentence(`${lastLines(logFile)}\nThe server did not answer on the restored database.`);
  } finally {
    await server.stop();
  }
}

async function clinicsAt(origin: string): Promise<number> {
  const answer = await fetch(`${origin}/api/clinics?municipality=638`);
  const { clinics } = (await answer.json()) as { clinics: unknown[] };
  return clinics.length;
}

function report({ before, after, ready, clinics }: BackupTrial) {
  const differences = differencesBetween(before, after);
  if (differences.length > 0)
    throw new PlainSentence(['The restored database differs:', ...differences].join('\n'));
  if (ready !== 200 || clinics === 0)
    throw new PlainSentence(`The server on it answered ${ready} and showed ${clinics} clinic days.`);
  console.log(
    `${before.tables} tables with ${before.rows} rows, their owners, rights and policies came back as they were, and the server is ready on them.`,
  );
}

/** npm run backup:try -- /usr/lib/postgresql/17/bin tries another PostgreSQL than 15. */
if (import.meta.main) {
  const programs = process.argv[2] ?? oldestPostgres;
  try {
    if (!isInstalled(programs))
      throw new PlainSentence(
        `There is no PostgreSQL in ${programs}. Install Debian's postgresql-15, or name another folder: npm run backup:try -- /usr/lib/postgresql/17/bin`,
      );
    await tryBackup(programs, report);
  } catch (error) {
    endWith(error);
  }
}
