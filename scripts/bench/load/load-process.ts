import type { BareBooking, Booking, Job, Reading } from './jobs.ts';
import { Connection } from './connection.ts';
import { rush } from './rush.ts';
import { Tally, type LoadResult } from './tally.ts';
import { holdAndBook } from './visits.ts';

/** The load generator: a process of its own, so that it shares no event loop with what it measures. */
// stop-with-parent.ts lets a process end while its pipe is open; this one waits there for its job.
process.channel?.ref();
process.once('message', (job) => {
  void run(job as Job).then((result) => process.send?.(result, () => process.exit(0)));
});

function run(job: Job) {
  if (job.kind === 'read') return read(job);
  if (job.kind === 'book') return book(job);
  if (job.kind === 'book-bare') return bookBare(job);
  return rush(job);
}

async function read({ port, connections, seconds, paths, cookie }: Reading): Promise<LoadResult> {
  const headers = `accept-language: fi\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}`;
  const opened = await openAll(connections, [port]);
  const tally = new Tally();
  const end = performance.now() + seconds * 1000;
  let turn = 0;
  await Promise.all(
    opened.map(async ({ connection }) => {
      while (performance.now() < end) {
        const begun = performance.now();
        await tally.request(connection.ask({ path: paths[turn++ % paths.length]!, headers }));
        tally.done(begun);
      }
    }),
  );
  return finish(tally, opened);
}

async function book({ ports, connections, first, count }: Booking): Promise<LoadResult> {
  const opened = await openAll(connections, ports);
  const tally = new Tally();
  await eachNumber({ opened, first, count }, async ({ connection, origin }, number) => {
    const begun = performance.now();
    await holdAndBook(connection, { number, origin, timed: (asked) => tally.request(asked) });
    tally.done(begun);
  });
  return finish(tally, opened);
}

async function bookBare({ port, connections, first, count }: BareBooking): Promise<LoadResult> {
  const opened = await openAll(connections, [port]);
  const tally = new Tally();
  await eachNumber({ opened, first, count }, async ({ connection }, number) => {
    const begun = performance.now();
    const body = JSON.stringify({ slot: number, name: 'Aino Testi' });
    await tally.request(connection.ask({ method: 'POST', path: '/bookings', body }));
    tally.done(begun);
  });
  return finish(tally, opened);
}

interface Opened {
  connection: Connection;
  origin: string;
}

function openAll(connections: number, ports: number[]): Promise<Opened[]> {
  return Promise.all(
    Array.from({ length: connections }, async (_, place) => {
      const port = ports[place % ports.length]!;
      return { connection: await Connection.open(port), origin: `http://127.0.0.1:${port}` };
    }),
  );
}

/** Every connection takes the next number as soon as it is free, until all are taken. */
async function eachNumber(
  { opened, first, count }: { opened: Opened[]; first: number; count: number },
  work: (opened: Opened, number: number) => Promise<void>,
) {
  let next = first;
  await Promise.all(
    opened.map(async (one) => {
      while (next < first + count) await work(one, next++);
    }),
  );
}

function finish(tally: Tally, opened: Opened[]): LoadResult {
  const result = tally.result();
  for (const { connection } of opened) connection.close();
  return result;
}
