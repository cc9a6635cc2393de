import type { StaffPerson } from '#shared/contracts/administration.ts';
import { notYourself } from './people.errors.ts';

/** An admin changes every colleague, but nobody ends their own access: another admin does it. */
export function actionsWith(person: { id: string }, caller: { personId: string }): StaffPerson['actions'] {
  const always: StaffPerson['actions'] = ['change', 'give_role', 'take_role'];
  return person.id === caller.personId ? always : [...always, 'end'];
}

export function mustBeSomebodyElse(person: { id: string }, caller: { personId: string }): void {
  if (!actionsWith(person, caller).includes('end')) throw notYourself();
}
