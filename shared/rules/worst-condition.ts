import type { Condition } from '#shared/contracts/notes.ts';

const worstFirst: readonly Condition[] = ['RED', 'YELLOW', 'NOT_ASSESSED', 'GREEN'];

/** A property is in the worst condition of its systems; what nobody has assessed is never called green. */
export function worstCondition(systems: readonly { condition?: Condition }[]): Condition {
  const found = systems.map(({ condition }) => condition ?? 'NOT_ASSESSED');
  return worstFirst.find((condition) => found.includes(condition)) ?? 'NOT_ASSESSED';
}
