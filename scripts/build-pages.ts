import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './children.ts';
import { PlainSentence } from './plain-sentence.js';
import { step } from './progress.js';

const sources = ['web/**/*', 'shared/**/*', 'vite.config.ts', 'package-lock.json'];
const stamp = 'build/.made-from';

/** Builds the pages into build/ when their sources are not those of the last build. */
export async function buildPages(logFolder: string): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mustBeWritable();
  await step('Building the pages', () =>
    runToEnd({
      name: 'Building the pages',
      args: ['node_modules/vite/bin/vite.js', 'build'],
      env: { ...process.env, NODE_ENV: 'production' },
      logFile: join(logFolder, 'build.log'),
    }),
  );
  writeFileSync(stamp, wanted);
}

function mustBeWritable() {
  try {
    for (const folder of ['.', 'node_modules']) accessSync(folder, constants.W_OK);
  } catch {
    throw new PlainSentence(
      `The pages have to be built, and the folder ${process.cwd()} cannot be written. Copy the project to a folder that you own.`,
    );
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}
