import type { NextStep, NoteContent } from '#shared/contracts/notes.ts';
import type { PanelRole } from '#shared/rules/publishing.ts';
import type { Language } from '#shared/text/language.ts';

/** A visit that the demo's script writes an advice note about. What the notes say of the law is illustrative. */
export interface NotedVisit {
  village: string;
  /** Only where the script speaks of one certain property. */
  identifier?: string;
  language: Language;
  /** Its number in questions.ts, from 1. */
  question: number;
  signedBy: PanelRole;
  content(days: VisitDays): NoteContent;
}

/** Days that a note names, counted from its visit. */
export interface VisitDays {
  /** `YYYY-MM-DD`. */
  after(days: number): string;
  /** As the note's own language writes it. */
  inWords(days: number): string;
  year: number;
}

export function step(who: NextStep['who'], what: string, by: string): NextStep {
  return { who, what, by };
}
