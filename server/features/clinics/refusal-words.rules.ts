import type { Obstacle } from '#shared/contracts/clinic-days.ts';
import { clinicsText } from '#shared/text/clinics.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { languages, type Language } from '#shared/text/language.ts';

/** A word of a refusal that differs by language: `place.fi`, `place.sv` … */
export function inEach(name: string, wordIn: (language: Language) => string): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [`${name}.${language}`, wordIn(language)]));
}

/** The words that the sentence about an obstacle names. */
export function obstacleWords(obstacle: Obstacle): Record<string, string> {
  const { role, roles, person, language: missing, name, desk } = obstacle;
  const rolesIn = (language: Language) => clinicsText[language].roles;
  return {
    ...(role && inEach('role', (language) => rolesIn(language)[role])),
    ...(roles && inEach('roles', (language) => roles.map((one) => rolesIn(language)[one]).join(', '))),
    ...(person !== undefined && { person }),
    ...(missing && inEach('language', (language) => clinicsText[language].languageNames[missing])),
    ...(name && inEach('holiday', (language) => inLanguage(name, language))),
    ...(desk !== undefined && { desk: String(desk) }),
  };
}
