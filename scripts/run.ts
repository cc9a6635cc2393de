import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages } from './build-pages.ts';
import { lastLines, startBeside, type Child } from './children.ts';
import { hasComingDay, seedOnFirstRun } from './demo-days.ts';
import { migrateOrRefuse, mustBeReachable, startOwnDatabase } from './demo-database.ts';
import { demoAccounts } from './demo/accounts.ts';
import { settingsFrom, type Settings } from './demo-environment.ts';
import { endWith, PlainSentence } from './plain-sentence.js';
import { portsMustBeFree } from './ports.ts';
import { serverArguments } from './server-arguments.ts';
import { summary } from './summary.ts';

/** npm run dev: pages and server change while they are edited, and the log stays on the screen. */
const editing = process.argv.includes('--dev');
const editingArguments = [
  '--watch',
  '--watch-preserve-output',
  '--import',
  './scripts/dev-pages.ts',
  'server/main.ts',
];

/** What has to be undone at the end, the newest first: so the database, started first, stops last. */
const toStop: (() => unknown)[] = [];
let stopping: Promise<void> | undefined;

function stopEverything(): Promise<void> {
  return (stopping ??= (async () => {
    for (const stop of toStop.reverse()) await stop();
  })());
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
  process.on(signal, () => void stopEverything().then(() => process.exit(0)));

try {
  await start(settingsFrom(process.env));
} catch (error) {
  // A step that broke because everything is being stopped is no failure of its own.
  if (stopping) await stopping;
  else await stopEverything().finally(() => endWith(error));
}

async function start(settings: Settings) {
  const { config, env, embedded } = settings;
  await portsMustBeFree(settings, markRunning(config.dataDir));
  const starting = embedded ? startOwnDatabase(settings) : mustBeReachable(settings).then(() => null);
  toStop.push(() => starting.then((postgres) => postgres?.stop(), () => undefined)); // prettier-ignore
  const postgres = await starting;
  await migrateOrRefuse(settings);
  await seedOnFirstRun(settings, postgres);
  if (!editing) await buildPages(config.dataDir);
  if (settings.ownMailServer) watch(startMailServer(settings));
  if (settings.ownSmsServer) watch(startSmsServer(settings));
  const logFile = embedded && !editing ? join(config.dataDir, 'server.log') : undefined;
  const server = startBeside({
    name: 'The server',
    args: editing ? editingArguments : serverArguments,
    env,
    logFile,
  });
  watch(server);
  await untilReady(settings, server);
  console.log(summary(settings, config.demo ? demoAccounts : [], logFile));
  if (config.demo && !(await hasComingDay(settings)))
    console.log('The demo has no coming clinic day: stop, run npm run demo:reset, and start again.');
}

/** Marks the data folder as running; true when an earlier start was killed and its children may still be ending. */
function markRunning(dataDir: string): boolean {
  const marker = join(dataDir, 'running');
  const wasKilled = existsSync(marker);
  // The mark of a start that still runs is its own; this one will be refused.
  if (wasKilled && isRunning(Number(readFileSync(marker, 'utf8')))) return false;
  writeFileSync(marker, String(process.pid));
  toStop.push(() => rmSync(marker, { force: true }));
  return wasKilled;
}

/** A number that went to another program since only costs the wait. */
function isRunning(id: number): boolean {
  try {
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startMailServer({ env, config }: Settings): Child {
  const logFile = join(config.dataDir, 'mail-server.log');
  return startBeside({ name: 'The demo mail server', args: ['scripts/demo-mail-server.ts'], env, logFile });
}

function startSmsServer({ env, config }: Settings): Child {
  const logFile = join(config.dataDir, 'sms-server.log');
  return startBeside({ name: 'The demo SMS gateway', args: ['scripts/demo-sms-server.ts'], env, logFile });
}

/** Stops it with the rest, and stops the rest when it ends by itself. */
function watch(child: Child) {
  toStop.push(() => child.stop());
  void child.ended.then((code) => {
    if (stopping) return;
    const reason = `${child.logFile ? lastLines(child.logFile) : ''}\n${child.name} ended by itself with code ${code}; the lines above say why.`;
    void stopEverything().finally(() => endWith(new PlainSentence(reason)));
  });
}

async function untilReady({ config }: Settings, server: Child): Promise<void> {
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${config.port}/readyz`;
  for (let attempt = 0; attempt < 600 && server.process.exitCode === null && !stopping; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  if (stopping) await stopping;
  throw new PlainSentence(`The server was not ready within a minute: ${url} tells why.`);
}
