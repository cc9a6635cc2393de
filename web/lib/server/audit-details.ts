import type { AdminText } from '#shared/text/fi/admin.ts';
import type { StaffText } from '#shared/text/fi/staff.ts';

interface AuditWords {
  admin: AdminText;
  staff: StaffText;
}

/** The details of an audit line that have words here, in the reader's language; ids and unknown ones are left out. */
export function auditDetails(details: Record<string, unknown>, { admin, staff }: AuditWords): string {
  const { fields, days, answers } = admin.audit;
  const roles = listed(details['roles'] ?? details['role']).map((role) => named(staff.roles, role));
  const changed = listed(details['fields']).map((field) => named(fields, field));
  const answer = listed(details['answer']).map((said) => named(answers, said));
  const places = listed(details['venue']).concat(listed(details['room']));
  const daysToStaff = details['daysToStaff'];
  const waiting = typeof daysToStaff === 'number' ? [days(daysToStaff)] : [];
  return [...roles, ...answer, ...changed, ...places, ...waiting].join(', ');
}

function listed(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function named(names: Record<string, string>, key: string): string {
  return names[key] ?? key;
}
