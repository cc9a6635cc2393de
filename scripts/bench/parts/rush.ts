import { ask, settle } from '../bench-database.ts';
import { dayFromToday, type Bench } from '../bench-context.ts';
import { startBuiltServer } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { layVisits } from '../lay-visits.ts';
import { generateLoad } from '../load/generate-load.ts';
import { clinicId, Numbers, slotsADay } from '../numbers.ts';
import { hard, ms, wished, type PartResult } from '../results.ts';

/** The morning when a day is released: many residents, few times. */
export async function rush({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const { residents, seconds, times } = effort.rush;
  const database = await cluster.database('rush');
  const numbers = new Numbers();
  const first = numbers.take(slotsADay);
  await layDays(database.owner, { first, count: slotsADay, from: dayFromToday(30), status: 'published' });
  await layVisits(database.owner, { first, count: slotsADay - times, status: 'booked' });
  await settle(database);
  const server = await startBuiltServer({ database, dataDir });
  const told = await generateLoad({
    kind: 'rush',
    port: server.port,
    clinicId: clinicId(first),
    first: numbers.take(residents),
    residents,
    seconds,
  });
  const memory = [server.memory() ?? 0];
  await server.stop();
  const { made } = await ask<{ made: number }>(
    database,
    `select count(distinct slot_id)::int as made from booking where status <> 'cancelled' and hold_id is not null`,
  );
  const full = residents - times;
  return {
    title: 'Release rush',
    memory,
    notes: [
      `${residents} residents come within ${seconds} s, evenly; each opens the rendered day page, presses a time that it shows as free, takes what is offered instead when that one is gone, and books.`,
    ],
    lines: [
      hard(told.booked === times && made === times, String(times), {
        what: 'Booked, as answered and as the database has it',
        measured: `${told.booked}, ${made}`,
      }),
      hard(told.toldFull === full, String(full), {
        what: 'Told that it is full',
        measured: String(told.toldFull),
      }),
      hard(told.serverErrors + told.lost === 0, '0', {
        what: 'Answers 5xx, and residents who got neither',
        measured: `${told.serverErrors}, ${told.lost}`,
      }),
      wished(told.p95 < 300, '< 300 ms', {
        what: `p95 of all ${told.requests} requests`,
        measured: `${ms(told.p95)} (p50 ${ms(told.p50)}, p99 ${ms(told.p99)})`,
        figures: told,
      }),
    ],
  };
}
