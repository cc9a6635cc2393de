import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';

export interface AuditRow {
  id: number;
  at: Temporal.Instant;
  actor: string;
  by: string | null;
  action: string;
  subject: string | null;
  about: string | null;
  details: unknown;
}

export interface AuditPage {
  municipality: string;
  /** Only lines older than this one. */
  before: number | undefined;
  /** Only what this person did, or what was done to them. */
  personId: string | undefined;
  limit: number;
}

/** The newest lines first. The name of a subject is found when it is a member of staff. */
export function listAuditLog(
  trx: Trx,
  { municipality, before, personId, limit }: AuditPage,
): Promise<AuditRow[]> {
  return trx
    .selectFrom('audit_log')
    .leftJoin('person as doer', 'doer.id', 'audit_log.person_id')
    .leftJoin('person as subject', (join) =>
      join.on(sql`subject.id::text`, '=', sql.ref('audit_log.subject_id')),
    )
    .select([
      'audit_log.id',
      'at',
      'actor',
      'doer.name as by',
      'action',
      'subject_id as subject',
      'subject.name as about',
      'details',
    ])
    .where('municipality_id', '=', municipality)
    .$if(before !== undefined, (lines) => lines.where('audit_log.id', '<', before!))
    .$if(personId !== undefined, (lines) =>
      lines.where((where) =>
        where.or([where('person_id', '=', personId!), where('subject_id', '=', personId!)]),
      ),
    )
    .orderBy('audit_log.id', 'desc')
    .limit(limit)
    .execute();
}
