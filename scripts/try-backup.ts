import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differencesBetween, listingOf, type DatabaseListing } from './compare-databases.ts';
import { runShellLines, shellLinesUnder } from './documented-lines.ts';
import {
  isInstalled,
  oldestPostgres,
  startInstalledPostgres,
  type InstalledPostgres,
} from './installed-postgres.ts';
import { endWith, PlainSentence } from './plain-sentence.js';
import { step } from './progress.js';
import { verdictOf } from './prove/report.ts';
import { askServer, complaintOf, database, layDemo, secret, type Answers } from './restored-server.ts';
import { tryPointInTime, type MomentTrial } from './try-point-in-time.ts';

export interface BackupTrial extends Answers {
  /** The database that was dumped, and the one that the dump became in another cluster. */
  before: DatabaseListing;
  after: DatabaseListing;
  /** The restored database, as its superuser. */
  restoredUrl: string;
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
    const cluster = await startInstalledPostgres({ programs, folder: join(folder, name), password: secret });
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

function report({ before, after, ...answers }: BackupTrial) {
  const differences = differencesBetween(before, after);
  if (differences.length > 0)
    throw new PlainSentence(['The restored database differs:', ...differences].join('\n'));
  const complaint = complaintOf(answers);
  if (complaint) throw new PlainSentence(complaint);
  console.log(
    `${before.tables} tables with ${before.rows} rows, their owners, rights and policies came back as they were. ${verdictOf(answers.proof)}`,
  );
}

function reportOnMoment({ before, after, ...answers }: MomentTrial) {
  const differences = differencesBetween(before, after);
  if (differences.length > 0)
    throw new PlainSentence(['The database of that moment differs:', ...differences].join('\n'));
  const complaint = complaintOf(answers);
  if (complaint) throw new PlainSentence(complaint);
  console.log(`The moment before the mistake came back as it was. ${verdictOf(answers.proof)}`);
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
    await tryPointInTime(programs, reportOnMoment);
  } catch (error) {
    endWith(error);
  }
}
