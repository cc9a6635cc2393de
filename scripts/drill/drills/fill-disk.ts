import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { withClient } from '../../query.ts';
import type { Drill } from '../drill.ts';
import { makeFolder, pause, query, randomPause } from '../site.ts';

const FULL_MS = 2000;
const DISK_FULL = '53100';
let disk = '';

/** The database lies on a small disk of its own; it fills up, stays full for two seconds, and is emptied. */
export const fillDisk: Drill = {
  name: 'disk full',
  moments: { quick: 3, long: 20 },
  obstacle: () => {
    const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-disk-'));
    try {
      mount(folder);
      unmount(folder);
      return null;
    } catch {
      return 'this machine lets nobody mount a small disk';
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  site: {
    async prepare({ superuserUrl, folder }) {
      disk = makeFolder(join(folder, 'disk'));
      mount(disk);
      await query(superuserUrl, `create tablespace small location '${makeFolder(join(disk, 'tablespace'))}'`);
      await query(superuserUrl, 'alter database vesiklinikka set tablespace small');
    },
    tidy: () => unmount(disk),
  },
  async harm({ superuserUrl }, moments) {
    const database = new URL(superuserUrl);
    database.pathname = '/vesiklinikka';
    for (let moment = 0; moment < moments; moment += 1) {
      await randomPause();
      await query(database.href, 'create table ballast (filler text)');
      await withClient(database.href, fill);
      await pause(FULL_MS);
      await query(database.href, 'drop table ballast');
    }
  },
};

/** Until the last page is written: big pieces first, then small ones. */
async function fill(client: pg.Client) {
  for (const rows of [20_000, 1000, 100]) {
    for (let full = false; !full;)
      full = await client
        .query(`insert into ballast select repeat(md5(random()::text), 60) from generate_series(1, ${rows})`)
        .then(() => false, isFull);
  }
}

function isFull(error: unknown): true {
  if (error instanceof pg.DatabaseError && error.code === DISK_FULL) return true;
  throw error;
}

function mount(folder: string) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m,mode=0700', 'none', folder], { stdio: 'ignore' });
}

function unmount(folder: string) {
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
}
