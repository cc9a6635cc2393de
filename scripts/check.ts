import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from './build-pages.ts';
import { generatedFilesCheck, staticChecks, type CheckStep } from './check-steps.ts';
import { PlainSentence } from './plain-sentence.js';
import { emptyTally, lastLine, sumOf, tallyOfReport, type Tally } from './test-tally.ts';

const fast = process.argv.includes('--fast');
const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-check-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

let tally = emptyTally();
const add = (more: Tally) => (tally = sumOf(tally, more));

await run(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
await twoAtATime(fast ? staticChecks : [...staticChecks, generatedFilesCheck]);
if (fast) await runTests('unit');
else {
  add(await builtPages());
  await runTests('unit');
  // These two wait for timers and killed processes half of the time; pages keep both cores busy by themselves.
  await Promise.all([runTests('api'), runTests('scripts', 'pipe')]);
  await runTests('browser');
}

for (const failure of tally.failures) console.log(`failed: ${failure}`);
console.log(lastLine(tally));
process.exitCode = tally.failures.length === 0 ? 0 : 1;

/** The checkers use one core each. */
async function twoAtATime(steps: CheckStep[]) {
  const waiting = [...steps];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) add(await check(next));
  };
  await Promise.all([work(), work()]);
}

async function check({ name, command, mustFailWith }: CheckStep): Promise<Tally> {
  const begun = performance.now();
  const { code, output } = await run(command);
  const isWell = mustFailWith
    ? code !== 0 && mustFailWith.every((text) => output.includes(text))
    : code === 0;
  console.log(
    `${isWell ? 'ok    ' : 'FAILED'} ${name} (${Math.round((performance.now() - begun) / 1000)} s)`,
  );
  if (!isWell) console.log(output.trimEnd());
  return isWell ? { ...emptyTally(), passed: 1 } : { ...emptyTally(), failures: [name] };
}

async function builtPages(): Promise<Tally> {
  try {
    await buildPages(folder);
    return { ...emptyTally(), passed: 1 };
  } catch (error) {
    if (!(error instanceof PlainSentence)) throw error;
    console.log(error.message);
    return { ...emptyTally(), failures: ['building the pages'] };
  }
}

/** What is piped is told when all of it has run, so that two projects do not talk at once. */
async function runTests(project: string, output: 'pipe' | 'inherit' = 'inherit') {
  if (output === 'inherit') console.log(`\nTests: ${project}`);
  const report = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output: said } = await run(
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters],
    output,
  );
  if (output === 'pipe') console.log(`\nTests: ${project}\n${said}`);
  const found = tallyOfReport(report, project);
  // An error outside every test, such as a promise that nobody waited for.
  if (code !== 0 && found.failures.length === 0)
    found.failures.push(`${project}: an error outside the tests`);
  add(found);
}

function run(command: string[], output: 'pipe' | 'inherit' = 'pipe') {
  return new Promise<{ code: number | null; output: string }>((done, fail) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', output, output] });
    let text = '';
    child.stdout?.on('data', (part) => (text += part));
    child.stderr?.on('data', (part) => (text += part));
    child.on('error', fail);
    child.on('close', (code) => done({ code, output: text }));
  });
}
