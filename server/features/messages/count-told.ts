import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import { OVERTAKEN } from './messages.rules.ts';

/**
 * How far the mails to the residents of a day that was moved or cancelled as a whole at that moment have come. One that a
 * newer mail has overtaken need not leave.
 */
export async function countTold(
  trx: Trx,
  { clinicId, kind, since }: { clinicId: string; kind: 'move' | 'cancel'; since: Temporal.Instant },
): Promise<{ all: number; sent: number; failed: number }> {
  const { rows } = await sql<{ all: number; sent: number; failed: number }>`
    select count(*)::int as all, count(*) filter (where status in ('sent', 'sent_again'))::int as sent,
      count(*) filter (where status = 'failed')::int as failed
    from message where clinic_id = ${clinicId} and created_at >= ${since} and kind = ${kind === 'move' ? 'clinic-moved' : 'clinic-cancelled'}
      and failure is distinct from ${OVERTAKEN}`.execute(trx);
  return rows[0]!;
}
