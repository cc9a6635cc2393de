import type { seeQueue as contract } from '#shared/contracts/walk-ins.ts';
import type { Answer } from '#shared/contracts/endpoint.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScopeOfRows, together } from '../../platform/scope.ts';
import { findQueueDay, listPresent, listQueue } from './walk-ins.queries.ts';
import { expectedTurn, isDayOf } from './walk-ins.rules.ts';

/** The queue of a day for everybody in the hall: numbers and desks, never a name or a property. */
export function seeQueue(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  clinicId: string,
): Promise<Answer<typeof contract>> {
  return inScopeOfRows(db, { clinic: clinicId }, async (trx) => {
    const [day, waiting, present] = await together([
      findQueueDay(trx, clinicId),
      listQueue(trx, clinicId),
      listPresent(trx, clinicId),
    ]);
    if (!day) throw notFound();
    const now = clock.now();
    const { startsAt: begins, ...shown } = day;
    // On any other day whoever was never marked as done would stand there.
    const today = isDayOf(begins, now, day.timeZone) ? waiting : [];
    const numbers = today.map(({ number, desk, startsAt, status }) => ({
      number,
      desk,
      inConsultation: status === 'in_consultation',
      expected: toApiInstant(expectedTurn({ desk, startsAt }, { present, now })),
    }));
    return { ...shown, numbers };
  });
}
