import { latencyOf } from '../percentiles.ts';
import { Connection, type Reply } from './connection.ts';
import type { Rush, RushResult } from './jobs.ts';
import { bookingOf, headersOf, holdOf, tokenIn } from './visits.ts';

type End = 'booked' | 'full' | 'lost';

interface Counts {
  ends: Record<End, number>;
  times: number[];
  serverErrors: number;
}

/**
 * Residents who come evenly over the time: each opens the day's page, presses a time that it shows as free, takes an
 * alternative as long as one is offered, and books. Nobody gives up before they hold a time or are told that none is left.
 */
export async function rush(job: Rush): Promise<RushResult> {
  const counts: Counts = { ends: { booked: 0, full: 0, lost: 0 }, times: [], serverErrors: 0 };
  const pause = (job.seconds * 1000) / job.residents;
  const coming = Array.from({ length: job.residents }, async (_, place) => {
    await new Promise((wake) => setTimeout(wake, place * pause));
    counts.ends[await visit(job, job.first + place, counts)] += 1;
  });
  await Promise.all(coming);
  const { ends, times, serverErrors } = counts;
  return {
    booked: ends.booked,
    toldFull: ends.full,
    lost: ends.lost,
    serverErrors,
    requests: times.length,
    ...latencyOf(times),
  };
}

async function visit({ port, clinicId }: Rush, number: number, counts: Counts): Promise<End> {
  const connection = await Connection.open(port);
  const headers = headersOf(number, `http://127.0.0.1:${port}`);
  const timed = async (asked: Promise<Reply>) => {
    const begun = performance.now();
    const reply = await asked;
    counts.times.push(performance.now() - begun);
    if (reply.status >= 500) counts.serverErrors += 1;
    return reply;
  };
  try {
    const page = await timed(connection.ask({ path: `/fi/clinics/${clinicId}`, headers }));
    if (page.status !== 200) return 'lost';
    const free = freeTimesIn(page.body);
    let slot = free[number % free.length];
    while (slot) {
      const held = await timed(connection.ask(holdOf(slot, headers)));
      if (held.status === 201) {
        const booked = await timed(connection.ask(bookingOf(number, tokenIn(held), headers)));
        return booked.status === 201 ? 'booked' : 'lost';
      }
      if (held.status !== 409) return 'lost';
      slot = alternativesIn(held)[0]?.slotId;
    }
    return 'full';
  } finally {
    connection.close();
  }
}

/** The buttons of the page: what a resident can press. */
const freeTimesIn = (page: string) =>
  [...page.matchAll(/<button[^>]*name="slot"[^>]*value="([0-9a-f-]{36})"/g)].map(([, id]) => id!);

const alternativesIn = (reply: Reply) =>
  (JSON.parse(reply.body) as { alternatives?: { slotId: string }[] }).alternatives ?? [];
