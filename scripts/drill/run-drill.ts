import { buildPages } from '../build-pages.ts';
import { endWith, PlainSentence } from '../plain-sentence.js';
import { readArguments } from '../read-arguments.ts';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { writeDocument } from '../write-document.ts';
import { compare } from './compare.ts';
import { layDay } from './day.ts';
import type { Drill } from './drill.ts';
import { relayDrops, relayHangs, relayRefuses } from './drills/bad-relay.ts';
import { badGateway } from './drills/bad-gateway.ts';
import { cutConnections } from './drills/cut-connections.ts';
import { exhaustPool } from './drills/exhaust-pool.ts';
import { fillDisk } from './drills/fill-disk.ts';
import { killPostgres } from './drills/kill-postgres.ts';
import { killServer } from './drills/kill-server.ts';
import { killWorker } from './drills/kill-worker.ts';
import { listenerDies } from './drills/listener-dies.ts';
import { rollingRestart } from './drills/rolling-restart.ts';
import { twoOfEach } from './drills/two-of-each.ts';
import { wrongClock } from './drills/wrong-clock.ts';
import { startLoad } from './load.ts';
import { linesOf, markdownOf, type Outcome } from './report.ts';
import { openSite, pause } from './site.ts';

const drills: readonly Drill[] = [
  killServer,
  killWorker,
  killPostgres,
  cutConnections,
  exhaustPool,
  fillDisk,
  wrongClock,
  relayRefuses,
  relayHangs,
  relayDrops,
  listenerDies,
  badGateway,
  twoOfEach,
  rollingRestart,
];

/** Enough for a load that begins before the harm and outlasts it. */
const AROUND_MS = 1500;
const TIMES = 40_000;

async function run(drill: Drill, isLong: boolean): Promise<Outcome> {
  const obstacle = drill.obstacle?.() ?? null;
  if (obstacle) return { name: drill.name, skipped: obstacle };
  const moments = isLong ? drill.moments.long : drill.moments.quick;
  const site = await openSite(drill.site ?? {});
  try {
    const slots = await layDay(site.ownerUrl, TIMES);
    const load = startLoad(site.servers.map(({ origin }) => origin), slots); // prettier-ignore
    await pause(AROUND_MS);
    const lost = await drill.harm(site, moments).finally(() => pause(AROUND_MS));
    const { seconds } = await load.stop();
    const comparison = await compare(site, load.visits);
    comparison.faults.push(...(lost ?? []), ...((await drill.faultsAtRest?.(site)) ?? []));
    return { name: drill.name, skipped: null, moments, seconds, ledgers: load.ledgers, comparison };
  } finally {
    await site.close();
  }
}

const usage = 'Use: npm run drill -- [--long] [--write] [words of the drills’ names]';

try {
  const { values, positionals } = readArguments(
    {
      options: { long: { type: 'boolean', default: false }, write: { type: 'boolean' } },
      allowPositionals: true,
    },
    usage,
  );
  const isWanted = ({ name }: Drill) =>
    positionals.length === 0 || positionals.some((word) => name.includes(word));
  const wanted = drills.filter(isWanted);
  if (wanted.length === 0) throw new PlainSentence(usage);
  await buildPages(tmpdir());
  const outcomes: Outcome[] = [];
  for (const drill of wanted) {
    const outcome = await run(drill, values.long);
    outcomes.push(outcome);
    console.log(linesOf(outcome));
  }
  const command = values.long ? 'npm run drill -- --long' : 'npm run drill';
  if (values.write) {
    const path = 'docs/drill.md';
    const [former, names] = [readFileSync(path, 'utf8'), drills.map(({ name }) => name)];
    await writeDocument(path, markdownOf(outcomes, { command, former, names }));
  }
  const broken = outcomes.filter(
    (outcome) => outcome.skipped === null && outcome.comparison.faults.length > 0,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
  console.log(
    broken.length === 0 ? '\nThe difference is nothing.' : `\n${broken.length} drills lost something.`,
  );
} catch (error) {
  endWith(error);
}
