import type { Reply } from '#shared/contracts/replies.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { findReply, updateToSettled } from './replies.queries.ts';
import { showReply } from './show-reply.ts';

/** Takes a mail off the list of those that wait. Saying it twice changes nothing. */
export function settleReply({ db, clock }: Deps, caller: Staff, replyId: string): Promise<Reply> {
  return inScope(db, caller.scope, async (trx) => {
    const reply = await findReply(trx, replyId);
    if (!reply) throw notFound();
    const at = clock.now();
    const settled = await updateToSettled(trx, replyId, { at, personId: caller.personId });
    if (settled) {
      const { municipality } = reply;
      await audit(trx, { at, municipality, by: caller, action: 'reply.settled', subject: replyId });
    }
    return showReply((await findReply(trx, replyId)) ?? reply);
  });
}
