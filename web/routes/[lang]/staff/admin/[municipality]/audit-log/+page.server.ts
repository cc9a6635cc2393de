import { listAuditLines } from '#shared/contracts/administration.ts';
import { adminText } from '#shared/text/admin.ts';
import { staffText } from '#shared/text/staff.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { auditDetails } from '#web/lib/server/audit-details.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { municipality } = event.params;
  const { searchParams } = event.url;
  const before = Number(searchParams.get('before')) || undefined;
  const personId = searchParams.get('person') ?? undefined;
  const asked = { params: { municipality }, query: { before, personId } };
  const { lines, next } = await askApi(event, listAuditLines, asked);
  const words = { admin: adminText[language], staff: staffText[language] };
  return {
    lines: lines.map(({ id, atText, actor, by, action, subject, about, details }) => ({
      id,
      atText,
      who: by || words.admin.audit.actors[actor],
      href: hrefOf(action, subject, `/${language}/staff`),
      what: words.admin.audit.actions[action] ?? action,
      about: [about, auditDetails(details, words)].filter(Boolean).join(': '),
    })),
    next,
    personId: personId ?? null,
    isFirstPage: before === undefined,
  };
};

const pages: Record<string, string> = { clinic: 'clinics', property: 'properties' };

/** The page of the thing a line is about, where it has one. */
function hrefOf(action: string, subject: string | null, home: string): string | null {
  const page = pages[action.split('.')[0] ?? ''];
  return page && subject ? `${home}/${page}/${subject}` : null;
}
