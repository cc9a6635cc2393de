import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { PlainSentence } from './plain-sentence.js';

const operations = new URL('../docs/operations.md', import.meta.url);

/** The shell lines that docs/operations.md shows under a heading, block by block. */
export function shellLinesUnder(heading: string): string[] {
  const [, section = ''] = readFileSync(operations, 'utf8').split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/```sh\n([^]*?)```/g)].map(([, lines = '']) => lines.trim());
}

/** Runs them as somebody who reads them would; a failure is shown with what the program said. */
export async function runShellLines(lines: string, place: { cwd: string; env: NodeJS.ProcessEnv }) {
  await promisify(execFile)('sh', ['-ec', lines], place).catch((error: Error & { stderr?: string }) => {
    throw new PlainSentence(
      `${error.stderr ?? error.message}\nThis line of docs/operations.md failed: ${lines}`,
    );
  });
}
