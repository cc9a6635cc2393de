import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../scripts/embedded-postgres.ts';
import { freePorts, projectCopy, start, type Ports, type Started } from '../support/project-copy.ts';

const longSteps =
  /Installing packages|Making the database|Bringing the tables|Laying out the demo|Building the pages/;

let folder: string;
let ports: Ports;
let running: Started;
beforeAll(async () => {
  folder = projectCopy();
  ports = await freePorts();
});

const postgresLog = () => readFileSync(join(folder, '.data/postgres.log'), 'utf8');
const statusOf = async (url: string) => (await fetch(url, { headers: { accept: 'text/html' } })).status;

describe('npm start, below a folder that only its owner may enter', () => {
  test('the first start makes everything and says where to look', async () => {
    running = start(folder, ports);
    await running.ready();
    expect(running.output()).toContain('Making the database: done');
    expect(running.output()).toContain('Laying out the demo: done');
    for (const path of ['/readyz', '/fi', '/api/docs', '/api/openapi.json'])
      expect(await statusOf(`http://localhost:${ports.PORT}${path}`), path).toBe(200);
    expect(await statusOf(`http://localhost:${ports.INBOX_PORT}/`)).toBe(200);
    expect(running.output()).toContain(`http://localhost:${ports.INBOX_PORT}/`);
    expect(await statusOf(`http://localhost:${ports.SMS_PORT}/`)).toBe(200);
    expect(running.output()).toContain(`http://localhost:${ports.SMS_PORT}/`);
    expect(running.output()).toMatch(/@example\.org .*coordinator/);
  });

  test('the secrets of the demo can be read by their owner alone', async () => {
    const modes = ['keys.json', 'postgres.json'].map(
      (file) => statSync(join(folder, '.data', file)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600]);
  });

  test('Ctrl-C stops everything, the database last', async () => {
    expect(await running.pressCtrlC()).toBe(0);
    expect(postgresLog()).toContain('database system is shut down');
    // A program that still held a connection would have been thrown out with this line.
    expect(postgresLog()).not.toContain('terminating connection due to administrator command');
    expect(programsIn(folder)).toEqual([]);
  });

  test('the next start has no long step', async () => {
    const begun = performance.now();
    running = start(folder, ports);
    await running.ready();
    console.log(`The second start was ready after ${Math.round(performance.now() - begun)} ms.`);
    expect(running.output()).not.toMatch(longSteps);
  });

  test('a second one beside it has its own ports and folder', async () => {
    const others = await freePorts();
    const second = start(folder, { ...others, DATA_DIR: join(folder, '.data-of-the-second') });
    await second.ready();
    expect(await statusOf(`http://localhost:${others.PORT}/readyz`)).toBe(200);
    expect(await second.pressCtrlC()).toBe(0);
    expect(await statusOf(`http://localhost:${ports.PORT}/readyz`)).toBe(200);
  });

  test('a second one in the same data folder is refused, and leaves the mark of the first', async () => {
    const mark = () => readFileSync(join(folder, '.data/running'), 'utf8');
    const ofTheFirst = mark();
    const second = start(folder, await freePorts());
    expect(await second.ended).toBe(1);
    expect(plainSentence(second)).toContain('is in use by another start');
    expect(mark()).toBe(ofTheFirst);
    expect(await statusOf(`http://localhost:${ports.PORT}/readyz`)).toBe(200);
  });

  test('killed hard, it takes what it started with it', async () => {
    process.kill(-running.process.pid!, 'SIGKILL');
    await running.ended;
    running = start(folder, ports);
    await running.ready();
    expect(running.output()).not.toMatch(longSteps);
    expect(await statusOf(`http://localhost:${ports.PORT}/readyz`)).toBe(200);
  });

  test.skipIf(!existsSync('/proc/self/cmdline'))(
    'killed hard with its database, it starts again',
    async () => {
      for (const { id } of programsIn(folder)) process.kill(id, 'SIGKILL');
      await running.ended;
      running = start(folder, ports);
      await running.ready();
      expect(await statusOf(`http://localhost:${ports.PORT}/readyz`)).toBe(200);
      expect(await running.pressCtrlC()).toBe(0);
    },
  );
});

