import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Words } from '#shared/contracts/common.ts';
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

/** All that a feed is written from. */
interface FeedFacts {
  place: Words;
  language: Language;
  days: FeedClinicRow[];
  origin: string;
  /** Midnight in UTC: a feed asked for twice on one day is the same text, so that the second answer is 304. */
  stampedAt: Temporal.Instant;
}

/**
 * Writing a feed takes far longer than reading its days. A text is kept under the hash of its facts, so it is never out
 * of date; a municipality's own has some 20 kB.
 */
const written = new LRUCache<string, Feed>({
  maxSize: 16_000_000,
  sizeCalculation: ({ text }) => text.length,
});

/** The published days of a municipality as a calendar that programs subscribe to. */
export async function writeFeed(
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
  { municipality, language }: { municipality: string; language: Language },
): Promise<Feed> {
  const place = (await listMunicipalities({ db })).find(({ id }) => id === municipality);
  if (!place) throw notFound();
  const now = clock.now();
  const days = await inScope(db, [municipality], (trx) => listFeedClinics(trx, now.subtract(keptFor)));
  return writtenFrom({
    place: place.name,
    language,
    days,
    origin: config.origin,
    stampedAt: now.round({ smallestUnit: 'hour', roundingIncrement: 24, roundingMode: 'floor' }),
  });
}

function writtenFrom(facts: FeedFacts): Feed {
  const key = hashOf(JSON.stringify(facts));
  const kept = written.get(key);
  if (kept) return kept;
  const text = calendarFeed({
    name: residentText[facts.language].municipality.title(inLanguage(facts.place, facts.language)),
    events: facts.days.map((day) => eventOf(day, facts)),
  });
  const feed = { text, tag: `"${hashOf(text)}"` };
  written.set(key, feed);
  return feed;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function eventOf(day: FeedClinicRow, { language, origin, stampedAt }: FeedFacts): CalendarEvent {
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
    stampedAt,
  };
}
