import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { freePort } from '../../scripts/ports.ts';

/** A copy of the project as git sees it, in a new folder that only this user may enter. */
export function projectCopy(): string {
  const outside = mkdtempSync(join(tmpdir(), 'vesiklinikka-start-'));
  const folder = join(outside, 'project');
  for (const path of trackedFiles()) cpSync(path, join(folder, path));
  // Hard links: 600 MB of packages in no time and no space.
  execFileSync('cp', ['-al', 'node_modules', join(folder, 'node_modules')]);
  if (existsSync('build')) cpSync('build', join(folder, 'build'), { recursive: true });
  afterAll(() => rmSync(outside, { recursive: true, force: true }));
  return folder;
}

function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return String(list)
    .split('\0')
    .filter((path) => path !== '' && existsSync(path));
}

export type Ports = Record<'PORT' | 'INBOX_PORT' | 'SMTP_PORT' | 'SMS_PORT', string>;

/** Four ports of this machine that nobody listens on. */
export async function freePorts(): Promise<Ports> {
  const [port, inbox, smtp, sms] = [await freePort(), await freePort(), await freePort(), await freePort()];
  return {
    PORT: String(port),
    INBOX_PORT: String(inbox),
    SMTP_PORT: String(smtp),
    SMS_PORT: String(sms),
  };
}

export interface Started {
  process: ChildProcess;
  /** Everything that was printed so far. */
  output(): string;
  /** Waits for the table that says where to look. */
  ready(): Promise<void>;
  /** Waits for the end; null when a signal ended it. */
  ended: Promise<number | null>;
  /** What Ctrl-C does: the signal reaches the whole foreground group of the terminal. */
  pressCtrlC(): Promise<number | null>;
}

/** `npm start` without npm around it. */
export function start(folder: string, settings: Record<string, string>, command = startCommand): Started {
  const [program, ...args] = command;
  const child = spawn(program!, args, { cwd: folder, env: plainEnvironment(settings), detached: true });
  let text = '';
  child.stdout.on('data', (part) => (text += part));
  child.stderr.on('data', (part) => (text += part));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  afterAll(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    return ended;
  });
  return {
    process: child,
    output: () => text,
    ready: () =>
      until(
        () => text.includes('Ctrl-C stops everything'),
        ended,
        () => text,
      ),
    ended,
    pressCtrlC: () => (process.kill(-child.pid!, 'SIGINT'), ended),
  };
}

export const startCommand = [process.execPath, 'scripts/start.js'];

/** As on a machine that has nothing set for this project, nor for the test runner. */
function plainEnvironment(settings: Record<string, string>) {
  const { PATH, HOME, LANG } = process.env;
  return { PATH, HOME, LANG, ...settings };
}

async function until(isSo: () => boolean, ended: Promise<unknown>, output: () => string) {
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isSo()) {
    if (isOver) throw new Error(`It ended before it was ready:\n${output()}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
