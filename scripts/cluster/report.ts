import type { Comparison } from '../drill/compare.ts';
import type { Ledger } from '../prove/deployment.ts';
import type { Result } from '../prove/prove.ts';
import { verdictOf, whereAndWhen } from '../prove/report.ts';
import type { BytesOfBooking } from './bytes-of-booking.ts';
import type { Failover } from './failover.ts';
import { versions } from './programs.ts';

export interface ClusterRun {
  bytes: BytesOfBooking;
  failovers: Failover[];
  /** Of load. */
  seconds: number;
  /** Mails that waited when the load ended, and the time until all were dealt with. */
  backlog: { mails: number; seconds: number };
  ledgers: Ledger[];
  comparison: Comparison;
  proof: Result[];
}

/** The service must be back within so many seconds. */
const LIMIT_S = 30;

/** What was promised and did not come true, one line each. */
export function faultsOf({ failovers, comparison, proof }: ClusterRun): string[] {
  return [
    ...failovers
      .filter(({ seconds }) => seconds > LIMIT_S)
      .map(({ seconds }) => `nobody could book for ${seconds.toFixed(1)} s; promised are ${LIMIT_S}`),
    ...comparison.faults,
    ...proof.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
  ];
}

const sumOf = ({ ledgers }: ClusterRun, of: keyof Ledger) =>
  ledgers.reduce((sum, ledger) => sum + ledger[of], 0);

const booked = ({ bookings, seconds, stored, logged }: BytesOfBooking) =>
  `${bookings} bookings in ${seconds} s without a fault; one took ${stored} bytes of tables and indexes and ${logged} bytes of PostgreSQL’s log`;

const counted = (run: ClusterRun) => {
  const { acknowledged, found, unheard, mails, mailsTwice } = run.comparison;
  return `acknowledged ${acknowledged}, found ${found}, difference ${acknowledged - found}; of ${sumOf(run, 'sent')} requests ${sumOf(run, 'faults')} got a fault and ${sumOf(run, 'unanswered')} no answer, ${unheard} of them were booked all the same; ${mails} mails, ${mailsTwice} twice and marked so`;
};

const dealtWith = ({ backlog: { mails, seconds } }: ClusterRun) =>
  `${mails} mails waited when the load ended and were dealt with in ${Math.round(seconds)} s`;

export function linesOf(run: ClusterRun): string {
  const faults = faultsOf(run);
  return [
    '',
    booked(run.bytes),
    ...run.failovers.map(
      ({ killed, seconds, wholeAgain }) =>
        `database ${killed} killed: the next booking after ${seconds.toFixed(1)} s, a standby again after ${wholeAgain.toFixed(1)} s`,
    ),
    counted(run),
    dealtWith(run),
    verdictOf(run.proof),
    ...(faults.length === 0 ? ['\nThe difference is nothing.'] : ['\nNot held:', ...faults.slice(0, 20)]),
  ].join('\n');
}

export function markdownOf(run: ClusterRun): string {
  const rows = run.failovers.map(
    ({ killed, seconds, wholeAgain }, place) =>
      `| ${place + 1} | ${killed} | ${seconds.toFixed(1)} s | ${wholeAgain.toFixed(1)} s |`,
  );
  const faults = faultsOf(run);
  const pace = Math.round(sumOf(run, 'sent') / run.seconds);
  return `# Cluster

The last run of \`npm run cluster\`: two servers with their job workers behind HAProxy, PgBouncer in transaction mode, and
PostgreSQL with a synchronous standby under Patroni and etcd (one member), all on one machine. Under a load of bookings
(${pace} requests a second) the primary's Patroni and every process of its PostgreSQL are killed with kill -9; afterwards
they are started again and become the standby. ${whereAndWhen()}. ${versions()}.

| kill | of database | until the next booking | until a standby followed again |
| --- | --- | --- | --- |
${rows.join('\n')}

- Bookings: ${counted(run)}.
- Mails: ${dealtWith(run)}; each is sent or overtaken by a newer one about the same time.
- Faults: ${faults.length === 0 ? 'none' : faults.slice(0, 5).join('; ')}.
- \`npm run prove\` on the restored cluster: ${verdictOf(run.proof)}
- Before the first kill: ${booked(run.bytes)}.

_Until the next booking_ is counted from the kill to the first acknowledged booking whose visit began after it; promised are
${LIMIT_S} s. Most of it is Patroni's lease (\`ttl\` 20 s, the least that its documentation allows). The dead machine
is started five seconds after that booking. _Acknowledged_, _found_ and the mails are counted as in docs/drill.md. The servers send no statement names, because Debian 12's PgBouncer
cannot keep them.
`;
}
