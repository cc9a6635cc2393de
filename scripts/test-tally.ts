import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  skipped: number;
  /** One line for each thing that failed. */
  failures: string[];
}

interface Report {
  testResults: { name: string; status: string; message: string; assertionResults: Assertion[] }[];
}

interface Assertion {
  fullName: string;
  status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
}

export const emptyTally = (): Tally => ({ passed: 0, skipped: 0, failures: [] });

/** Adds up what vitest reported; a file that broke before its first test is a failure too. */
export function tallyOfReport(file: string, project: string): Tally {
  const tally = emptyTally();
  if (!existsSync(file)) return { ...tally, failures: [`${project}: the tests did not run`] };
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  for (const { name, status, assertionResults } of testResults) {
    for (const { fullName, status } of assertionResults) {
      if (status === 'passed') tally.passed += 1;
      else if (status === 'failed') tally.failures.push(`${project}: ${fullName}`);
      else tally.skipped += 1;
    }
    const noTestFailed = assertionResults.every((assertion) => assertion.status !== 'failed');
    if (status === 'failed' && noTestFailed) tally.failures.push(`${project}: ${name} broke`);
  }
  return tally;
}

/** Puts two tallies together. */
export function sumOf(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  };
}

/** The last line of a test run. */
export function lastLine({ passed, skipped, failures }: Tally): string {
  return `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
