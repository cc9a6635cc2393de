import { isProofMunicipality } from '#shared/rules/proof-municipality.ts';
import { inScope } from '../../platform/scope.ts';
import { DeliveryFailure } from '../../platform/delivery-failure.ts';
import type { Deps } from '../../platform/deps.ts';
import type { MailTransport } from '../../platform/mail-transport.ts';
import type { SmsTransport } from '../../platform/sms-transport.ts';
import { composeMail } from './compose-mail.ts';
import { handOverSms, type GivenUp } from './hand-over-sms.ts';
import {
  startSending,
  updateToFailed,
  updateToPostponed,
  updateToSent,
  updateToWaiting,
  type Sending,
} from './messages.queries.ts';
import { waitsUntil, whyTooLate } from './messages.rules.ts';

export interface Transports {
  mail: MailTransport;
  /** None where no gateway is set. */
  sms?: SmsTransport | null;
}

export interface SendMessageInput {
  messageId: string;
  municipality: string;
  /** After this try nobody tries again but a person. */
  lastTry: boolean;
}

/**
 * One try to send a message. It is marked before it leaves and again after, so a process that dies in between leaves a row
 * that says so; its repeat is marked 'sent_again'. A message is sent at least once, twice only then.
 */
export async function sendMessage(deps: Deps & Transports, input: SendMessageInput): Promise<void> {
  const { db, clock } = deps;
  const scope = [input.municipality];
  const sending = await inScope(db, scope, (trx) => startSending(trx, input.messageId));
  if (!sending) return;
  const tooLate = whyTooLate(sending, clock.now());
  if (tooLate) return inScope(db, scope, (trx) => updateToFailed(trx, sending, tooLate));
  const morning = waitsUntil(sending, clock.now());
  if (morning) return inScope(db, scope, (trx) => updateToPostponed(trx, sending, morning));
  const outcome = await tryToSend(deps, sending);
  await inScope(db, scope, async (trx) => {
    if ('givenUp' in outcome) return updateToFailed(trx, sending, outcome.givenUp);
    if ('providerId' in outcome) return updateToSent(trx, sending, { at: clock.now(), ...outcome });
    if (input.lastTry) return updateToFailed(trx, sending, outcome.failure.message);
    return updateToWaiting(trx, sending, outcome.failure);
  });
  if ('failure' in outcome && !input.lastTry) throw outcome.failure;
}

type Outcome = { providerId: string | null } | { givenUp: GivenUp } | { failure: DeliveryFailure };

async function tryToSend(deps: Deps & Transports, sending: Sending): Promise<Outcome> {
  try {
    return await (sending.channel === 'sms' ? handOverSms(deps, sending) : handOverMail(deps, sending));
  } catch (error) {
    if (error instanceof DeliveryFailure) return { failure: error };
    deps.log.error(
      { err: error, messageId: sending.id, kind: sending.kind },
      'a message could not be written',
    );
    return { failure: new DeliveryFailure('unknown', null) };
  }
}

async function handOverMail({ config, mail }: Deps & Transports, sending: Sending) {
  const composed = composeMail(sending, config);
  // Nobody lives in a proof: its mail is written like any other and then goes nowhere.
  if (!isProofMunicipality(sending.municipality.id)) await mail.send(composed);
  return { providerId: null };
}
