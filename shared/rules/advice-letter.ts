import type { Advice } from '#shared/contracts/reading.ts';
import type { NoteSystem } from '#shared/contracts/notes.ts';
import type { Language } from '#shared/text/language.ts';
import type { AdviceText } from '#shared/text/fi/advice.ts';
import { adviceText } from '#shared/text/advice.ts';
import { languages } from '#shared/text/language.ts';
import { dateShort, dayInWords } from '#shared/time.ts';

export type Fact = readonly [name: string, words: string];
export type Tone = 'success' | 'warning' | 'danger' | 'neutral';

/** Advice as a letter in the reader's language: everything in words, in the order it is read. Page and PDF both set it. */
export interface AdviceLetter {
  language: Language;
  /** Of the words that a person wrote; the rest is in `language`. */
  wordsLanguage: Language;
  title: string;
  heading: string;
  municipality: string;
  visit: string;
  about: Fact[];
  words: { title: string; paragraphs: string[] };
  next: { title: string; columns: [string, string, string]; rows: [what: string, who: string, by: string][] };
  systems: { title: string; list: { name: string; condition: string; tone: Tone; facts: Fact[] }[] };
  place: Fact[];
  leaflets: { title: string; list: string[] };
  addenda: { title: string; list: { title: string; facts: Fact[]; paragraphs: string[] }[] };
  notDecision: string;
  questions: string;
  signed: string;
}

const tones: Record<string, Tone> = { GREEN: 'success', YELLOW: 'warning', RED: 'danger' };

export function adviceLetter(advice: Advice, language: Language): AdviceLetter {
  const text = adviceText[language];
  const { letter, codes } = text;
  const day = (iso: string) => dateShort(Temporal.PlainDate.from(iso), advice.timeZone, language);
  const moment = (iso: string) => dateShort(Temporal.Instant.from(iso), advice.timeZone, language);
  const municipality = inLanguage(advice.municipalityName, language);
  const property = propertyInWords(advice.property);
  return {
    language,
    wordsLanguage: advice.language,
    title: letter.title,
    heading: letter.heading(advice.property.identifier ?? property),
    municipality,
    visit: letter.visit(
      dayInWords(Temporal.PlainDate.from(advice.visitDay), advice.timeZone, language),
      inLanguage(advice.venue, language),
    ),
    about: [
      [letter.to, advice.name],
      [letter.property, property],
    ],
    words: { title: letter.words, paragraphs: paragraphsOf(advice.words) },
    next: {
      title: letter.next,
      columns: [letter.what, letter.who, letter.by],
      rows: advice.nextSteps.map(({ what, who, by, byWords }) => [
        what,
        who ? codes.doers[who] : '',
        [by && day(by), byWords].filter(Boolean).join(', '),
      ]),
    },
    systems: { title: letter.systems, list: advice.systems.map((system) => systemOf(system, text)) },
    place: factsOf([
      [letter.area, advice.area && codes.areas[advice.area]],
      [letter.statuses, namesOf(advice.statuses, codes.statuses)],
    ]),
    leaflets: { title: letter.leaflets, list: (advice.leaflets ?? []).filter(Boolean) },
    addenda: {
      title: letter.addenda,
      list: advice.addenda.map(({ reason, words, writtenAt, writtenBy }) => ({
        title: letter.added(moment(writtenAt), writtenBy),
        facts: [[letter.reason, reason]],
        paragraphs: paragraphsOf(words),
      })),
    },
    notDecision: letter.notDecision,
    // A number stays on one line.
    questions: advice.phone ? letter.questions(municipality, advice.phone.replaceAll(' ', '\u00a0')) : '',
    signed: letter.signed(
      moment(advice.signedAt),
      advice.signedBy,
      text.roles[advice.signedRole ?? 'staff'] ?? '',
    ),
  };
}

function systemOf(system: NoteSystem, { codes, letter }: AdviceText) {
  const condition = system.condition ?? 'NOT_ASSESSED';
  const treated = [
    system.pretreatment ? codes.pretreatments[system.pretreatment] : undefined,
    system.treatment ? codes.treatments[system.treatment] : undefined,
  ];
  const name = [system.building, system.builtYear && letter.built(system.builtYear)];
  return {
    name: name.filter(Boolean).join(', '),
    condition: codes.conditions[condition],
    tone: tones[condition] ?? 'neutral',
    facts: factsOf([
      [letter.condition, codes.conditions[condition]],
      [letter.basis, namesOf(system.basis, codes.bases)],
      [
        letter.treatment,
        treated
          .filter((name) => name !== undefined)
          .map(midSentenceAfterFirst)
          .join(', '),
      ],
      [letter.discharge, system.discharge && codes.discharges[system.discharge]],
      [letter.defects, namesOf(system.defects, codes.defects)],
      [letter.actions, actionsOf(system, codes)],
    ]),
  };
}

/** An exemption names the annexes that belong to it. */
function actionsOf({ actions = [], annexes = [] }: NoteSystem, codes: AdviceText['codes']): string {
  const named = annexes.map(codes.annex).join(', ');
  return actions
    .map((action) => {
      const isExemption = action === 'APPLY_EXEMPTION' || action === 'RENEW_EXEMPTION';
      return isExemption && named ? `${codes.actions[action]} (${named})` : codes.actions[action];
    })
    .join('; ');
}

export function propertyInWords({ identifier, address, village }: Advice['property']): string {
  return [identifier, [address, village].filter(Boolean).join(', ')].filter(Boolean).join(', ');
}

function namesOf<Code extends string>(codes: readonly Code[] = [], names: Record<Code, string>): string {
  return codes
    .map((code) => names[code])
    .map(midSentenceAfterFirst)
    .join(', ');
}

/** For joining names into one sentence. */
const midSentenceAfterFirst = (name: string, place: number) => (place === 0 ? name : midSentence(name));

/** `Asukkaan kertoma, valokuvat`; WC and T-haarat keep their capitals. */
function midSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function factsOf(facts: readonly (readonly [string, string | undefined])[]): Fact[] {
  return facts.flatMap(([name, words]) => (words ? [[name, words] as const] : []));
}

function paragraphsOf(words: string): string[] {
  return words
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function inLanguage(words: Advice['venue'], language: Language): string {
  return [language, ...languages].map((code) => words[code]).find(Boolean) ?? '';
}
