import { json, type Trx } from './database.ts';

export interface AuditEntry {
  /** `deps.clock.now()`. */
  at: Temporal.Instant;
  municipality: string;
  /** The member of staff who did it (a `Staff` caller fits), or who else. */
  by: { personId: string } | 'holder' | 'public' | 'system';
  /** Thing and what happened to it: 'clinic.published', 'person.role_given'. The words are in shared/text/<language>/audit.ts. */
  action: `${string}.${string}`;
  /** Id of the thing: person, clinic, booking, venue … */
  subject?: string;
  /** What a reader needs to understand the line. Never a resident's name, address, number or words. */
  details?: Record<string, string | number | boolean | string[] | null>;
}

/** Writes one line of the audit log in the transaction of the change itself, so that neither stands without the other. */
export async function audit(
  trx: Trx,
  { at, municipality, by, action, subject, details = {} }: AuditEntry,
): Promise<void> {
  const isStaff = typeof by === 'object';
  await trx
    .insertInto('audit_log')
    .values({
      at,
      municipality_id: municipality,
      person_id: isStaff ? by.personId : null,
      actor: isStaff ? 'staff' : by,
      action,
      subject_id: subject ?? null,
      details: json(details) as never,
    })
    .execute();
}
