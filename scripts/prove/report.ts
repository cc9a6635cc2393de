import { cpus, release } from 'node:os';
import type { Result } from './prove.ts';

const shown = 10;

/** One check as lines for a terminal: whether it held, what was tried, what broke. */
export function lineOf({ name, facts, faults, seconds }: Result): string {
  const head = `${faults.length === 0 ? 'held  ' : 'BROKEN'} ${name} (${seconds.toFixed(1)} s): ${facts}`;
  const more = faults.length > shown ? [`… and ${faults.length - shown} more`] : [];
  return [head, ...[...faults.slice(0, shown), ...more].map((fault) => `         ${fault}`)].join('\n');
}

export function verdictOf(results: readonly Result[]): string {
  const broken = results.filter(({ faults }) => faults.length > 0);
  if (broken.length === 0) return `All ${results.length} checks held.`;
  return `${broken.length} of ${results.length} checks did not hold: ${broken.map(({ name }) => name).join(', ')}.`;
}

/** The machine and the day of a run, for a report that is kept. */
export function whereAndWhen(): string {
  const day = Temporal.Now.plainDateISO('UTC').toString();
  const [{ model } = { model: 'unknown processor' }, ...others] = cpus();
  return `${day}, ${others.length + 1} × ${model.trim()}, ${process.platform} ${release().split('-')[0]}, Node ${process.versions.node}`;
}

export function markdownOf(results: readonly Result[]): string {
  const rows = results.map(
    ({ name, facts, faults, seconds }) =>
      `| ${name} | ${faults.length === 0 ? 'held' : 'broken'} | ${facts.replaceAll('|', '\\|')} | ${seconds.toFixed(1)} s |`,
  );
  return `# Proof

The last run of \`npm run prove\`, which anybody can repeat against a deployment that allows it (docs/operations.md).
${verdictOf(results)} ${whereAndWhen()}.

| check | result | what happened | time |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
