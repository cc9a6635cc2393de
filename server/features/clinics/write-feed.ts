import { createHash } from 'node:crypto';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { residentText } from '#shared/text/resident.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { calendarFeed, clinicUid, type CalendarEvent } from '../calendar/calendar-entry.rules.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { listFeedClinics, type FeedClinicRow } from './public-clinics.queries.ts';

export interface Feed {
  text: string;
  /** Strong: equal texts have equal tags (RFC 9110, 8.8.3). */
  tag: string;
}

/** A day stays in the calendar for so long after it was held: it shows the resident when they were there. */
const keptFor = Temporal.Duration.from({ hours: 90 * 24 });

/** The published days of a municipality as a calendar that programs subscribe to. */
export async function writeFeed(
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
  { municipality, language }: { municipality: string; language: Language },
): Promise<Feed> {
  const place = (await listMunicipalities({ db })).find(({ id }) => id === municipality);
  if (!place) throw notFound();
  const now = clock.now();
  const days = await inScope(db, [municipality], (trx) => listFeedClinics(trx, now.subtract(keptFor)));
  const text = calendarFeed({
    name: residentText[language].municipality.title(inLanguage(place.name, language)),
    events: days.map((day) => eventOf(day, { language, now, origin: config.origin })),
  });
  return { text, tag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}

function eventOf(
  day: FeedClinicRow,
  { language, now, origin }: { language: Language; now: Temporal.Instant; origin: string },
): CalendarEvent {
  const words = residentText[language].municipality;
  const venue = inLanguage(day.venueName, language);
  const url = `${origin}/${language}/clinics/${day.id}`;
  return {
    uid: clinicUid(day.id),
    sequence: day.version,
    startsAt: day.startsAt,
    endsAt: day.endsAt,
    timeZone: day.timeZone,
    summary: words.entry(venue),
    description: words.entryMore(url),
    location: [venue, inLanguage(day.room, language), day.address, day.village].filter(Boolean).join(', '),
    url,
    // A feed asked for twice on one day is the same text, so that the second answer is 304.
    stampedAt: now.round({ smallestUnit: 'hour', roundingIncrement: 24, roundingMode: 'floor' }),
  };
}
