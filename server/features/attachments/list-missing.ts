import type { Trx } from '../../platform/database.ts';
import { listAttachments } from './attachments.queries.ts';

/** What advice on a system needs to see, and its owner can send: a plan of where everything lies, and a look at it. */
const wanted = ['site_plan', 'photo'] as const;
export type Missing = (typeof wanted)[number] | 'system_year';

/** Which of these nobody has sent along with a booking yet, and whether nobody has told the system's age. */
export async function listMissing(
  trx: Trx,
  { id, systemYear }: { id: string; systemYear: number | null },
): Promise<Missing[]> {
  const sent = await listAttachments(trx, id);
  const files = wanted.filter((kind) => !sent.some((file) => file.kind === kind));
  return systemYear === null ? [...files, 'system_year'] : files;
}
