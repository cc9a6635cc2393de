import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Advice } from '#shared/contracts/reading.ts';
import { adviceLetter } from '#shared/rules/advice-letter.ts';
import { adviceText } from '#shared/text/advice.ts';
import type { Language } from '#shared/text/language.ts';

const template = readFileSync(join(import.meta.dirname, 'advice-letter.typ'), 'utf8');
let compiler: NodeCompiler | undefined;

/** Advice as an accessible PDF: PDF/UA-1, tagged, in the reader's language. Takes about 0.1 s of this process. */
export function writeAdvicePdf(advice: Advice, language: Language, { demo }: { demo: boolean }): Buffer {
  const { letter: text } = adviceText[language];
  const letter = { ...adviceLetter(advice, language), page: text.page, demo: demo ? text.demo : '' };
  // The compiler holds its own fonts; what is installed on the machine must not change how a letter looks.
  compiler ??= NodeCompiler.create({ fontArgs: [] });
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: { letter: JSON.stringify(letter) } },
    { pdfStandard: 'ua-1' as never },
  );
  compiler.evictCache(0);
  return pdf;
}
