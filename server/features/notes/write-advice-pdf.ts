import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Advice } from '#shared/contracts/reading.ts';
import { adviceLetter } from '#shared/rules/advice-letter.ts';
import { adviceText } from '#shared/text/advice.ts';
import type { Language } from '#shared/text/language.ts';
import { typeset } from '../../platform/typeset.ts';

const template = readFileSync(join(import.meta.dirname, 'advice-letter.typ'), 'utf8');

/** Advice as an accessible PDF in the reader's language. */
export function writeAdvicePdf(advice: Advice, language: Language, { demo }: { demo: boolean }): Buffer {
  const { letter: text } = adviceText[language];
  return typeset(template, {
    ...adviceLetter(advice, language),
    page: text.page,
    demo: demo ? text.demo : '',
  });
}
