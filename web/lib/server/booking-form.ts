import { heardFrom, topics, type BookingAnswers } from '#shared/contracts/bookings.ts';
import { isLanguage } from '#shared/text/language.ts';

const lines = [
  'propertyIdentifier',
  'address',
  'village',
  'systemYear',
  'name',
  'phone',
  'email',
  'question',
] as const;

/** What a booking form sent, in the shape of the contract. Nothing is judged here: the API names what needs mending. */
export function answersIn(form: FormData): BookingAnswers {
  const text = (name: string) => String(form.get(name) ?? '');
  const relation = text('relation');
  const language = text('language');
  const heard = heardFrom.find((one) => one === text('heard'));
  return {
    ...Object.fromEntries(lines.map((name) => [name, text(name)])),
    propertyUnknown: text('propertyUnknown') === 'true',
    wantsPaper: text('wantsPaper') === 'true',
    topics: topics.filter((topic) => form.getAll('topics').includes(topic)),
    ...((relation === 'owner' || relation === 'occupier') && { relation }),
    ...(isLanguage(language) && { language }),
    ...(heard && { heard }),
  };
}

/** Whether the form came along, or only a button of the held time did. */
export function hasAnswers(form: FormData): boolean {
  return form.has('propertyIdentifier');
}

/** The answers as hidden fields, so that they go along with whatever button is pressed. */
export function hiddenFields(answers: BookingAnswers): { name: string; value: string }[] {
  return Object.entries(answers).flatMap(([name, value]) =>
    [value].flat().map((single) => ({ name, value: String(single) })),
  );
}
