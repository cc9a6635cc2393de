import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Visit } from '../bookings/see-visit.ts';
import { queueMessage } from '../messages/queue-message.ts';

/** "Your advice is ready", without a word of it. Who has no e-mail gets it on paper at the hall. */
export async function tellAdviceIsReady(trx: Trx, deps: Pick<Deps, 'clock'>, visit: Visit): Promise<void> {
  if (!visit.email) return;
  await queueMessage(trx, deps, {
    kind: 'advice-ready',
    municipality: visit.municipality,
    language: visit.language,
    recipient: visit.email,
    bookingId: visit.id,
    clinicId: visit.clinicId,
    content: { start: toApiInstant(visit.startsAt), end: toApiInstant(visit.endsAt) },
  });
}
