import type { Attachment } from '#shared/contracts/attachments.ts';
import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { actionsOf } from '../bookings/bookings.rules.ts';
import { inScopeOfLink } from '../bookings/open-link.ts';
import { seeVisit } from '../bookings/see-visit.ts';
import { listAttachments } from './attachments.queries.ts';
import { filesLeft } from './attachments.rules.ts';
import { showAttachment } from './show-attachment.ts';

/** The holder's own files, and how many more may come now. */
export function seeAttachments(
  deps: Deps,
  token: string,
): Promise<{ attachments: Attachment[]; left: number }> {
  return inScopeOfLink(deps, token, async (trx, booking) => {
    const kept = await listAttachments(trx, booking.id);
    const may = actionsOf(booking, deps.clock.now()).includes('complete');
    return { attachments: kept.map(showAttachment), left: may ? filesLeft(kept) : 0 };
  });
}

/** What came with a booking, for those who receive the visit. Names and kinds only: no line in the log. */
export function seeAttachmentsOfVisit(
  { db }: Pick<Deps, 'db'>,
  caller: Staff,
  bookingId: string,
): Promise<{ attachments: Attachment[] }> {
  return inScope(db, caller.scope, async (trx) => {
    await seeVisit(trx, bookingId);
    return { attachments: (await listAttachments(trx, bookingId)).map(showAttachment) };
  });
}
