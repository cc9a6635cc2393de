import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../find-chromium.ts';
import { freePort } from '../../ports.ts';
import { settle } from '../bench-database.ts';
import { dayFromToday, type Bench } from '../bench-context.ts';
import { startBuiltServer } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { firstNumber, slotsADay } from '../numbers.ts';
import { median } from '../percentiles.ts';
import { residentPages } from '../resident-pages.ts';
import { hard, wished, type Line, type PartResult } from '../results.ts';

interface Scores {
  performance: number;
  accessibility: number;
  shift: number;
}

/** Every page of residents on Lighthouse's own phone settings: a slow telephone on a slow network. */
export async function lighthouseScores({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const database = await cluster.database('lighthouse');
  const days = { first: firstNumber, count: 12 * slotsADay };
  await layDays(database.owner, { ...days, from: dayFromToday(30), status: 'published' });
  await settle(database);
  const server = await startBuiltServer({ database, dataDir });
  const port = await freePort();
  const args = [...chromiumFlags, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  const lines: Line[] = [];
  for (const { name, path, cookie } of await residentPages(server, firstNumber)) {
    const runs: Scores[] = [];
    for (let run = 0; run < effort.lighthouseRuns; run += 1)
      runs.push(await scoresOf(server.origin + path, { port, cookie }));
    lines.push(...linesOf(name, runs));
  }
  await browser.close();
  await server.stop();
  return { title: 'Lighthouse', lines, notes: [`Phone settings, median of ${effort.lighthouseRuns}.`] };
}

type Visit = { port: number; cookie?: string };

/** Once in some fifty runs Chromium's trace lacks its beginning, and Lighthouse asks to be run again. */
const tries = 3;

async function scoresOf(url: string, visit: Visit): Promise<Scores> {
  let read = await readPage(url, visit);
  for (let attempt = 1; attempt < tries && read.runtimeError; attempt += 1) read = await readPage(url, visit);
  const { categories, audits, runtimeError } = read;
  if (runtimeError) throw new Error(`Lighthouse could not read ${url}: ${runtimeError.message}`);
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    shift: audits['cumulative-layout-shift']?.numericValue ?? Infinity,
  };
}

async function readPage(url: string, { port, cookie }: Visit) {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  });
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
  return result.lhr;
}

function linesOf(name: string, runs: Scores[]): Line[] {
  const middle = (score: keyof Scores) => median(runs.map((run) => run[score]));
  const [performance, accessibility, shift] = [
    middle('performance'),
    middle('accessibility'),
    middle('shift'),
  ];
  return [
    hard(accessibility === 100 && shift <= 0.02, 'accessibility 100, CLS ≤ 0.02', {
      what: `${name}: accessibility, layout shift`,
      measured: `${accessibility}, ${shift.toFixed(3)}`,
      figures: runs,
    }),
    wished(performance >= 98, '≥ 98', { what: `${name}: performance`, measured: String(performance) }),
  ];
}
