import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import {
  findCallRow,
  updateToCalled,
  updateToCalledInVain,
  updateToUncalled,
  type CallRow,
} from './calls.queries.ts';

/** A call to a holder about a change of their whole day. */
export interface Call {
  /** The change, as the invite_sequence that it gives or will give the booking. */
  sequence: number;
  /** Null while nobody has called. */
  called: { at: Temporal.Instant; by: string } | null;
}

export interface NotedCall {
  clinicId: string;
  bookingId: string;
  /** The change that the caller saw. */
  sequence: number;
  isCalled: boolean;
}

/** Marks that a holder has been called, or takes the mark back; null when the day has changed again. Lock the day first. */
export async function noteCall(
  trx: Trx,
  deps: Pick<Deps, 'clock'>,
  { by, isCalled, ...asked }: NotedCall & { by: Staff },
): Promise<Call | null> {
  const known = await findCallRow(trx, asked);
  if (!known) throw notFound();
  if (known.sequence !== asked.sequence) return null;
  if ((known.calledAt !== null) === isCalled) return callIn(known);
  const { bookingId, sequence } = asked;
  const at = deps.clock.now();
  if (isCalled) await updateToCalled(trx, { bookingId, sequence, at, personId: by.personId });
  else await updateToUncalled(trx, bookingId);
  await audit(trx, {
    at,
    municipality: known.municipality,
    by,
    action: isCalled ? 'booking.called' : 'booking.call_undone',
    subject: bookingId,
    details: { clinicId: asked.clinicId, sequence },
  });
  return callIn((await findCallRow(trx, asked)) ?? known);
}

/** A change that waited is taken back: those who were called about it must be called once more. */
export function callAgain(trx: Trx, clinicId: string): Promise<void> {
  return updateToCalledInVain(trx, clinicId);
}

export function callIn({ sequence, calledAt, calledBy }: CallRow): Call {
  return { sequence, called: calledAt && { at: calledAt, by: calledBy ?? '' } };
}
