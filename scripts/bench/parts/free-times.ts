import { settle } from '../bench-database.ts';
import { dayFromToday, type Bench } from '../bench-context.ts';
import { startBuiltServer } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { layVisits } from '../lay-visits.ts';
import { generateLoad } from '../load/generate-load.ts';
import { compare, type Compared } from '../method.ts';
import { clinicId, firstNumber, slotsADay } from '../numbers.ts';
import { startBareServer } from '../references/start-bare-server.ts';
import { atLeast, atMost, hard, perSecond, type PartResult } from '../results.ts';

/** The times of a day of 80 slots, which every visitor asks for most. */
export async function freeTimes({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const database = await cluster.database('free_times');
  const days = { first: firstNumber, count: 12 * slotsADay };
  await layDays(database.owner, { ...days, from: dayFromToday(30), status: 'published' });
  const [empty, full] = [clinicId(firstNumber), clinicId(firstNumber + slotsADay)];
  await layVisits(database.owner, { first: firstNumber + slotsADay, count: slotsADay, status: 'booked' });
  await settle(database);
  const server = await startBuiltServer({ database, dataDir });
  const ours = (day: string) => `/api/clinics/${day}/slots`;
  const constant = await textOf(server.port, ours(empty));
  const bare = await startBareServer({ database, dataDir, constant });
  for (const day of [empty, full]) await mustBeSame(server.port, ours(day), { port: bare.port, path: `/slots/${day}` }); // prettier-ignore

  const read = (port: number, path: string) => () =>
    generateLoad({ kind: 'read', port, connections: 16, seconds: effort.seconds, paths: [path] });
  await read(server.port, ours(empty))();
  await read(bare.port, `/slots/${empty}`)();
  const compared = await compare(effort.rounds, {
    test: read(server.port, ours(empty)),
    references: { query: read(bare.port, `/slots/${empty}`), constant: read(bare.port, '/constant') },
  });
  const filled = await compare(effort.rounds, {
    test: read(server.port, ours(full)),
    references: { empty: read(server.port, ours(empty)) },
  });
  const memory = [server.memory() ?? 0];
  await Promise.all([server.stop(), bare.stop()]);
  const { query } = compared;
  return {
    title: 'Free times of a day',
    memory,
    notes: [
      `80 slots, 16 connections, ${Buffer.byteLength(constant)} bytes of JSON; the bare route makes one plain query and answers the same bytes, which is checked before it is measured.`,
    ],
    lines: [
      atLeast(0.8, query.ratio.perSecond, {
        what: 'Free times ÷ bare Fastify with one query',
        ...shown(query),
      }),
      atMost(1.5, query.ratio.p99, { what: 'p99 ÷ p99 of bare Fastify with one query', ...shown(query) }),
      atLeast(0.4, compared.constant.ratio.perSecond, {
        what: 'Free times ÷ a constant route',
        ...shown(compared.constant),
      }),
      fullDay(filled.empty),
    ],
  };
}

/** Time per request, so the rates change places. */
function fullDay(filled: Compared) {
  const ratio = 1 / filled.ratio.perSecond;
  const told = { what: 'Time for a full day ÷ an empty one', ...shown(filled) };
  return { ...hard(ratio <= 1.2, '≤ 1.2', told), ratio };
}

const shown = (compared: Compared) => ({
  measured: perSecond(compared.test),
  reference: perSecond(compared.reference),
  figures: compared,
});

async function textOf(port: number, path: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

async function mustBeSame(port: number, path: string, other: { port: number; path: string }) {
  const [one, two] = await Promise.all([textOf(port, path), textOf(other.port, other.path)]);
  if (one !== two)
    throw new Error(`the bare route answers other bytes:\n${one.slice(0, 300)}\n${two.slice(0, 300)}`);
}
