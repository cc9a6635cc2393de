import { problem } from '../../platform/errors.ts';

export const timesFree = problem('waiting.times_free', 409, 'there are free times: nobody need wait');
export const waitsAlready = problem('waiting.waits_already', 409, 'the property is in this list');
export const hasTimeAlready = problem('waiting.has_time', 409, 'the property has a time on that day');
export const dayOver = problem(
  'waiting.day_over',
  409,
  'the day takes no bookings, so nobody can wait for it',
);
export const offerGone = problem('waiting.offer_gone', 409, 'the offered time went to another or ran out');