describe('the demo', () => {
  const demoMarker = () => join(folder, '.data/demo');

  test('a seeding that was killed is thrown away and done again', async () => {
    expect(readFileSync(demoMarker(), 'utf8')).toBe('done');
    writeFileSync(demoMarker(), 'begun');
    running = start(folder, ports);
    await running.ready();
    expect(running.output()).toContain('Laying out the demo: done');
  });

  test('an admin can be made while it runs', async () => {
    const command = [
      process.execPath,
      'scripts/with-database.ts',
      'scripts/make-admin.ts',
      'pomo@example.org',
    ];
    const making = start(folder, ports, command);
    expect(await making.ended).toBe(0);
    expect(making.output()).toMatch(/^pomo@example\.org is admin of /);
  });

  test('it is not laid anew under the feet of a running one', async () => {
    const refused = start(folder, ports, [process.execPath, 'scripts/reset-demo.ts']);
    expect(await refused.ended).toBe(1);
    expect(plainSentence(refused)).toContain('is in use by another start');
    expect(await running.pressCtrlC()).toBe(0);
  });

  test('it is laid anew when nothing runs, and what was added is gone', async () => {
    const reset = start(folder, ports, [process.execPath, 'scripts/reset-demo.ts']);
    expect(await reset.ended).toBe(0);
    running = start(folder, ports);
    await running.ready();
    expect(running.output()).not.toMatch(longSteps);
    expect(running.output()).not.toContain('pomo@example.org');
    expect(await running.pressCtrlC()).toBe(0);
  });
});

describe('npm start on a PostgreSQL and a mail relay of one’s own', () => {
  let postgres: EmbeddedPostgres;
  let settings: Record<string, string>;
  beforeAll(async () => {
    postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'a-postgres-elsewhere') });
    settings = { ...(await freePorts()), DATA_DIR: join(folder, '.data-without-postgres') };
    Object.assign(settings, { DATABASE_URL: postgres.databaseUrl, SMTP_URL: 'smtp://127.0.0.1:1' });
  });
  afterAll(() => postgres.stop());

  test('refuses tables of another release when it may not change them', async () => {
    const refused = start(folder, settings);
    expect(await refused.ended).toBe(1);
    expect(plainSentence(refused)).toMatch(
      /^The tables .* are not those of this release\. Set MIGRATION_DATABASE_URL/,
    );
  });

  test('brings the tables up to date, and starts neither database nor demo nor inbox', async () => {
    const own = start(folder, { ...settings, MIGRATION_DATABASE_URL: postgres.migrationDatabaseUrl });
    await own.ready();
    expect(own.output()).toContain('Bringing the tables up to date');
    expect(own.output()).not.toMatch(/Making the database|Laying out the demo|Inbox|text messages/);
    expect(existsSync(join(settings['DATA_DIR']!, 'postgres'))).toBe(false);
    expect(await statusOf(`http://localhost:${settings['PORT']}/readyz`)).toBe(200);
    await expect(statusOf(`http://localhost:${settings['INBOX_PORT']}/`)).rejects.toThrow();
    expect(await own.pressCtrlC()).toBe(0);
  });

  test('says of a demo whose days have passed how to lay it anew', async () => {
    writeFileSync(join(settings['DATA_DIR']!, 'demo'), 'done');
    const MIGRATION_DATABASE_URL = postgres.migrationDatabaseUrl;
    const passed = start(folder, { ...settings, MIGRATION_DATABASE_URL, DEMO: 'true' });
    await passed.ready();
    await expect.poll(() => passed.output()).toMatch(/has no coming clinic day: .* npm run demo:reset/);
    expect(await passed.pressCtrlC()).toBe(0);
  });
});

