import { inScopeOfRows } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import type { SmsSettings } from '../../config.ts';
import { notSigned } from './messages.errors.ts';
import { lockSentSms, updateDelivery } from './messages.queries.ts';
import {
  endOf,
  isSignedByTwilio,
  isSignedPlainly,
  type Receipt,
  type SignedRequest,
} from './receipts.rules.ts';

/**
 * Takes what the gateway reports of a text message. It may report twice and in any order: what has arrived stays arrived,
 * and "sent" after "delivered" changes nothing. 404 for a gateway that is not set, and for a message that it was not given.
 */
export async function takeReceipt(
  deps: Deps,
  gateway: SmsSettings['gateway'],
  { receipt, signed }: { receipt: Receipt; signed: SignedRequest },
): Promise<void> {
  const { sms } = deps.config;
  if (sms?.gateway !== gateway) throw notFound();
  const isSigned =
    gateway === 'twilio' ? isSignedByTwilio(signed, sms) : isSignedPlainly(signed, sms, deps.clock.now());
  if (!isSigned) throw notSigned();
  await inScopeOfRows(deps.db, { message: receipt.messageId }, async (trx) => {
    const message = await lockSentSms(trx, receipt.messageId);
    // Before its answer is noted, or after it got lost, nobody knows the gateway's id.
    if (!message || (message.providerId ?? receipt.providerId) !== receipt.providerId) throw notFound();
    const end = endOf(receipt.state);
    if (!end || message.delivery === 'delivered') return;
    await updateDelivery(trx, receipt.messageId, {
      delivery: end,
      code: end === 'bounced' ? receipt.code : null,
    });
  });
}
