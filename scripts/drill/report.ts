import { whereAndWhen } from '../prove/report.ts';
import type { Ledger } from '../prove/deployment.ts';
import type { Comparison } from './compare.ts';

export type Outcome =
  | { name: string; skipped: string }
  | {
      name: string;
      skipped: null;
      moments: number;
      seconds: number;
      ledgers: Ledger[];
      comparison: Comparison;
    };

type Ran = Extract<Outcome, { skipped: null }>;
const shown = 10;

const sumOf = ({ ledgers }: Ran, of: keyof Ledger) => ledgers.reduce((sum, ledger) => sum + ledger[of], 0);
const paceOf = (ran: Ran) => Math.round(sumOf(ran, 'sent') / ran.seconds);
const notAnswered = (ran: Ran) => sumOf(ran, 'faults') + sumOf(ran, 'unanswered');

/** One drill for a terminal. */
export function linesOf(outcome: Outcome): string {
  if (outcome.skipped !== null) return `skipped ${outcome.name}: ${outcome.skipped}`;
  const { name, moments, seconds, comparison } = outcome;
  const { acknowledged, found, unheard, mails, mailsTwice, faults } = comparison;
  const more = faults.length > shown ? [`… and ${faults.length - shown} more`] : [];
  return [
    `${faults.length === 0 ? 'held   ' : 'LOST   '} ${name}, ${moments} times in ${Math.round(seconds)} s at ${paceOf(outcome)} requests a second`,
    `acknowledged ${acknowledged}, found ${found}, difference ${acknowledged - found}; ${notAnswered(outcome)} requests got no answer or a fault, ${unheard} of them were booked all the same; ${mails} mails, ${mailsTwice} twice and marked so`,
    ...[...faults.slice(0, shown), ...more],
  ].join('\n        ');
}

/** @param former the document as it is: drills that did not run now keep their rows. @param names all drills in their order */
export function markdownOf(
  outcomes: readonly Outcome[],
  { command, former, names }: { command: string; former: string; names: readonly string[] },
): string {
  const rows = names.flatMap((name) => {
    const outcome = outcomes.find((one) => one.name === name);
    if (outcome) return rowOf(outcome);
    return former.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? [];
  });
  return `# Drill

The last runs of \`${command}\`: each fault under a load of bookings against the built server with PostgreSQL, a mail
server and workers of its own. _Acknowledged_ is what the server said yes to and the yes arrived; _found_ is what stood in
the database when all was quiet again; what stands must also be free of doubles, and every mail told once or marked as a
repeat. Each row is of the last time that its drill ran; the latest: ${whereAndWhen()}.

| drill | times | load, requests/s | acknowledged | found | difference | faults | without an answer | mails, twice |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function rowOf(outcome: Outcome): string {
  if (outcome.skipped !== null) return `| ${outcome.name} | skipped: ${outcome.skipped} | | | | | | | |`;
  const { acknowledged, found, mails, mailsTwice, faults } = outcome.comparison;
  const cells = [
    outcome.moments,
    paceOf(outcome),
    acknowledged,
    found,
    acknowledged - found,
    faults.length === 0 ? 'none' : faults.slice(0, 3).join('; '),
    notAnswered(outcome),
    `${mails}, ${mailsTwice}`,
  ];
  return `| ${outcome.name} | ${cells.join(' | ')} |`;
}
