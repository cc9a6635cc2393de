import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Language } from '#shared/text/language.ts';
import { audit, type AuditEntry } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { codeHashOf, codeOf } from './booking-link.ts';
import { findBooking, insertBookingOfHold, type BookingRow } from './bookings.queries.ts';
import type { LockedSlot } from './slots.queries.ts';
import { tellHolder } from './tell-holder.ts';

/** What somebody told when they began to wait. */
export interface Waiter {
  propertyId: string;
  channel: 'web' | 'phone';
  relation: 'owner' | 'occupier';
  name: string;
  phone: string | null;
  email: string | null;
  language: Language;
}

/** Books a locked slot that was kept for whoever waits, and sends the confirmation. Their question comes later, by the link. */
export async function bookOffered(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  { slot, waiter: { propertyId, ...told }, by }: { slot: LockedSlot; waiter: Waiter; by: AuditEntry['by'] },
): Promise<BookingRow> {
  const { clock, config } = deps;
  const id = randomUUID();
  const { municipality, clinicId } = slot;
  await insertBookingOfHold(trx, {
    ...told,
    ...{ id, municipality, clinicId, slotId: slot.id, createdAt: clock.now() },
    property: sql<{ id: string }>`select ${propertyId}::uuid as id`,
    ...{ wantsPaper: false, topics: [], question: '', systemYear: null, heard: null },
    codeHash: codeHashOf(codeOf({ id, linkVersion: 1 }, config.linkKey), config.linkKey),
    holdId: randomUUID(),
  });
  const booking = (await findBooking(trx, id)) as BookingRow;
  await tellHolder(trx, deps, { kind: 'booking-confirmed', booking, beside: {} });
  await audit(trx, { at: clock.now(), municipality, by, action: 'booking.made', subject: id });
  return booking;
}
