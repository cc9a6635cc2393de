import { describe, expect, test } from 'vitest';
import { compare, type Run } from '../../scripts/bench/method.ts';
import { pgbenchScript, roundTrips } from '../../scripts/bench/references/pgbench-script.ts';
import { replayOf } from '../../scripts/bench/references/replay.ts';
import type { LoggedStatement } from '../../scripts/bench/references/log-statements.ts';
import { slotId } from '../../scripts/bench/numbers.ts';

const runOf = (perSecond: number): Run => ({ perSecond, count: 1, p50: 1, p95: 1, p99: 1 });

function inTurn(figures: number[]) {
  const left = [...figures];
  return async () => runOf(left.shift()!);
}

describe('the method of the bench', () => {
  test('a round divides by the mean of the reference before and after it, and the median round counts', async () => {
    const test = inTurn([50, 90, 10]);
    const reference = inTurn([100, 300, 100, 100, 100, 100]);
    const { only } = await compare(3, { test, references: { only: reference } });
    expect(only.ratio.perSecond).toBeCloseTo(0.25);
  });

  test('the references stand around the test in mirrored order', async () => {
    const order: string[] = [];
    const noted = (name: string) => async () => {
      order.push(name);
      return runOf(1);
    };
    await compare(1, { test: noted('test'), references: { a: noted('a'), b: noted('b') } });
    expect(order).toEqual(['a', 'b', 'test', 'b', 'a']);
  });
});

const number = 10_000_005;
const property = '5a1f7c0e-0000-4000-8000-123456789abc';
const booking = '6b2f7c0e-0000-4000-8000-123456789abc';
const logged = (part: Partial<LoggedStatement>): LoggedStatement => ({
  text: '',
  name: 'a',
  values: [],
  isTogether: false,
  row: null,
  ...part,
});

describe('the replay of a booking', () => {
  const statements = replayOf(
    [
      logged({ name: null, text: `begin; select find('${slotId(number)}')` }),
      logged({
        text: 'insert into property values ($1)',
        values: ['x'],
        isTogether: true,
        row: { id: property },
      }),
      logged({
        text: 'insert into booking values ($1, $2, $3)',
        values: [booking, property, { hex: 'ab'.repeat(8) }],
      }),
      logged({ name: null, text: 'commit' }),
    ],
    number,
  );

  test('keeps together what travelled together', () => {
    expect(roundTrips(statements).map((texts) => texts.length)).toEqual([3, 1, 1]);
    expect(pgbenchScript(statements)).toMatch(/\\startpipeline\nbegin;\n[^\n]+\n[^\n]+\n\\endpipeline/);
  });

  test('names another slot and another booking each time, and sends on what the database answered', () => {
    const script = pgbenchScript(statements);
    expect(script).not.toContain(String(number));
    expect(script).not.toContain(property);
    expect(script).toContain(`select find(('00000000-0000-4000-8000-0000' || :n)::uuid);`);
    expect(script).toContain(`set_config('replay.s1_id', "id"::text, false)`);
    expect(script).toContain(`current_setting('replay.s1_id')`);
    expect(script).toContain(`('' || '6b2f7c0e-0000-4000-8000-1234' || :n)::uuid`);
    expect(script).toContain(`decode('' || 'abababab' || :n, 'hex')`);
  });
});
