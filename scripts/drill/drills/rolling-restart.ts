import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runToEnd } from '../../children.ts';
import type { Drill } from '../drill.ts';
import { makeFolder, randomPause, type Site } from '../site.ts';

/**
 * Version 2 brings a migration that adds a column, version 3 one that drops it. Each migration runs while the servers of
 * the version before still serve; then they are replaced one after the other, so that old and new serve side by side.
 */
export const rollingRestart: Drill = {
  name: 'rolling restart over migrations',
  site: { servers: 2, workers: 1 },
  moments: { quick: 1, long: 5 },
  async harm(site, moments) {
    for (let moment = 0; moment < moments; moment += 1) {
      const number = 9000 + 2 * moment;
      const word = `drill_word_${moment}`;
      await release(site, number, `alter table booking add column ${word} text not null default ''`);
      await release(site, number + 1, `alter table booking drop column ${word}`);
    }
  },
};

let newest = '.';

async function release(site: Site, number: number, migration: string) {
  const folder = copyOf(newest, makeFolder(join(site.folder, `version-${number}`)));
  writeFileSync(join(folder, 'migrations', `${number}-drill.sql`), `${migration};\n`);
  newest = folder;
  await runToEnd({
    name: 'The migration',
    args: [join(folder, 'scripts/migrate.ts')],
    env: { PATH: process.env['PATH'], MIGRATION_DATABASE_URL: site.ownerUrl },
    logFile: join(site.folder, 'migration.log'),
  });
  for (const each of [...site.servers, ...site.workers]) {
    await randomPause();
    await each.stop();
    await each.start(join(folder, 'server/main.ts'));
  }
}

function copyOf(version: string, folder: string): string {
  for (const part of ['server', 'shared', 'migrations', 'scripts', 'package.json'])
    cpSync(join(version, part), join(folder, part), { recursive: true });
  for (const part of ['node_modules', 'build']) symlinkSync(resolve(part), join(folder, part));
  return folder;
}
