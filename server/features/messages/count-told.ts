import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import { isUnreached } from './messages.queries.ts';
import { OVERTAKEN } from './messages.rules.ts';

/**
 * How far the messages to the residents of a day that was moved or ended as a whole at that moment have come. One that a
 * newer message has overtaken need not leave; one that came back has reached nobody.
 */
export async function countTold(
  trx: Trx,
  {
    clinicId,
    kind,
    since,
  }: { clinicId: string; kind: 'clinic-moved' | 'clinic-cancelled'; since: Temporal.Instant },
): Promise<{ all: number; sent: number; failed: number }> {
  const { rows } = await sql<{ all: number; sent: number; failed: number }>`
    select count(*)::int as all, count(*) filter (where status in ('sent', 'sent_again') and not ${isUnreached})::int as sent,
      count(*) filter (where ${isUnreached})::int as failed
    from message where clinic_id = ${clinicId} and created_at >= ${since} and kind = ${kind}
      and failure is distinct from ${OVERTAKEN}`.execute(trx);
  return rows[0]!;
}
