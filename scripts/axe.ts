import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { axeTable, type Matrix } from './axe-table.ts';
import { buildPages } from './build-pages.ts';
import { startBeside } from './children.ts';

/**
 * The full matrix of axe by the walks of test/browser/every-page.test.ts, which AXE_MATRIX tells to see each state in
 * every language, width and colour scheme and to leave what was found in that folder. Takes twenty minutes on two cores.
 */
const page = 'docs/axe.md';
const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-axe-'));
try {
  await buildPages(folder);
  const run = startBeside({
    name: 'The walks',
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'browser',
      '--maxConcurrency',
      '2',
      'test/browser/every-page.test.ts',
    ],
    env: { ...process.env, AXE_MATRIX: folder },
  });
  process.exitCode = (await run.ended) ?? 1;
  const matrix = JSON.parse(readFileSync(join(folder, 'matrix.json'), 'utf8')) as Matrix;
  const today = Temporal.Now.plainDateISO().toString();
  const style = await resolveConfig(page);
  writeFileSync(page, await format(axeTable(matrix, today), { ...style, parser: 'markdown' }));
  console.log(`Written to ${page}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
