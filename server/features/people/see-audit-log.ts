import type { Answer } from '#shared/contracts/endpoint.ts';
import type { AuditLine, listAuditLines } from '#shared/contracts/administration.ts';
import { dayAndClock, toApiInstant } from '#shared/time.ts';
import type { Language } from '#shared/text/language.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import { listAuditLog, type AuditRow } from './audit-log.queries.ts';

const LINES_A_PAGE = 50;

export interface AuditQuestion {
  municipality: string;
  before: number | undefined;
  personId: string | undefined;
  language: Language;
}

/** Who changed what in a municipality, the newest first. */
export async function seeAuditLog(
  { db }: Deps,
  caller: Staff,
  asked: AuditQuestion,
): Promise<Answer<typeof listAuditLines>> {
  const { municipality, language } = asked;
  return inScope(db, mustBeInScope(caller, municipality), async (trx) => {
    const { timeZone } = await getMunicipality(trx, municipality);
    const rows = await listAuditLog(trx, { ...asked, limit: LINES_A_PAGE + 1 });
    const lines = rows.slice(0, LINES_A_PAGE).map((row) => lineOf(row, { timeZone, language }));
    return { lines, next: rows.length > LINES_A_PAGE ? (lines.at(-1)?.id ?? null) : null };
  });
}

function lineOf(row: AuditRow, { timeZone, language }: { timeZone: string; language: Language }): AuditLine {
  return {
    id: row.id,
    at: toApiInstant(row.at),
    atText: dayAndClock(row.at, timeZone, language),
    actor: row.actor as AuditLine['actor'],
    by: row.by ?? '',
    action: row.action,
    subject: row.subject,
    about: row.about ?? '',
    details: row.details as AuditLine['details'],
  };
}
