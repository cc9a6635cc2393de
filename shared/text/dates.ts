import type { DateText, WallClock, WallDay } from './date-text.ts';
import { dates as en } from './en/dates.ts';
import { dates as fi } from './fi/dates.ts';
import type { Language } from './language.ts';
import { dates as nb } from './nb/dates.ts';
import { dates as sv } from './sv/dates.ts';

const byLanguage: Record<Language, DateText> = { fi, sv, en, nb };

/** `tiistai 12.1.2027`, `tirsdag 12. januar 2027`. */
export function longDay(day: WallDay, language: Language): string {
  return byLanguage[language].long(day);
}

/** `12.1.2027`, `12 Jan 2027`. */
export function shortDay(day: WallDay, language: Language): string {
  return byLanguage[language].short(day);
}

/** `tammikuu 2027`, `January 2027`. */
export function monthAndYear({ year, month }: Pick<WallDay, 'year' | 'month'>, language: Language): string {
  return `${byLanguage[language].month(month)} ${year}`;
}

/** `tiistai`, `Tuesday`. */
export function weekdayName(day: WallDay, language: Language): string {
  return byLanguage[language].weekday(day.weekday);
}

/** `14.30`, in English `14:30`; within the doubled hour followed by which round it is. */
export function clock(reading: WallClock, language: Language): string {
  return bare(reading, language) + season(reading, language);
}

/** `14.30–14.55`; the season is said once when both ends share it. */
export function clockSpan(start: WallClock, end: WallClock, language: Language): string {
  if (start.hourTwice === end.hourTwice) {
    return `${bare(start, language)}–${bare(end, language)}${season(start, language)}`;
  }
  return `${clock(start, language)} – ${clock(end, language)}`;
}

/** `klo 14.30`, `kl. 14.30`, `at 14:30`. */
export function atClock(text: string, language: Language): string {
  return byLanguage[language].at(text);
}

function bare(reading: WallClock, language: Language): string {
  return byLanguage[language].clock(reading);
}

function season(reading: WallClock, language: Language): string {
  if (!reading.hourTwice) return '';
  const text = byLanguage[language];
  return ` (${reading.hourTwice === 'summer' ? text.summerTime : text.winterTime})`;
}
