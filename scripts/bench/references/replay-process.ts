import pg from 'pg';
import { dayNumber } from '../numbers.ts';
import { latencyOf } from '../percentiles.ts';
import { numberMark, type Piece, type ReplayStatement, type ReplayValue, type Variable } from './replay.ts';

/** Where there is no pgbench: the same statements through pg, one loop for each connection. */
export interface ReplayJob {
  databaseUrl: string;
  statements: ReplayStatement[];
  connections: number;
  first: number;
  count: number;
}

// stop-with-parent.ts lets a process end while its pipe is open; this one waits there for its job.
process.channel?.ref();
process.once('message', (job) => {
  void replay(job as ReplayJob).then((run) => process.send?.(run, () => process.exit(0)));
});

async function replay({ databaseUrl, statements, connections, first, count }: ReplayJob) {
  const pipeline = statements.some(({ isTogether }) => isTogether);
  const clients = Array.from(
    { length: connections },
    () => new pg.Client({ connectionString: databaseUrl, pipeline } as pg.ClientConfig),
  );
  await Promise.all(clients.map((client) => client.connect()));
  const times: number[] = [];
  const begun = performance.now();
  let next = first;
  await Promise.all(
    clients.map(async (client) => {
      while (next < first + count) {
        const since = performance.now();
        await replayOnce(client, statements, next++);
        times.push(performance.now() - since);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return { perSecond: count / seconds, count, ...latencyOf(times) };
}

type Row = Record<string, string>;

async function replayOnce(client: pg.Client, statements: ReplayStatement[], number: number) {
  const rows: Row[] = [];
  let place = 0;
  while (place < statements.length) {
    const next = statements.findIndex(({ isTogether }, at) => at > place && !isTogether);
    const trip = statements.slice(place, next < 0 ? undefined : next);
    const answers = await Promise.all(trip.map((statement) => ask(client, statement, { number, rows })));
    for (const answer of answers) rows.push(answer.rows?.[0] ?? {});
    place += trip.length;
  }
}

function ask(client: pg.Client, statement: ReplayStatement, booking: { number: number; rows: Row[] }) {
  const text = statement.text.replaceAll(numberMark, String(booking.number));
  const values = statement.values.map((value) => valueOf(value, booking));
  const { name } = statement;
  return client.query<Row>({ text, ...(name && { name }), ...(values.length > 0 && { values }) });
}

function valueOf(value: ReplayValue, booking: { number: number; rows: Row[] }) {
  if (value.kind === 'same') return value.value;
  const text = value.pieces.map((piece) => textOf(piece, booking)).join('');
  return value.kind === 'hex' ? Buffer.from(text, 'hex') : text;
}

function textOf(piece: Piece, booking: { number: number; rows: Row[] }): string {
  return 'fixed' in piece ? piece.fixed : variableOf(piece.variable, booking);
}

function variableOf(variable: Variable, { number, rows }: { number: number; rows: Row[] }): string {
  if (variable === 'number') return String(number);
  if (variable === 'day') return String(dayNumber(number));
  return rows[variable.place]?.[variable.column] ?? '';
}
