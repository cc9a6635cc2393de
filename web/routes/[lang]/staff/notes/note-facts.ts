import { dateShortText } from '#shared/clock-text.ts';
import type { NextStep, NoteContent, NoteSystem } from '#shared/contracts/notes.ts';
import type { AdviceText } from '#shared/text/fi/advice.ts';
import type { NotesText } from '#shared/text/fi/notes.ts';
import type { Language } from '#shared/text/language.ts';
import type { StaffText } from '#shared/text/fi/staff.ts';

export interface NoteWords {
  notes: NotesText;
  advice: AdviceText;
  languageNames: StaffText['languageNames'];
  files: StaffText['files'];
  language: Language;
}

type Fact = { name: string; words: string };

/** The property's facts in words; what was not recorded is left out. */
export function propertyFacts(
  content: Omit<NoteContent, 'words' | 'inside'>,
  { notes, advice }: Pick<NoteWords, 'notes' | 'advice'>,
): Fact[] {
  const { note: label, codes } = notes;
  return facts([
    [label.use, content.use && codes.uses[content.use]],
    [label.residents, content.residents],
    [label.houseYear, content.houseYear],
    [label.permitYear, content.permitYear],
    [label.born, content.bornBefore1943 && codes.answers[content.bornBefore1943]],
    [label.water, names(content.water, codes.drinkingWaters)],
    [label.wellTested, content.wellTestedYear],
    [label.toilets, names(content.toilets, codes.toilets)],
    [label.equipment, names(content.equipment, codes.equipment)],
    [label.area, content.area && advice.codes.areas[content.area]],
    [label.statuses, names(content.statuses, advice.codes.statuses)],
    [label.papers, names(content.papers, codes.papers)],
  ]);
}

export function systemFacts(
  system: NoteSystem,
  { notes, advice }: Pick<NoteWords, 'notes' | 'advice'>,
): Fact[] {
  const { note: label, codes } = notes;
  const shared = advice.codes;
  const distances = Object.entries(system.distances ?? {}).map(
    ([kind, metres]) => `${codes.distances[kind as keyof typeof codes.distances]} ${metres} m`,
  );
  return facts([
    [label.basis, names(system.basis, shared.bases)],
    [label.builtYear, system.builtYear],
    [label.waters, system.waters && shared.waterKinds[system.waters]],
    [label.pretreatment, system.pretreatment && shared.pretreatments[system.pretreatment]],
    [label.tank, system.tankCubicMetres],
    [label.treatment, system.treatment && shared.treatments[system.treatment]],
    [label.fittings, names(system.fittings, codes.fittings)],
    [label.model, system.model],
    [label.discharge, system.discharge && shared.discharges[system.discharge]],
    [label.consent, system.neighbourConsent && codes.answers[system.neighbourConsent]],
    [label.distances, distances.join(', ')],
    [label.sludgeMonths, system.sludgeMonths],
    [label.sludgeEmptied, system.sludgeEmptied],
    [label.sludgeCarrier, system.sludgeCarrier],
    [label.defects, names(system.defects, shared.defects)],
    [label.actions, names(system.actions, shared.actions)],
    [label.annexes, system.annexes?.map(shared.annex).join(', ')],
  ]);
}

export const toneOfCondition = (condition: string | undefined) =>
  condition === 'RED'
    ? 'danger'
    : condition === 'YELLOW'
      ? 'warning'
      : condition === 'GREEN'
        ? 'success'
        : 'neutral';

/** Who does a step, and by when. */
export function stepTerms({ who, by, byWords }: NextStep, words: NoteWords): string {
  // Noon in UTC is the same calendar day from Iceland to Finland.
  const day = by && dateShortText(Date.parse(`${by}T12:00Z`), 'UTC', words.language);
  return [doerName(who, words), day, byWords].filter(Boolean).join(', ');
}

/** Staff read "the resident" where the letter says "you". */
export function doerName(
  who: string | undefined,
  { notes, advice }: Pick<NoteWords, 'notes' | 'advice'>,
): string {
  if (who === 'RESIDENT') return notes.note.whoResident;
  return who ? ((advice.codes.doers as Record<string, string>)[who] ?? '') : '';
}

function names<Code extends string>(codes: readonly Code[] = [], words: Record<Code, string>): string {
  return codes.map((code) => words[code]).join(', ');
}

function facts(list: [string, string | number | undefined][]): Fact[] {
  return list.flatMap(([name, words]) =>
    words === undefined || words === '' ? [] : [{ name, words: String(words) }],
  );
}
