import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differencesBetween, listingOf, type DatabaseListing } from './compare-databases.ts';
import { runShellLines, shellLinesUnder } from './documented-lines.ts';
import { startClusterIn, startInstalledPostgres, type InstalledPostgres } from './installed-postgres.ts';
import { PlainSentence } from './plain-sentence.js';
import { step } from './progress.js';
import { withClient } from './query.ts';
import { askServer, database, layDemo, secret, type Answers } from './restored-server.ts';

export interface MomentTrial extends Answers {
  /** The database a moment before the mistake, and the one that was brought back. */
  before: DatabaseListing;
  after: DatabaseListing;
}

/**
 * Archives every change, takes a base backup, changes something, makes a mistake, and goes back to the moment before it, by
 * the very lines of docs/operations.md. Hands what came of it to `look` and removes it all.
 */
export async function tryPointInTime(
  programs: string,
  look: (trial: MomentTrial) => Promise<void> | void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-moment-'));
  const clusters = new Set<InstalledPostgres>();
  const running = async (starting: Promise<InstalledPostgres>) => {
    const cluster = await starting;
    clusters.add(cluster);
    return cluster;
  };
  try {
    cpSync(new URL('make-roles.sql', import.meta.url), join(folder, 'scripts/make-roles.sql'));
    const archive = join(folder, 'archive');
    mkdirSync(archive, { mode: 0o700 });
    const place = { programs, password: secret };
    const [archiving = '', base = '', back = ''] = linesFor(archive);
    const settings = settingsIn(archiving);
    const first = await running(
      startInstalledPostgres({ ...place, folder: join(folder, 'first'), settings }),
    );
    const cwd = join(folder, 'second');
    mkdirSync(cwd, { mode: 0o700 });
    const { moment, before } = await makeMistake(first, { folder, cwd, base });
    await first.stop();
    clusters.delete(first);
    await runShellLines(back.replace('2027-01-12 14:05:00+02', moment), { cwd, env: first.env });
    const second = await running(
      step('Going back to the moment', () => startClusterIn({ ...place, folder: cwd })),
    );
    await untilWritable(second);
    const after = await listingOf(second.urlOf('postgres', database));
    await look({
      before,
      after,
      ...(await step('Starting the server there', () => askServer(second, folder))),
    });
  } finally {
    for (const cluster of clusters) await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines as they are documented, for the archive of this trial. */
function linesFor(archive: string): string[] {
  return shellLinesUnder('To a point in time').map((lines) =>
    lines.replaceAll('/var/backups/vesiklinikka', archive),
  );
}

/** name = 'value' of postgresql.conf. */
function settingsIn(lines: string): Record<string, string> {
  const found = [...lines.matchAll(/^(\w+) = '(.*)'$/gm)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

async function makeMistake(
  first: InstalledPostgres,
  { folder, cwd, base }: { folder: string; cwd: string; base: string },
) {
  const [makeRoles = ''] = shellLinesUnder('The database');
  await runShellLines(makeRoles.replaceAll('…', secret), { cwd: folder, env: first.env });
  await step('Laying the demo', () => layDemo(first, folder));
  await step('Taking the base backup', () => runShellLines(base, { cwd, env: first.env }));
  return withClient(first.urlOf('postgres', database), async (client) => {
    const atBase = await listingOf(first.urlOf('postgres', database));
    await client.query(`update booking set question = 'Kysyttiin varmuuskopion jälkeen'`);
    const before = await listingOf(first.urlOf('postgres', database));
    if (differencesBetween(atBase, before).length === 0)
      throw new PlainSentence('Nothing changed after the base backup, so the trial would show nothing.');
    const { rows } = await client.query<{ moment: string }>('select clock_timestamp()::text as moment');
    await client.query(`update property set address = 'Vahinko 1'`);
    await client.query('select pg_switch_wal()');
    return { moment: rows[0]!.moment, before };
  });
}

/** It answers while it still reads the archive; only then it takes writes. */
async function untilWritable(cluster: InstalledPostgres) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const isReading = await withClient(cluster.urlOf('postgres', database), async (client) => {
      const { rows } = await client.query<{ reading: boolean }>('select pg_is_in_recovery() as reading');
      return rows[0]!.reading;
    });
    if (!isReading) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new PlainSentence('The cluster did not come out of its recovery.');
}
