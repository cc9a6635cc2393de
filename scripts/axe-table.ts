import { languages, type Language } from '#shared/text/language.ts';

/** A width in CSS pixels and a colour scheme in which a state is looked at. */
export interface Sight {
  width: number;
  scheme: 'light' | 'dark';
}

export interface Fault extends Sight {
  state: string;
  words: string;
}

/** What a walk through one area saw in one language. */
export interface WalkResult {
  language: Language;
  area: string;
  states: number;
  faults: Fault[];
}

export interface Matrix {
  sights: readonly Sight[];
  results: readonly WalkResult[];
}

/** docs/axe.md: how many states were looked at, and what was found, by language, width and colour scheme. */
export function axeTable({ sights, results }: Matrix, day: string): string {
  const inFirst = results.filter(({ language }) => language === languages[0]);
  const rows = languages.map((language) => {
    const own = results.filter((result) => result.language === language);
    const found = sights.map((sight) =>
      own.flatMap(({ faults }) => faults.filter((fault) => isIn(fault, sight))),
    );
    return [language, sum(own), ...found.map(({ length }) => length)];
  });
  const faults = results.flatMap(({ language, area, faults: found }) =>
    found.map(
      ({ state, width, scheme, words }) =>
        `- ${language}, ${width} px, ${scheme}, ${area}, ${state}: \`${words}\``,
    ),
  );
  return [
    '# The full matrix of axe',
    '',
    `Written by \`npm run axe\` on ${day}: every state of every page, in four languages, at three widths, light and dark.`,
    'Each is checked by axe (WCAG 2.2 A and AA, best practice), for sideways scrolling there and at 320 px, and for complaints of the',
    'browser. A number is a count of faults; those at 320 px are listed below only.',
    '',
    ...table([
      ['language', 'states', ...sights.map(({ width, scheme }) => `${width} px, ${scheme}`)],
      ...rows,
    ]),
    '',
    ...table([['area', 'states'], ...inFirst.map(({ area, states }) => [area, states])]),
    '',
    ...(faults.length > 0 ? faults : ['No fault was found.']),
    '',
  ].join('\n');
}

const isIn = (fault: Sight, { width, scheme }: Sight) => fault.width === width && fault.scheme === scheme;
const sum = (results: readonly WalkResult[]) => results.reduce((all, { states }) => all + states, 0);

function table([head = [], ...rows]: (string | number)[][]): string[] {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
