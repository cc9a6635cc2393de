import { clockRangeText } from '#shared/clock-text.ts';
import type { Taken } from '#shared/contracts/clinic-days.ts';
import type { SlotProblem } from '#shared/rules/slot-plan.ts';
import { slotProblemField } from '#shared/rules/slot-problem-field.ts';
import { atClock } from '#shared/text/dates.ts';
import type { ClinicsText } from '#shared/text/fi/clinics.ts';
import type { Language } from '#shared/text/language.ts';
import { inLanguage } from '#shared/text/in-language.ts';

/** The sentences of problems.ts that a plan can meet, by code. */
export type PlanSentences = Partial<Record<string, string>>;

/** What is wrong with a plan, in the words that a refusal would use. */
export function planProblem(problem: SlotProblem, sentences: PlanSentences, language: Language) {
  const { field, code, words = {} } = slotProblemField(problem);
  const wordOf = (name: string) => words[`${name}.${language}`] ?? words[name];
  const sentence = sentences[code] ?? '';
  return { field, message: sentence.replace(/\{(\w+)\}/g, (whole, name: string) => wordOf(name) ?? whole) };
}

const named = ['start', 'slotMinutes', 'changeoverMinutes', 'desks', 'staffSlots', 'walkInSlots'] as const;

/** Away from its field a sentence that fits several fields begins with the name of its own. */
export function withLabel({ field, message }: { field: string; message: string }, text: ClinicsText['plan']) {
  const label = named.find((one) => one === field);
  return { field, message: label ? `${text[label]}: ${message}` : message };
}

interface Reader {
  zone: string;
  language: Language;
  text: ClinicsText['clash'];
}

/** Why a person cannot come then; of another municipality only from when to when. */
export function personClash(name: string, taken: Taken, { zone, language, text }: Reader): string {
  const when = whenOf(taken, zone, language);
  if (taken.ownCalendar) return isWholeDay(taken) ? text.personBusyAllDay(name) : text.personBusy(name, when);
  if (!taken.place) return text.personElsewhere(name, when);
  const say = taken.status === 'draft' ? text.personDrafted : text.person;
  return say(name, inLanguage(taken.place, language), when);
}

/** Somebody’s name where people are chosen, and whether they may not be free. */
export function personOption(name: string, taken: readonly Taken[], text: ClinicsText['plan']): string {
  if (taken.some(isInTheWay)) return text.takenOption(name);
  return taken.length > 0 ? text.busyOption(name) : name;
}

/** What somebody’s own calendar says keeps nobody from planning: it may be wrong. */
export function isInTheWay({ ownCalendar }: Taken): boolean {
  return !ownCalendar;
}

const hourMs = 60 * 60 * 1000;

/** The day on which the clocks are put forward has 23 hours. */
function isWholeDay({ start, end }: Taken): boolean {
  return Date.parse(end) - Date.parse(start) >= 23 * hourMs;
}

export function roomClash(taken: Taken, { zone, language, text }: Reader): string {
  const say = taken.status === 'draft' ? text.roomDrafted : text.room;
  return say(whenOf(taken, zone, language));
}

function whenOf({ start, end }: Taken, zone: string, language: Language): string {
  const span = { start: Date.parse(start), end: Date.parse(end) };
  return atClock(clockRangeText(span, zone, language), language);
}
