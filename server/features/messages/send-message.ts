import { isProofMunicipality } from '#shared/rules/proof-municipality.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { DeliveryFailure, type Mail, type MailTransport } from '../../platform/mail-transport.ts';
import { composeMail } from './compose-mail.ts';
import {
  startSending,
  updateToFailed,
  updateToSent,
  updateToWaiting,
  type Sending,
} from './messages.queries.ts';
import { whyTooLate } from './messages.rules.ts';

export interface SendMessageInput {
  messageId: string;
  municipality: string;
  /** After this try nobody tries again but a person. */
  lastTry: boolean;
}

/**
 * One try to send a message. It is marked before the mail leaves and again after, so a process that dies in between
 * leaves a row that says so; its repeat is marked 'sent_again'. A mail is sent at least once, twice only then.
 */
export async function sendMessage(
  deps: Deps & { mail: MailTransport },
  input: SendMessageInput,
): Promise<void> {
  const { db, clock } = deps;
  const scope = [input.municipality];
  const sending = await inScope(db, scope, (trx) => startSending(trx, input.messageId));
  if (!sending) return;
  const tooLate = whyTooLate(sending, clock.now());
  if (tooLate) return inScope(db, scope, (trx) => updateToFailed(trx, sending.id, tooLate));
  const failure = await tryToSend(deps, sending);
  await inScope(db, scope, async (trx) => {
    if (!failure) return updateToSent(trx, sending, clock.now());
    if (input.lastTry) return updateToFailed(trx, sending.id, failure.message);
    return updateToWaiting(trx, sending, failure);
  });
  if (failure && !input.lastTry) throw failure;
}

async function tryToSend(
  deps: Deps & { mail: MailTransport },
  sending: Sending,
): Promise<DeliveryFailure | null> {
  try {
    const mail: Mail = composeMail(sending, deps.config);
    // Nobody lives in a proof: its mail is written like any other and then goes nowhere.
    if (!isProofMunicipality(sending.municipality.id)) await deps.mail.send(mail);
    return null;
  } catch (error) {
    if (error instanceof DeliveryFailure) return error;
    deps.log.error(
      { err: error, messageId: sending.id, kind: sending.kind },
      'a message could not be written',
    );
    return new DeliveryFailure('unknown', null);
  }
}
