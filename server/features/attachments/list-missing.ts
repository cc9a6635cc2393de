import type { Trx } from '../../platform/database.ts';
import { listAttachments } from './attachments.queries.ts';

/** What advice on a system needs to see, and its owner can send: a plan of where everything lies, and a look at it. */
const wanted = ['site_plan', 'photo'] as const;
export type Missing = (typeof wanted)[number];

/** Which of these nobody has sent along with a booking yet. */
export async function listMissing(trx: Trx, bookingId: string): Promise<Missing[]> {
  const sent = await listAttachments(trx, bookingId);
  return wanted.filter((kind) => !sent.some((file) => file.kind === kind));
}
