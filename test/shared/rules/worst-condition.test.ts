import { describe, expect, test } from 'vitest';
import type { Condition } from '#shared/contracts/notes.ts';
import { worstCondition } from '#shared/rules/worst-condition.ts';

describe('the condition of a property', () => {
  test.each<[Condition[], Condition]>([
    [['GREEN'], 'GREEN'],
    [['GREEN', 'YELLOW'], 'YELLOW'],
    [['YELLOW', 'RED', 'GREEN'], 'RED'],
    [['GREEN', 'NOT_ASSESSED'], 'NOT_ASSESSED'],
    [['NOT_ASSESSED', 'YELLOW'], 'YELLOW'],
    [[], 'NOT_ASSESSED'],
  ])('of systems %j is %s', (conditions, worst) => {
    expect(worstCondition(conditions.map((condition) => ({ condition })))).toBe(worst);
  });

  test('a system without an assessment is not called green', () => {
    expect(worstCondition([{ condition: 'GREEN' }, {}])).toBe('NOT_ASSESSED');
  });
});
