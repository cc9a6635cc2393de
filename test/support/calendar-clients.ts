import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, onTestFinished } from 'vitest';
import { freePort } from '../../scripts/ports.ts';
import { missingPrograms } from './programs.ts';

const run = promisify(execFile);

/** Programs that people read calendars with and that this machine lacks. */
export const missingClients = missingPrograms(['khal', 'vdirsyncer', 'radicale']);

/** The Python that khal itself runs in, which has the library that khal reads calendars with (python3-icalendar). */
function pythonOfKhal(): string {
  const program = execFileSync('sh', ['-c', 'command -v khal'], { encoding: 'utf8' }).trim();
  return readFileSync(program, 'utf8').split('\n')[0]!.replace('#!', '').trim();
}

/** What a calendar shows: each entry by its UID, with when it begins and ends, and where it is. */
export type Shown = Record<string, string>;

let homes = 0;

export interface CalendarServer {
  url: string;
}

/** A real calendar server (radicale) on a free port; ends with the test. */
export async function calendarServer(): Promise<CalendarServer> {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-radicale-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const settings = [
    ...['--server-hosts', `127.0.0.1:${port}`, '--auth-type', 'none', '--storage-filesystem-folder', folder],
    ...['--config', ''],
  ];
  const server = spawn('radicale', settings, { stdio: 'ignore' });
  onTestFinished(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(url).catch(() => null)) return { url };
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('radicale did not start');
}

/** Calendars on this machine, each by a name: filled by invitations or by a subscription, read by khal. */
export function calendarClients() {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-calendars-'));
  const device = join(folder, '.device');
  const user = `home${++homes}`;
  const names = new Set<string>();
  const discovered = new Set<string>();
  const env = { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, TZ: 'Europe/Helsinki' };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const folderOf = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    names.add(name);
    return path;
  };
  /** Which calendars there are vdirsyncer looks up once for each configuration: a second look takes it a second. */
  const discover = async (config: string, text: string) => {
    writeFileSync(config, text);
    if (discovered.has(text)) return;
    discovered.add(text);
    const discovering = run('vdirsyncer', ['-c', config, 'discover'], { env });
    // It asks whether to make the calendars that the other side lacks.
    discovering.child.stdin!.end('y\n'.repeat(100));
    await discovering;
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
      await discover(config, [`[general]\nstatus_path = "${status}"`, ...pairs].join('\n'));
      await run('vdirsyncer', ['-c', config, 'sync', '--force-delete'], { env });
    },

    /**
     * Brings the calendars of here to a calendar server (CalDAV, by vdirsyncer) and from there to a second device, and
     * deletes what was deleted here.
     */
    async carryOver({ url }: CalendarServer): Promise<void> {
      const status = join(folder, '.carried');
      const collections = JSON.stringify([...names]);
      const place = (name: string, path: string) =>
        `[storage ${name}]\ntype = "filesystem"\npath = "${path}"\nfileext = ".ics"`;
      const pair = (name: string, a: string, b: string) =>
        `[pair ${name}]\na = "${a}"\nb = "${b}"\ncollections = ${collections}\nconflict_resolution = "a wins"`;
      const config = join(folder, 'carried.conf');
      mkdirSync(device, { recursive: true });
      await discover(
        config,
        [
          `[general]\nstatus_path = "${status}"`,
          ...[pair('up', 'here', 'server'), pair('down', 'server', 'device')],
          ...[place('here', folder), place('device', device)],
          `[storage server]\ntype = "caldav"\nurl = "${url}"\nusername = "${user}"\npassword = "${user}"`,
        ].join('\n'),
      );
      for (const name of ['up', 'down'])
        await run('vdirsyncer', ['-c', config, 'sync', '--force-delete', name], { env });
    },

    /** What khal lists in each calendar from a local date on, here or on the second device. */
    async shown(
      from: string,
      days: number,
      where: 'here' | 'device' = 'here',
    ): Promise<Record<string, Shown>> {
      const root = where === 'here' ? folder : device;
      const config = join(folder, 'khal.conf');
      const calendars = [...names].map((name) => `[[${name}]]\npath = ${join(root, name)}`);
      const dates = 'dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d';
      const formats = 'datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M';
      const zones = 'local_timezone = Europe/Helsinki\ndefault_timezone = Europe/Helsinki';
      writeFileSync(
        config,
        [
          `[calendars]\n${calendars.join('\n')}`,
          `[locale]\ntimeformat = %H:%M\n${dates}\n${formats}\n${zones}`,
          `[sqlite]\npath = ${join(folder, `khal-${where}.db`)}`,
        ].join('\n'),
      );
      const entry = '{calendar}|{uid}|{start-long-full} – {end-long-full}, {location}';
      const format = ['--day-format', '', '--format', entry];
      const { stdout } = await run('khal', ['-c', config, 'list', ...format, from, `${days}d`], { env });
      const listed: Record<string, Shown> = Object.fromEntries([...names].map((name) => [name, {}]));
      for (const line of stdout.split('\n').filter((text) => text.includes('|'))) {
        const [name = '', uid = '', whenAndWhere = ''] = line.split('|');
        if (listed[name]![uid]) throw new Error(`${name} shows ${uid} twice`);
        listed[name]![uid] = whenAndWhere;
      }
      return listed;
    },
  };
}
