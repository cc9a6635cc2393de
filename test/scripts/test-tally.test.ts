import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lastLine, sumOf, tallyOfReport } from '../../scripts/test-tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportOf(...testResults: { status: string; tests: string[] }[]): string {
  const file = join(folder, `${Math.random()}.json`);
  const results = testResults.map(({ status, tests }, index) => ({
    name: `file-${index}`,
    status,
    message: '',
    assertionResults: tests.map((result) => ({ fullName: `a ${result} test`, status: result })),
  }));
  writeFileSync(file, JSON.stringify({ testResults: results }));
  return file;
}

describe('the last line of npm test', () => {
  test('counts what passed, failed and was skipped', () => {
    const tally = tallyOfReport(
      reportOf({ status: 'failed', tests: ['passed', 'failed', 'skipped'] }),
      'unit',
    );
    expect(lastLine(tally)).toBe('1 passed, 1 failed, 1 skipped');
    expect(tally.failures).toEqual(['unit: a failed test']);
  });

  test('says nothing of skipped tests when there are none', () => {
    expect(lastLine(tallyOfReport(reportOf({ status: 'passed', tests: ['passed'] }), 'unit'))).toBe(
      '1 passed, 0 failed',
    );
  });

  test('counts a file that broke before its first test', () => {
    expect(lastLine(tallyOfReport(reportOf({ status: 'failed', tests: [] }), 'unit'))).toBe(
      '0 passed, 1 failed',
    );
  });

  test('counts a file whose tests passed but whose clean-up broke', () => {
    const tally = tallyOfReport(reportOf({ status: 'failed', tests: ['passed'] }), 'unit');
    expect(lastLine(tally)).toBe('1 passed, 1 failed');
  });

  test('counts tests that never ran as one failure', () => {
    expect(tallyOfReport(join(folder, 'missing.json'), 'api').failures).toEqual([
      'api: the tests did not run',
    ]);
  });

  test('adds the projects up', () => {
    const one = tallyOfReport(reportOf({ status: 'passed', tests: ['passed', 'passed'] }), 'unit');
    const other = tallyOfReport(reportOf({ status: 'failed', tests: ['failed'] }), 'api');
    expect(lastLine(sumOf(one, other))).toBe('2 passed, 1 failed');
  });
});
