import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { PlainSentence } from './plain-sentence.js';
import { asOrdinaryUser } from './postgres-programs.ts';

export interface Child {
  name: string;
  process: ChildProcess;
  logFile: string | undefined;
  /** Settles when the program has ended, with its exit code. */
  ended: Promise<number | null>;
  /** Asks it to end and waits; after ten seconds it is ended hard. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  name: string;
  /** Arguments of Node: options, script, arguments. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** File for everything it prints; without one it prints to this terminal. */
  logFile?: string;
}

const stopWithParent = new URL('stop-with-parent.ts', import.meta.url).href;

/**
 * Runs a Node program beside this one. It has a process group of its own, so that Ctrl-C in the terminal
 * reaches this process only and things stop in the right order; it ends by itself when this process is gone.
 */
export function startBeside({ name, args, env, logFile }: ChildOptions): Child {
  const output = logFile ? openSync(logFile, 'w', 0o600) : 'inherit';
  const child = spawn(process.execPath, ['--import', stopWithParent, ...args], {
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  return watched(child, { name, output, logFile });
}

/** The same for a program of the machine, as an ordinary user. Linux only: there the kernel ends it when this process is gone. */
export function startProgramBeside(options: ChildOptions & { program: string; logFile: string }): Child {
  const { name, program, args, env, logFile } = options;
  const output = openSync(logFile, 'a', 0o600);
  const [command, given] = asOrdinaryUser('setpriv', ['--pdeathsig', 'TERM', program, ...args]);
  const child = spawn(command, given, { env, detached: true, stdio: ['ignore', output, output] });
  return watched(child, { name, output, logFile });
}

function watched(
  child: ChildProcess,
  { name, output, logFile }: { name: string; output: number | 'inherit'; logFile: string | undefined },
): Child {
  if (typeof output === 'number') closeSync(output);
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  return { name, process: child, logFile, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<number | null>) {
  const giveUp = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(giveUp);
}

/** Runs a Node program to its end; a failure shows what it printed. */
export async function runToEnd(options: ChildOptions & { logFile: string }): Promise<void> {
  const code = await startBeside(options).ended;
  if (code !== 0)
    throw new PlainSentence(
      `${lastLines(options.logFile)}\n${options.name} failed; the lines above say why.`,
    );
}

/** The end of a log, for a person to read. */
export function lastLines(file: string, count = 30): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
}
