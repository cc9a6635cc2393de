import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../build-pages.ts';
import { closeOnSignal } from '../close-on-signal.ts';
import { endWith } from '../plain-sentence.js';
import { step } from '../progress.js';
import { startBenchCluster, type BenchCluster } from './bench-database.ts';
import type { Bench } from './bench-context.ts';
import { readOptions, type Options, type PartName } from './options.ts';
import { bookings } from './parts/bookings.ts';
import { feed } from './parts/feed.ts';
import { freeTimes } from './parts/free-times.ts';
import { lighthouseScores } from './parts/lighthouse.ts';
import { move } from './parts/move.ts';
import { pages } from './parts/pages.ts';
import { rush } from './parts/rush.ts';
import { season } from './parts/season.ts';
import { staff } from './parts/staff.ts';
import { start } from './parts/start.ts';
import { waiting } from './parts/waiting.ts';
import { failedLines, machine, markdownOf, writeReport, type Report } from './report.ts';
import { hard, type PartResult } from './results.ts';

const parts: Record<PartName, (bench: Bench) => Promise<PartResult>> = {
  bookings,
  rush,
  'free-times': freeTimes,
  pages,
  lighthouse: lighthouseScores,
  feed,
  season,
  move,
  waiting,
  staff,
  start,
};

const dataDir = mkdtempSync(join(tmpdir(), 'vesiklinikka-bench-'));
let cluster: BenchCluster | undefined;
const stopEverything = closeOnSignal(async () => {
  await cluster?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

try {
  const options = readOptions(process.argv.slice(2));
  const report = await run(options);
  await stopEverything();
  console.log(`\n${markdownOf(report)}`);
  if (options.write) writeReport(report);
  // The pipe to prepare.js would keep this process waiting.
  process.exit(failedLines(report).length === 0 ? 0 : 1);
} catch (error) {
  await stopEverything().finally(() => endWith(error));
}

/** A part that broke fails the bench, and what the others have measured in the meantime is told all the same. */
function broken(name: PartName, error: unknown): PartResult {
  console.error(error);
  return {
    title: name,
    lines: [hard(false, 'measured', { what: name, measured: String(error) })],
    notes: [],
  };
}

async function run({ effort, parts: wanted }: Options): Promise<Report> {
  const begun = performance.now();
  await buildPages(dataDir);
  cluster = await step('Making the databases', () => startBenchCluster(dataDir, process.env));
  const bench: Bench = { cluster, effort, dataDir };
  const results: PartResult[] = [];
  for (const name of wanted) {
    const part = parts[name];
    results.push(await step(`Measuring ${name}`, () => part(bench).catch((error) => broken(name, error))));
  }
  return {
    date: Temporal.Now.plainDateISO().toString(),
    quick: effort.quick,
    machine: machine(),
    node: process.versions.node,
    postgres: cluster.version,
    seconds: (performance.now() - begun) / 1000,
    parts: results,
  };
}
