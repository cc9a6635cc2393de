import { settle } from '../bench-database.ts';
import { dayFromToday, type Bench } from '../bench-context.ts';
import { startBuiltServer } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { generateLoad } from '../load/generate-load.ts';
import { repeat } from '../method.ts';
import { firstNumber, slotsADay } from '../numbers.ts';
import { hard, perSecond, wished, type PartResult } from '../results.ts';

const days = 400;
const leastPerSecond = 300;

/** The calendar of a municipality's days, for which programs ask every few hours, all of them on the hour. */
export async function feed({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const database = await cluster.database('feed');
  await layDays(database.owner, {
    first: firstNumber,
    count: days * slotsADay,
    from: dayFromToday(1),
    status: 'published',
  });
  await settle(database);
  const server = await startBuiltServer({ database, dataDir });
  const path = '/api/municipalities/638/clinics.ics?language=fi';
  const whole = await fetch(server.origin + path);
  const text = await whole.text();
  const again = await fetch(server.origin + path, {
    headers: { 'if-none-match': whole.headers.get('etag') ?? '' },
  });
  const events = text.split('BEGIN:VEVENT').length - 1;
  const read = () =>
    generateLoad({
      kind: 'read',
      port: server.port,
      connections: 16,
      seconds: effort.seconds,
      paths: [path],
    });
  await read();
  const run = await repeat(effort.rounds, read);
  const memory = [server.memory() ?? 0];
  await server.stop();
  return {
    title: 'Feed',
    memory,
    notes: [`${Buffer.byteLength(text)} bytes; 16 connections, each asks for the whole feed.`],
    lines: [
      hard(events === days, String(days), { what: 'Events in the feed', measured: String(events) }),
      wished(run.perSecond >= leastPerSecond, `≥ ${leastPerSecond}/s`, {
        what: `Feed of ${days} events`,
        measured: perSecond(run),
        figures: run,
      }),
      hard(again.status === 304, '304', {
        what: 'Answer to who has it already',
        measured: String(again.status),
      }),
    ],
  };
}
