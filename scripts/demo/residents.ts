import type { HeardFrom } from '#shared/contracts/bookings.ts';
import type { Language } from '#shared/text/language.ts';
import type { Dice } from './dice.ts';

export interface DemoResident {
  name: string;
  phone: string | null;
  email: string | null;
  wantsPaper: boolean;
  language: Language;
  relation: 'owner' | 'occupier';
  heard: HeardFrom | null;
}

const firstNames: Record<Language, string[]> = {
  fi: 'Aino Eino Helmi Toivo Kerttu Martti Pirkko Seppo Ritva Tapio Anneli Jorma Sirpa Hannu Marjatta Veikko Tuula Kalevi Raija Erkki'.split(
    ' ',
  ),
  sv: 'Göran Gunilla Börje Maj-Britt Stig Inger Kurt Carita Rolf Gun'.split(' '),
  en: 'Margaret Alan Helen Peter'.split(' '),
  nb: 'Kari Ola Astrid Knut Solveig Bjørn Randi Arne Turid Geir'.split(' '),
};

const lastNames: Record<Language, string[]> = {
  fi: ['Testi', 'Malli'],
  sv: ['Exempel', 'Modell'],
  en: ['Example'],
  nb: ['Prøve', 'Eksempel'],
};

/** In turn: most come because of a letter or the web. */
const heard: (HeardFrom | null)[] = [
  'letter',
  'website',
  'acquaintance',
  'letter',
  null,
  'newspaper',
  'website',
  'poster',
  null,
  'office',
];

/** How often each language is spoken at a municipality's clinic: one entry a head. */
const spoken: Record<string, Language[]> = {
  '638': ['fi', 'fi', 'fi', 'fi', 'fi', 'fi', 'sv', 'sv', 'sv', 'en'],
  '109': ['fi', 'fi', 'fi', 'fi', 'fi', 'fi', 'fi', 'fi', 'fi', 'en'],
  '3446': ['nb', 'nb', 'nb', 'nb', 'nb', 'nb', 'nb', 'nb', 'nb', 'en'],
};

/**
 * The person behind the n-th property of a municipality: three in five give telephone and e-mail, the rest only one;
 * who has no e-mail gets paper.
 */
export function demoResident(
  dice: Dice,
  municipality: string,
  { number, language = dice.pick(spoken[municipality]!) }: { number: number; language?: Language },
): DemoResident {
  const [first, last] = [dice.pick(firstNames[language]), dice.pick(lastNames[language])];
  const reach = dice.below(5);
  const address = `${asciiOf(first)}.${asciiOf(last)}.${municipality}${String(number).padStart(2, '0')}`;
  const hasEmail = reach !== 0;
  return {
    name: `${first} ${last}`,
    phone: reach === 1 ? null : demoPhone(municipality, number),
    email: hasEmail ? `${address}@example.org` : null,
    wantsPaper: !hasEmail,
    language,
    relation: dice.below(8) === 0 ? 'occupier' : 'owner',
    heard: heard[number % heard.length]!,
  };
}

function demoPhone(municipality: string, number: number): string {
  if (municipality === '3446') return `+4740000${200 + number}`;
  return `+35840000${String(Number(municipality) * 10 + number).padStart(4, '0')}`;
}

function asciiOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('ø', 'o')
    .replace(/[^a-z-]/g, '');
}
