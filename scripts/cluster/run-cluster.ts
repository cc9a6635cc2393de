import { tmpdir } from 'node:os';
import { buildPages } from '../build-pages.ts';
import { compare } from '../drill/compare.ts';
import { layDay } from '../drill/day.ts';
import { startLoad } from '../drill/load.ts';
import { pause, query } from '../drill/site.ts';
import { endWith, PlainSentence } from '../plain-sentence.js';
import { readArguments } from '../read-arguments.ts';
import { step } from '../progress.js';
import { prove } from '../prove/prove.ts';
import { writeDocument } from '../write-document.ts';
import { bytesOfBooking } from './bytes-of-booking.ts';
import { failOver, type Failover } from './failover.ts';
import { openCluster, type Cluster } from './open-cluster.ts';
import { mustBeInstalled } from './programs.ts';
import { faultsOf, linesOf, markdownOf, type ClusterRun } from './report.ts';

const usage = 'Use: npm run cluster -- [--kills 2] [--write]';
const TIMES = 40_000;
const PACE = 100;
const WARM_MS = 5000;

async function run(cluster: Cluster, kills: number): Promise<ClusterRun> {
  const slots = await layDay(cluster.ownerUrl, TIMES);
  const load = startLoad([cluster.origin], slots, PACE);
  await pause(WARM_MS);
  const bytes = await bytesOfBooking(cluster.ownerUrl, load);
  const failovers: Failover[] = [];
  for (let kill = 1; kill <= kills; kill += 1)
    failovers.push(await step(`Killing the primary (${kill} of ${kills})`, () => failOver(cluster, load)));
  const { seconds } = await load.stop();
  const backlog = { mails: await mailsWaiting(cluster), seconds: 0 };
  const begun = performance.now();
  const comparison = await step('Counting what is left', () => compare(cluster, load.visits));
  backlog.seconds = (performance.now() - begun) / 1000;
  const proof = await step('Proving the restored cluster', () => prove(cluster.origin, cluster.proveKey));
  return { bytes, failovers, seconds, backlog, ledgers: load.ledgers, comparison, proof };
}

async function mailsWaiting({ ownerUrl }: Cluster): Promise<number> {
  const [row] = await query(
    ownerUrl,
    `select count(*)::int from message where status in ('queued', 'sending')`,
  );
  return Number(row!['count']);
}

try {
  const { values, positionals } = readArguments(
    {
      options: { kills: { type: 'string', default: '2' }, write: { type: 'boolean' } },
      allowPositionals: true,
    },
    usage,
  );
  const kills = Number(values.kills);
  if (positionals.length > 0 || !Number.isInteger(kills) || kills < 1) throw new PlainSentence(usage);
  mustBeInstalled();
  await buildPages(tmpdir());
  const cluster = await step('Starting the cluster', openCluster);
  const ran = await run(cluster, kills).finally(() => cluster.close());
  console.log(linesOf(ran));
  if (values.write) await writeDocument('docs/cluster.md', markdownOf(ran));
  process.exitCode = faultsOf(ran).length === 0 ? 0 : 1;
} catch (error) {
  endWith(error);
}
