import { granNotes } from './gran-notes.ts';
import { hameenlinnaNotes } from './hameenlinna-notes.ts';
import type { NotedVisit } from './noted-visit.ts';
import { porvooNotes } from './porvoo-notes.ts';

/** The twelve visits that get an advice note of their own, by municipality. */
export const notedVisits: Record<string, NotedVisit[]> = {
  '638': porvooNotes,
  '109': hameenlinnaNotes,
  '3446': granNotes,
};
