import type { moveClinicDay } from '#shared/contracts/clinic-changes.ts';
import type { getClinicDay } from '#shared/contracts/clinic-days.ts';
import type { Answer, Body } from '#shared/contracts/endpoint.ts';
import { settle } from '../bench-database.ts';
import { dayFromToday, type Bench } from '../bench-context.ts';
import { startBuiltServer } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { layVisits } from '../lay-visits.ts';
import { clinicId, firstNumber, slotsADay } from '../numbers.ts';
import { latencyOf } from '../percentiles.ts';
import { hard, ms, reported, type PartResult } from '../results.ts';
import { withClient } from '../../query.ts';
import { signStaffIn } from '../sign-staff-in.ts';

const days = 20;
const daysAhead = 30;

/** A coordinator moves whole days of 80 bookings, one after another: day, times, bookings and all messages, until it is saved. */
export async function move({ cluster, effort, dataDir }: Bench): Promise<PartResult> {
  const database = await cluster.database('move');
  const count = days * slotsADay;
  await layDays(database.owner, {
    first: firstNumber,
    count,
    from: dayFromToday(daysAhead),
    status: 'published',
  });
  await layVisits(database.owner, { first: firstNumber, count, status: 'booked' });
  await withClient(database.owner, (client) =>
    client.query(`insert into person_role (person_id, municipality_id, role)
      select id, '638', 'coordinator' from person where email = 'expert.3@example.org'`),
  );
  await settle(database);
  const server = await startBuiltServer({ database, dataDir });
  const headers = {
    cookie: await signStaffIn(database, server),
    origin: server.origin,
    'content-type': 'application/json',
  };
  const times: number[] = [];
  for (let round = 1; round <= effort.rounds; round++) {
    for (let place = 0; place < days; place++) {
      const url = `${server.origin}/api/staff/clinics/${clinicId(firstNumber + place * slotsADay)}`;
      const seen = (await (await fetch(url, { headers })).json()) as Answer<typeof getClinicDay>;
      const reason = { fi: 'Vesivahinko', sv: 'Vattenskada' };
      const to = {
        date: dayFromToday(daysAhead + 7 * round),
        roomId: seen.plan.roomId,
        holidayConfirmed: true,
      };
      const body: Body<typeof moveClinicDay> = { version: seen.version, reason, ...to, now: true };
      const begun = performance.now();
      const answer = await fetch(`${url}/move`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer.status !== 200)
        throw new Error(`the move answered ${answer.status}: ${await answer.text()}`);
      times.push(performance.now() - begun);
    }
  }
  const told = await withClient(database.owner, async (client) => {
    const { rows } = await client.query<{ told: number }>(
      `select count(distinct (booking_id, content ->> 'sequence'))::int as told from message where kind = 'clinic-moved'`,
    );
    return rows[0]!.told;
  });
  const memory = [server.memory() ?? 0];
  await server.stop();
  const wanted = effort.rounds * count;
  const { p50, p95 } = latencyOf(times);
  return {
    title: 'Whole-day move',
    lines: [
      reported({
        what: `Moving a day of ${slotsADay} bookings`,
        measured: `p50 ${ms(p50)}, p95 ${ms(p95)}`,
        figures: { times },
      }),
      hard(told === wanted, `${wanted}`, { what: 'Messages to residents, each once', measured: `${told}` }),
    ],
    memory,
    notes: [`${days} days, ${effort.rounds} times, one after another, while the worker sends the mails.`],
  };
}
