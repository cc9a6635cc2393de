export const languages = ['fi', 'sv', 'en', 'nb'] as const;

/** A language the product speaks. `sv` is Finland-Swedish, `nb` Norwegian bokmål. */
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
