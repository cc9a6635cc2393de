import { problem } from '../../platform/errors.ts';

export const bothBooked = problem(
  'properties.both_booked',
  409,
  'both properties have a live booking on the same day',
);
export const alreadyMatched = problem('properties.already_matched', 409, 'the property has been matched');