describe('npm start refuses in one sentence', () => {
  test('a file of its own that was cut short', async () => {
    const DATA_DIR = join(folder, '.data-cut-short');
    mkdirSync(DATA_DIR);
    writeFileSync(join(DATA_DIR, 'keys.json'), '{"LINK_KEY":');
    const refused = start(folder, { ...ports, DATA_DIR });
    expect(await refused.ended).toBe(1);
    expect(plainSentence(refused)).toMatch(/^\/.*keys\.json cannot be read\. Put the file back/);
  });

  test.each(['PORT', 'INBOX_PORT', 'SMTP_PORT', 'SMS_PORT'] as const)('a taken %s', async (name) => {
    const taken = createServer().listen(Number(ports[name]), '127.0.0.1');
    const refused = start(folder, ports);
    expect(await refused.ended).toBe(1);
    expect(plainSentence(refused)).toMatch(
      new RegExp(`^Port ${ports[name]} is taken .* ${name}=\\d+ npm start$`),
    );
    taken.close();
  });

  test('a database that cannot be reached', async () => {
    const refused = start(folder, { ...ports, DATABASE_URL: 'postgres://app:secret@127.0.0.1:1/nowhere' });
    expect(await refused.ended).toBe(1);
    expect(plainSentence(refused)).toMatch(
      /^The database of DATABASE_URL cannot be reached .*Correct the address/,
    );
    expect(refused.output()).not.toContain('secret');
  });

  test('a setting that is no number', async () => {
    const refused = start(folder, { ...ports, SMTP_PORT: 'mail' });
    expect(await refused.ended).toBe(1);
    expect(plainSentence(refused)).toBe('SMTP_PORT is a whole number between 1 and 65535, not "mail".');
  });

  test('one port for two things', async () => {
    const refused = start(folder, { ...ports, INBOX_PORT: ports.PORT });
    expect(await refused.ended).toBe(1);
    expect(plainSentence(refused)).toMatch(/^PORT .* INBOX_PORT .* must differ\. Give each its own\.$/);
  });

  test('an address of itself that is none', async () => {
    const refused = start(folder, { ...ports, ORIGIN: 'localhost:3000' });
    expect(await refused.ended).toBe(1);
    expect(plainSentence(refused)).toBe('ORIGIN is an address such as https://ajanvaraus.example.org.');
  });

  test('a Node that is too old', async () => {
    const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.0'}})`;
    const refused = start(folder, ports, [process.execPath, '--import', pretend, 'scripts/start.js']);
    expect(await refused.ended).toBe(1);
    expect(plainSentence(refused)).toMatch(
      /^Vesiklinikka needs Node 20 or newer, and this is Node 18\.20\.0\. Install/,
    );
  });

  test('a folder that cannot be written', async ({ skip }) => {
    const inside = `mount -t tmpfs -o ro none /mnt && DATA_DIR=/mnt/data exec ${process.execPath} scripts/start.js`;
    const refused = start(folder, ports, ['unshare', '--mount', '--map-root-user', 'sh', '-c', inside]);
    const code = await refused.ended;
    skip(/unshare|mount:/.test(refused.output()), 'this machine lets nobody mount a folder read-only');
    expect(code).toBe(1);
    expect(plainSentence(refused)).toMatch(/^The folder \/mnt\/data cannot be written\. Set DATA_DIR/);
  });
});

/** What was printed, which must be one line without a trace of the code. */
function plainSentence(refused: Started): string {
  const text = refused.output().trim();
  expect(text.split('\n')).toHaveLength(1);
  return text;
}

/** The programs of this machine that run in or below a folder. */
function programsIn(path: string): { id: number; command: string }[] {
  const ids = existsSync('/proc/self/cmdline')
    ? readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    : [];
  return ids
    .map((id) => ({ id: Number(id), command: commandOf(id) }))
    .filter(({ command }) => command.includes(path));
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
