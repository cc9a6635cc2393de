import type { Obstacle } from '#shared/contracts/clinic-days.ts';
import { violatedConstraint, type Trx } from '../../platform/database.ts';
import { seePlannedSlots } from '../bookings/see-planned-slots.ts';
import { findHoliday } from './clashes.queries.ts';
import {
  holidayUnconfirmed,
  languageMissing,
  noSlots,
  personInTwoRoles,
  roleUnstaffed,
} from './clinics.errors.ts';
import { findDay } from './clinics.queries.ts';
import { obstaclesOf } from './publishing.rules.ts';
import { obstacleWords } from './refusal-words.rules.ts';

/** The constraint that the database's rule of publishing names, by the code of the same rule in shared/rules/publishing.ts. */
const refusals = {
  role_unstaffed: { constraint: 'clinic_role_unstaffed', refuse: roleUnstaffed },
  person_in_two_roles: { constraint: 'clinic_person_in_two_roles', refuse: personInTwoRoles },
  language_missing: { constraint: 'clinic_language_missing', refuse: languageMissing },
  holiday_unconfirmed: { constraint: 'clinic_holiday_unconfirmed', refuse: holidayUnconfirmed },
  no_slots: { constraint: 'clinic_has_no_slots', refuse: noSlots },
} as const;

/**
 * When `work` commits, the database says by a constraint's name that a day cannot be public; the pure rule, asked of
 * the same day within the transaction, says it in words. `work` notes the day as it will be.
 */
export async function explainObstacle<T>(
  work: (note: (trx: Trx, clinicId: string) => Promise<Obstacle[]>) => Promise<T>,
): Promise<T> {
  let noted: Obstacle[] = [];
  try {
    return await work(async (trx, clinicId) => (noted = await listObstacles(trx, clinicId)));
  } catch (error) {
    const constraint = violatedConstraint(error);
    const refused = Object.entries(refusals).find(([, refusal]) => refusal.constraint === constraint);
    if (!refused) throw error;
    const [code, { refuse }] = refused;
    const obstacle = noted.find((one) => one.code === code);
    throw refuse({ words: obstacle ? obstacleWords(obstacle) : {}, members: { obstacles: noted } });
  }
}

async function listObstacles(trx: Trx, clinicId: string): Promise<Obstacle[]> {
  const day = await findDay(trx, clinicId);
  if (!day) return [];
  const holiday = await findHoliday(trx, day.country, day.day);
  return obstaclesOf(day, { holiday, slotCount: (await seePlannedSlots(trx, clinicId)).length });
}
