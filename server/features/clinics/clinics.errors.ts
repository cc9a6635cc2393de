import { problem } from '../../platform/errors.ts';

export const personTaken = problem('clinics.person_taken', 409, 'the person sits in another clinic then');
export const personDrafted = problem('clinics.person_drafted', 409, 'a draft has the person at that time');
export const personTakenElsewhere = problem(
  'clinics.person_taken_elsewhere',
  409,
  'another municipality has the person at that time',
);
export const roomTaken = problem('clinics.room_taken', 409, 'another clinic is in the room then');
export const roomDrafted = problem('clinics.room_drafted', 409, 'a draft is in the room at that time');

export const roleUnstaffed = problem('clinics.role_unstaffed', 409, 'a role has neither person nor reason');
export const personInTwoRoles = problem('clinics.person_in_two_roles', 409, 'two roles without a reason');
export const languageMissing = problem('clinics.language_missing', 409, 'the texts lack a language');
export const holidayUnconfirmed = problem('clinics.holiday_unconfirmed', 409, 'a holiday is not confirmed');
export const noSlots = problem('clinics.no_slots', 409, 'the day has no slots');

export const changedMeanwhile = problem('clinics.changed_meanwhile', 412, 'another version was saved since');
export const notDraft = problem('clinics.not_draft', 409, 'only a draft can be changed or published');
export const notPublished = problem('clinics.not_published', 409, 'the day is not published');
export const alreadyCancelled = problem('clinics.already_cancelled', 409, 'the day is cancelled');
export const changeWaits = problem('clinics.change_waits', 409, 'a move or cancellation of the day waits');
export const nothingWaits = problem('clinics.nothing_waits', 409, 'no move or cancellation waits any more');
export const visitsBegun = problem(
  'clinics.visits_begun',
  409,
  'a visit of the day goes on or has been held',
);
export const visitsOutside = problem(
  'clinics.visits_outside',
  409,
  'visits lie outside the new times of the day',
);
export const tooSoonToWait = problem(
  'clinics.too_soon_to_wait',
  409,
  'the day begins or ends before the change',
);
export const tooLate = problem('clinics.too_late', 409, 'the day has begun or is over');
