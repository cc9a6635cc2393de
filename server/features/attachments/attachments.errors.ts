import { problem } from '../../platform/errors.ts';

export const typeNotTaken = problem('attachments.type_not_taken', 422, 'no type of file that is taken');
export const unreadable = problem('attachments.unreadable', 422, 'a picture could not be drawn');
export const tooManyDots = problem('attachments.too_many_dots', 422, 'a picture of too many dots');
export const full = problem('attachments.full', 409, 'the booking has all the files that it takes');
