import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Visit } from '../bookings/see-visit.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { wayTo } from '../messages/reach.rules.ts';

/** "Your advice is ready", without a word of it. Whom no message reaches gets it on paper at the hall. */
export async function tellAdviceIsReady(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  visit: Visit,
): Promise<void> {
  const way = wayTo(visit, deps.config);
  if (!way) return;
  await queueMessage(trx, deps, {
    kind: 'advice-ready',
    municipality: visit.municipality,
    language: visit.language,
    ...way,
    bookingId: visit.id,
    clinicId: visit.clinicId,
    content: { start: toApiInstant(visit.startsAt), end: toApiInstant(visit.endsAt) },
  });
}
