import type { Condition, NoteContent, NoteSystem } from '#shared/contracts/notes.ts';
import type { Language } from '#shared/text/language.ts';
import { plainWords } from './plain-words.ts';
import { step, type NotedVisit } from './noted-visit.ts';

type Kind = 'oldTanks' | 'smallRepair' | 'inOrder' | 'notAssessed';

/** A third to renew, as such projects have found; the rest invented. */
const tenVisits: Kind[] = [
  'oldTanks',
  'smallRepair',
  'inOrder',
  'oldTanks',
  'smallRepair',
  'inOrder',
  'oldTanks',
  'smallRepair',
  'inOrder',
  'notAssessed',
];

interface Assessment {
  condition: Condition;
  area: NoteContent['area'];
  system: Partial<NoteSystem>;
  /** Days until the next step is due. */
  due: number;
}

const assessments: Record<Kind, Assessment> = {
  oldTanks: {
    condition: 'RED',
    area: 'SHORE_100',
    due: 120,
    system: {
      builtYear: 1984,
      pretreatment: 'TWO_PART',
      treatment: 'SOAKAWAY',
      discharge: 'SOIL',
      actions: ['RENEW', 'HIRE_DESIGNER'],
    },
  },
  smallRepair: {
    condition: 'YELLOW',
    area: 'OUTSIDE',
    due: 60,
    system: {
      builtYear: 2006,
      pretreatment: 'THREE_PART',
      treatment: 'SAND_FILTER',
      discharge: 'DITCH',
      defects: ['TEES_MISSING'],
      actions: ['MINOR_REPAIR', 'EMPTY_SLUDGE'],
    },
  },
  inOrder: {
    condition: 'GREEN',
    area: 'OUTSIDE',
    due: 365,
    system: {
      builtYear: 2016,
      pretreatment: 'THREE_PART',
      treatment: 'INFILTRATION',
      discharge: 'SOIL',
      actions: ['EMPTY_SLUDGE'],
    },
  },
  notAssessed: {
    condition: 'NOT_ASSESSED',
    area: 'UNCLEAR',
    due: 30,
    system: { actions: ['SITE_VISIT'] },
  },
};

/** A short note of an everyday visit, in the resident's language. */
export function plainNote(language: Language, number: number): Pick<NotedVisit, 'signedBy' | 'content'> {
  const kind = tenVisits[number % tenVisits.length]!;
  const { condition, area, system, due } = assessments[kind];
  const text = plainWords[language];
  const doer = kind === 'notAssessed' ? 'ENVIRONMENT' : 'RESIDENT';
  return {
    signedBy: number % 2 === 0 ? 'environmental_secretary' : 'building_inspector',
    content: ({ after }) => ({
      use: 'PERMANENT',
      residents: 1 + (number % 4),
      toilets: ['WC'],
      area,
      systems: [{ building: text.house, waters: 'ALL', condition, basis: ['OWNER'], ...system }],
      words: text[kind].words,
      nextSteps: [step(doer, text[kind].step, after(due))],
      inside: '',
    }),
  };
}
