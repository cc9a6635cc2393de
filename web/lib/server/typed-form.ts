import type { Words } from '#shared/contracts/common.ts';
import { isLanguage, languages, type Language } from '#shared/text/language.ts';

/** A posted form, read the same way on every staff page. */
export interface TypedForm {
  text(name: string): string;
  all(name: string): string[];
  isTicked(name: string): boolean;
  /** The fields `name.fi`, `name.sv` …, as far as they were in the form. */
  words(name: string): Words;
  language(name: string): Language;
}

export function typedForm(form: FormData): TypedForm {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    text,
    all: (name) => form.getAll(name).map(String),
    isTicked: (name) => form.has(name),
    words: (name) => {
      const written = languages.filter((language) => form.has(`${name}.${language}`));
      return Object.fromEntries(
        written.map((language) => [language, text(`${name}.${language}`).replaceAll('\r\n', '\n')]),
      );
    },
    language: (name) => {
      const chosen = text(name);
      return isLanguage(chosen) ? chosen : 'fi';
    },
  };
}
