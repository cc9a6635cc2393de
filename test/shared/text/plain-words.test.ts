import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { languages, type Language } from '#shared/text/language.ts';

type Sentence = (count: number) => string;
/** Everything of a language by its path, such as `resident.front.lead`. */
type Catalogue = Map<string, string | Sentence>;

const catalogues = new Map<Language, Catalogue>();
for (const language of languages) catalogues.set(language, await catalogueOf(language));
const everyText = languages.flatMap((language) =>
  [...catalogues.get(language)!].map(([path, text]) => ({ language, path, text })),
);

const mostWords = 20;

test('no sentence is longer than 20 words', () => {
  const long = everyText.flatMap(({ language, path, text }) =>
    sentencesIn(writtenIn(text))
      .filter((sentence) => wordsIn(sentence) > mostWords)
      .map((sentence) => `${language} ${path}: ${sentence}`),
  );
  expect(long).toEqual([]);
});

/** The name of the service, numbers with a sign, and words that two languages share. */
const sameInBoth = [
  ...['resident.site.name', 'resident.site.title', 'staff.name', 'clinics.day.minutes', 'dates.short'],
  ...['dates.long', 'dates.clock', 'notes.today.greeting', 'notes.note.system'],
  ...['mail.roles.admin', 'staff.roles.admin', 'resident.steps.time', 'resident.check.time'],
  ...['field-names.personId', 'field-names.version', 'field-names.words', 'field-names.slotId'],
  ...['field-names.start', 'field-names.Idempotency-Key'],
];
/** Swedish and Norwegian share many a word, but hardly a sentence. */
const fewWords = 3;

test('nothing has been left in another language', () => {
  const equal = everyText.flatMap(({ language, path, text }) => {
    const written = writtenIn(text);
    const others = languages.slice(languages.indexOf(language) + 1);
    return others
      .filter((other) => written === writtenIn(catalogues.get(other)!.get(path) ?? ''))
      .filter((other) => language !== 'sv' || other !== 'nb' || wordsIn(written) > fewWords)
      .map((other) => `${language} ${other} ${path}: ${written}`);
  });
  const isOdd = (line: string) => /\p{L}{3}/u.test(line.split(': ')[1] ?? '');
  expect(
    equal.filter((line) => isOdd(line) && !sameInBoth.some((path) => line.includes(` ${path}:`))),
  ).toEqual([]);
});

/** A word without a plural, a sentence without the thing that is counted, and one that is given the words of a number. */
const sameForOne = /^(sv notes\.day\.paperCount|en clinics\.list\.free|\w\w resident\.clinic\.chooseHint)$/;

test('what is counted is said in the singular for one', () => {
  const counting = everyText.flatMap(({ language, path, text }) => {
    const counts = typeof text === 'function' && /^\(?count\b/.test(String(text));
    const name = `${language} ${path}`;
    return counts && !sameForOne.test(name) ? [{ name, say: text }] : [];
  });
  expect(counting.length).toBeGreaterThan(30);
  const alike = counting.filter(({ say }) => say(1).replace('1', '#') === say(2).replace('2', '#'));
  expect(alike.map(({ name }) => name)).toEqual([]);
});

async function catalogueOf(language: Language): Promise<Catalogue> {
  const texts: Catalogue = new Map();
  for (const file of globSync(`shared/text/${language}/*.ts`).sort()) {
    const name = basename(file, '.ts');
    for (const exported of Object.values((await import(resolve(file))) as object))
      flatten(texts, name, exported);
  }
  return texts;
}

function flatten(texts: Catalogue, path: string, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'function') texts.set(path, value as string | Sentence);
  else if (value && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) flatten(texts, `${path}.${name}`, inner);
}

/** Of a sentence that is put together, what stands in its source: its values do not matter here. */
function writtenIn(text: string | Sentence): string {
  if (typeof text === 'string') return text;
  const literals = [
    ...String(text).matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\\n]|\\.)*)"/g),
  ];
  return literals.map(([, single, template, double]) => single ?? template ?? double).join('\n');
}

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+|\n/).map((sentence) => sentence.trim());
}

function wordsIn(sentence: string): number {
  const said = sentence.replaceAll(/\$\{[^}]*\}/g, 'word').split(/\s+/);
  return said.filter((word) => /\p{L}/u.test(word)).length;
}
