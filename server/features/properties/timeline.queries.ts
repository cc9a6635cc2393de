import type { Trx } from '../../platform/database.ts';

/** Visits of a property, cancelled ones included, the latest first. */
export function listVisitsOfProperty(trx: Trx, propertyId: string) {
  return trx
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .select(['booking.id as bookingId', 'booking.clinic_id as clinicId', 'booking.status', 'booking.name'])
    .select('slot.starts_at as at')
    .where('booking.property_id', '=', propertyId)
    .orderBy('slot.starts_at', 'desc')
    .limit(100)
    .execute();
}
