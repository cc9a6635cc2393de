import type { Trx } from '../../platform/database.ts';
import { newsOf, type Delivery } from './delivery.rules.ts';
import { lockDelivery, updateDelivery } from './messages.queries.ts';

/** Keeps what the servers behind the relay report of a mail; reports may come late, twice and in any order. */
export async function noteDelivery(
  trx: Trx,
  messageId: string,
  { delivery, code }: { delivery: Delivery; code: string },
): Promise<void> {
  const known = await lockDelivery(trx, messageId);
  if (known !== undefined && newsOf(known, delivery))
    await updateDelivery(trx, messageId, { delivery, code: code || null });
}
