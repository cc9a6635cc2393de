import { audit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { mustBeCompletable } from '../bookings/bookings.rules.ts';
import { changingByLink } from '../bookings/open-link.ts';
import { deleteAttachment, findAttachment } from './attachments.queries.ts';

/** Erased at once, and nothing of it is kept but that it was. */
export async function removeAttachment(
  deps: Deps,
  { token, attachmentId: id }: { token: string; attachmentId: string },
): Promise<void> {
  const at = deps.clock.now();
  await changingByLink(deps, token, async (trx, { id: bookingId, municipality, ...booking }) => {
    mustBeCompletable(booking, at);
    const file = await findAttachment(trx, { bookingId, id });
    if (!file) throw notFound();
    await deleteAttachment(trx, { bookingId, id });
    const details = { kind: file.kind };
    const action = 'attachment.removed';
    await audit(trx, { at, municipality, by: 'holder', action, subject: bookingId, details });
  });
}
