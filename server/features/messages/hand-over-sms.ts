import { isProofMunicipality } from '#shared/rules/proof-municipality.ts';
import { measureSms } from '#shared/rules/sms-parts.ts';
import { dayIn } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import type { SmsTransport } from '../../platform/sms-transport.ts';
import { gatherFacts } from './gather-facts.ts';
import type { LetterFacts } from './letter-facts.rules.ts';
import { updateToCharged, type Sending } from './messages.queries.ts';
import { writeSms, type SmsKind } from './sms-text.rules.ts';

/** Why a text message was given up before it was tried. */
export type GivenUp = 'ceiling' | 'off';

/**
 * Hands a text message to the gateway and answers the gateway's id, or why it must not even try. It is charged to the
 * municipality's day before it leaves, so many at once cannot go over the ceiling together. Throws DeliveryFailure.
 */
export async function handOverSms(
  deps: Deps & { sms?: SmsTransport | null },
  sending: Sending,
): Promise<{ providerId: string | null } | { givenUp: GivenUp }> {
  const { db, clock, config, sms } = deps;
  if (!sms || !config.sms) return { givenUp: 'off' };
  const { id: municipality, timeZone } = sending.municipality;
  // Only these kinds are ever queued for a telephone.
  const text = writeSms(gatherFacts(sending, config) as LetterFacts<SmsKind>, config.demo);
  // Nobody lives in a proof, and nobody pays for it.
  if (isProofMunicipality(municipality)) return { providerId: null };
  const { parts } = measureSms(text);
  const day = dayIn(clock.now(), timeZone);
  const { partCents } = config.sms;
  const isPaidFor = await inScope(db, [municipality], (trx) =>
    updateToCharged(trx, { id: sending.id, municipality, parts, day, partCents }),
  );
  if (!isPaidFor) return { givenUp: 'ceiling' };
  const receiptUrl = `${config.origin}/api/sms-receipts/${config.sms.gateway}/${sending.id}`;
  return { providerId: await sms.send({ to: sending.recipient, text, reference: sending.id, receiptUrl }) };
}
