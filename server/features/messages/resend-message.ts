import type { Message } from '#shared/contracts/messages.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { doOnce, type RequestKey } from '../../platform/idempotency.ts';
import { cannotBeSentAgain } from './messages.errors.ts';
import { lockMessage, updateToQueuedAgain } from './messages.queries.ts';
import { maySendAgain } from './messages.rules.ts';
import { showMessage } from './show-message.ts';

export interface MessageToResend {
  scope: readonly string[];
  messageId: string;
  key?: RequestKey | null;
}

/** Sends a given-up message again, with the Message-ID it always had. */
export async function resendMessage(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { scope, messageId, key = null }: MessageToResend,
): Promise<Message> {
  return inScope(db, scope, async (trx) => {
    const message = await lockMessage(trx, messageId);
    if (!message) throw notFound();
    await doOnce(trx, { key, clock }, async () => {
      if (!maySendAgain(message)) throw cannotBeSentAgain();
      await updateToQueuedAgain(trx, message);
    });
    return showMessage((await lockMessage(trx, messageId)) ?? message);
  });
}
