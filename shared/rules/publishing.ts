import type { Language } from '../text/language.ts';

export const panelRoles = ['project_lead', 'building_inspector', 'environmental_secretary'] as const;
export type PanelRole = (typeof panelRoles)[number];

export type Staffing = {
  desk: number;
  role: PanelRole;
  personId: string | null;
  /** Why nobody sits in this role. */
  missingReason: string | null;
  /** Why this person sits in a further role. */
  doubleRoleReason: string | null;
};

export type DayToPublish = {
  desks: number;
  staffing: readonly Staffing[];
  /** Those the municipality must serve in by law. */
  municipalityLanguages: readonly Language[];
  /** What the day's page says: what to bring (always needed) and further words (by choice). */
  texts: Partial<Record<Language, { bring?: string; words?: string }>>;
  /** The holiday on that day in the municipality's country. */
  holiday: { name: Partial<Record<Language, string>> } | null;
  holidayConfirmed: boolean;
  slotCount: number;
};

export type PublishingProblem =
  | { code: 'role_unstaffed'; desk: number; role: PanelRole }
  | { code: 'person_in_two_roles'; personId: string; roles: PanelRole[] }
  | { code: 'language_missing'; language: Language; field: 'bring' | 'words' }
  | { code: 'holiday_unconfirmed'; name: Partial<Record<Language, string>> }
  | { code: 'no_slots' };

/**
 * Everything that stands between a draft and its publishing; empty when nothing does.
 * The database refuses the same at the end of the transaction (`check_clinic_publishable`); a test holds the two equal.
 */
export function publishingProblems(day: DayToPublish): PublishingProblem[] {
  return [
    ...unstaffedRoles(day),
    ...peopleInTwoRoles(day.staffing),
    ...missingLanguages(day),
    ...(day.holiday && !day.holidayConfirmed
      ? [{ code: 'holiday_unconfirmed' as const, name: day.holiday.name }]
      : []),
    ...(day.slotCount === 0 ? [{ code: 'no_slots' as const }] : []),
  ];
}

/** Each desk has all three roles, by a person or by the reason why one is missing. */
function unstaffedRoles({ desks, staffing }: DayToPublish): PublishingProblem[] {
  const isFilled = (desk: number, role: PanelRole) =>
    staffing.some((one) => one.desk === desk && one.role === role && (one.personId ?? one.missingReason));
  return Array.from({ length: desks }, (_, i) => i + 1).flatMap((desk) =>
    panelRoles
      .filter((role) => !isFilled(desk, role))
      .map((role) => ({ code: 'role_unstaffed', desk, role })),
  );
}

/** A person's first role needs no reason, every further one does. */
function peopleInTwoRoles(staffing: readonly Staffing[]): PublishingProblem[] {
  const people = [...new Set(staffing.flatMap(({ personId }) => personId ?? []))];
  return people.flatMap((personId) => {
    const places = staffing.filter((one) => one.personId === personId);
    const withoutReason = places.filter((one) => !one.doubleRoleReason);
    if (withoutReason.length < 2) return [];
    return [{ code: 'person_in_two_roles' as const, personId, roles: places.map(({ role }) => role) }];
  });
}

/** Kielilaki 423/2003: who must serve in two languages serves in both alike; what is said in one is said in all. */
function missingLanguages({ municipalityLanguages, texts }: DayToPublish): PublishingProblem[] {
  const isWritten = (language: Language, field: 'bring' | 'words') =>
    Boolean(texts[language]?.[field]?.trim());
  const saysMore = (Object.keys(texts) as Language[]).some((language) => isWritten(language, 'words'));
  const fields = saysMore ? (['bring', 'words'] as const) : (['bring'] as const);
  return fields.flatMap((field) =>
    municipalityLanguages
      .filter((language) => !isWritten(language, field))
      .map((language) => ({ code: 'language_missing' as const, language, field })),
  );
}
