import type { Alternative } from '#shared/contracts/bookings.ts';
import { getClinic, listClinics } from '#shared/contracts/clinics.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { residentText } from '#shared/text/resident.ts';
import { askApi } from './ask-api.ts';
import { clinicCard } from './clinic-card.ts';
import { findPlace } from './find-place.ts';
import { isAwaitable, listInvitation } from './list-invitation.ts';
import { clockOf } from './moment-words.ts';

export type LostTime = Awaited<ReturnType<typeof lostTime>>;

const losing = [
  'bookings.hold_lost',
  'bookings.slot_taken',
  'bookings.day_full',
  'bookings.day_moved',
  'bookings.slot_closed',
];

/** Whether a refusal means that the chosen time is gone and another may be taken. */
export function isLostTime(problem: Problem): boolean {
  return losing.includes(problem.code);
}

/** What is offered instead of a time that went to somebody else: other times of the day, or other days and the telephone. */
export async function lostTime(event: Parameters<typeof askApi>[0], problem: Problem) {
  const { language, bridge } = event.locals;
  const { alternatives = [], clinicId } = problem as Problem & {
    alternatives?: Alternative[];
    clinicId?: string;
  };
  const clinic = clinicId ? await askApi(event, getClinic, { params: { clinicId } }) : null;
  const query = clinic ? { municipality: clinic.municipality } : {};
  const { clinics } = await askApi(event, listClinics, { query });
  const text = residentText[language];
  const mayWait = clinic && alternatives.length === 0 && isAwaitable(clinic, bridge.now);
  return {
    title: problem.title,
    municipality: clinic ? await findPlace(event, clinic.municipality) : undefined,
    times: alternatives.map(({ slotId, start }) => ({
      slotId,
      clock: clockOf(start, clinic?.timeZone ?? 'UTC', language),
    })),
    invitation: mayWait
      ? listInvitation({ municipality: clinic.municipality, clinicId: clinic.id }, language)
      : null,
    days: clinics
      .filter(({ id, free }) => id !== clinicId && free > 0)
      .slice(0, 3)
      .map((other) => clinicCard(other, { text, language })),
  };
}
