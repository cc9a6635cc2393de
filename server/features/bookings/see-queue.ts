import type { seeQueue as contract } from '#shared/contracts/walk-ins.ts';
import type { Answer } from '#shared/contracts/endpoint.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScopeOfRows } from '../../platform/scope.ts';
import { findQueueDay, listGoing, listQueue } from './walk-ins.queries.ts';
import { expectedTurn } from './walk-ins.rules.ts';

/** The queue of a day for everybody in the hall: numbers and desks, never a name or a property. */
export function seeQueue(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  clinicId: string,
): Promise<Answer<typeof contract>> {
  return inScopeOfRows(db, { clinic: clinicId }, async (trx) => {
    const day = await findQueueDay(trx, clinicId);
    if (!day) throw notFound();
    const going = await listGoing(trx, clinicId);
    const now = clock.now();
    const numbers = (await listQueue(trx, clinicId)).map(({ number, desk, startsAt, status }) => ({
      number,
      desk,
      inConsultation: status === 'in_consultation',
      expected: toApiInstant(expectedTurn({ desk, startsAt }, { going, now })),
    }));
    return { ...day, numbers };
  });
}
