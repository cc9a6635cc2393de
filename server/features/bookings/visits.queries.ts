import { violatedConstraint, type Trx } from '../../platform/database.ts';

/** Gives every visit of one property to another; false when both have a time on one day. */
export async function updateVisitsProperty(trx: Trx, from: string, to: string): Promise<boolean> {
  try {
    await trx.updateTable('booking').set({ property_id: to }).where('property_id', '=', from).execute();
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'booking_one_live_per_property_and_clinic') return false;
    throw error;
  }
}
