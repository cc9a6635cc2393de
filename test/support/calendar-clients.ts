import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

const run = promisify(execFile);

/** Programs that people read calendars with and that this machine lacks. CI installs them all: there it is a failure. */
export const missingClients = ['khal', 'vdirsyncer'].filter((program) => !runs(program));
if (process.env['CI'] && missingClients.length > 0)
  throw new Error(`not installed: ${missingClients.join(', ')}; see scripts/ci-packages.txt`);

function runs(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The Python that khal itself runs in, which has the library that khal reads calendars with (python3-icalendar). */
function pythonOfKhal(): string {
  const program = execFileSync('sh', ['-c', 'command -v khal'], { encoding: 'utf8' }).trim();
  return readFileSync(program, 'utf8').split('\n')[0]!.replace('#!', '').trim();
}

/** What a calendar shows: each entry by its UID, with the moment it begins. */
export type Shown = Record<string, string>;

/** Calendars on this machine, each by a name: filled by invitations or by a subscription, read by khal. */
export function calendarClients() {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-calendars-'));
  const names = new Set<string>();
  const env = { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, TZ: 'Europe/Helsinki' };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const folderOf = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    names.add(name);
    return path;
  };
  return {
    /** Takes mailed calendar texts in, in this order. */
    receive(mails: readonly { name: string; calendar: string }[]): void {
      const lines = mails.map(({ name, calendar }) => JSON.stringify({ folder: folderOf(name), calendar }));
      const script = new URL('apply-invitations.py', import.meta.url).pathname;
      execFileSync(pythonOfKhal(), [script], { input: lines.join('\n'), env });
    },

    /** Fetches subscribed calendars by vdirsyncer, as often as it is asked. */
    async subscribe(feeds: Record<string, string>): Promise<void> {
      const status = folderOf('.status');
      names.delete('.status');
      const pairs = Object.entries(feeds).map(([name, url]) =>
        [
          `[pair ${name}]\na = "${name}_here"\nb = "${name}_there"\ncollections = null\nconflict_resolution = "b wins"`,
          `[storage ${name}_here]\ntype = "filesystem"\npath = "${folderOf(name)}"\nfileext = ".ics"`,
          `[storage ${name}_there]\ntype = "http"\nurl = "${url}"`,
        ].join('\n'),
      );
      const config = join(folder, 'vdirsyncer.conf');
      writeFileSync(config, [`[general]\nstatus_path = "${status}"`, ...pairs].join('\n'));
      await run('vdirsyncer', ['-c', config, 'discover'], { env });
      await run('vdirsyncer', ['-c', config, 'sync', '--force-delete'], { env });
    },

    /** What khal lists in each calendar from a local date on. */
    async shown(from: string, days: number): Promise<Record<string, Shown>> {
      const config = join(folder, 'khal.conf');
      const calendars = [...names].map((name) => `[[${name}]]\npath = ${join(folder, name)}`);
      const dates = 'dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d';
      const formats = 'datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M';
      const zones = 'local_timezone = Europe/Helsinki\ndefault_timezone = Europe/Helsinki';
      writeFileSync(
        config,
        [
          `[calendars]\n${calendars.join('\n')}`,
          `[locale]\ntimeformat = %H:%M\n${dates}\n${formats}\n${zones}`,
          `[sqlite]\npath = ${join(folder, 'khal.db')}`,
        ].join('\n'),
      );
      const format = ['--day-format', '', '--format', '{calendar}|{uid}|{start-long-full}'];
      const { stdout } = await run('khal', ['-c', config, 'list', ...format, from, `${days}d`], { env });
      const listed: Record<string, Shown> = Object.fromEntries([...names].map((name) => [name, {}]));
      for (const line of stdout.split('\n').filter((text) => text.includes('|'))) {
        const [name = '', uid = '', start = ''] = line.split('|');
        if (listed[name]![uid]) throw new Error(`${name} shows ${uid} twice`);
        listed[name]![uid] = start;
      }
      return listed;
    },
  };
}
