import type { Joining } from '#shared/contracts/waiting.ts';
import { answersIn } from './booking-form.ts';

export type JoiningAnswers = Omit<Joining, 'municipality' | 'clinicId' | 'language'>;

/** What the form of the waiting list sent. Nothing is judged here: the API names what needs mending. */
export function joiningIn(form: FormData): JoiningAnswers {
  const { propertyIdentifier, propertyUnknown, address, village, relation, name, phone, email } =
    answersIn(form);
  return {
    ...{ propertyIdentifier, propertyUnknown, address, village, name, phone, email },
    ...(relation && { relation }),
    shortNotice: form.get('shortNotice') === 'true',
  };
}
