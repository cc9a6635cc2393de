import type { Obstacle } from '#shared/contracts/clinic-days.ts';
import type { ClinicsText } from '#shared/text/fi/clinics.ts';
import type { Language } from '#shared/text/language.ts';
import { inLanguage } from '#shared/text/in-language.ts';

/** What stands between a draft and its publishing, as a sentence; `desks` tells whether the desk must be named. */
export function obstacleWords(
  obstacle: Obstacle,
  { text, language, desks }: { text: ClinicsText; language: Language; desks: number },
): string {
  const say = text.obstacle;
  const { code, desk, role, person, language: missing, field, name } = obstacle;
  if (code === 'role_unstaffed')
    return say[code](role ? text.roles[role] : '', desks > 1 ? (desk ?? null) : null);
  if (code === 'person_in_two_roles') return say[code](person ?? '');
  if (code === 'language_missing')
    return say[code](missing ? text.languageNames[missing] : '', field ?? 'bring');
  if (code === 'holiday_unconfirmed') return say[code](inLanguage(name ?? {}, language));
  return say.no_slots;
}
