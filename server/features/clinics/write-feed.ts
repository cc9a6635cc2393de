import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Words } from '#shared/contracts/common.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { residentText } from '#shared/text/resident.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { clinicUid, type CalendarEvent } from '../calendar/calendar-entry.rules.ts';
import { beginOfFeed, stampOfFeed, writtenFeed, type Feed } from '../calendar/feed.rules.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { listFeedClinics, type FeedClinicRow } from './public-clinics.queries.ts';

/** All that a feed is written from. */
interface FeedFacts {
  place: Words;
  language: Language;
  days: FeedClinicRow[];
  origin: string;
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
  const days = await inScope(db, [municipality], (trx) => listFeedClinics(trx, beginOfFeed(now)));
  return writtenFrom({
    place: place.name,
    language,
    days,
    origin: config.origin,
    stampedAt: stampOfFeed(now),
  });
}

function writtenFrom(facts: FeedFacts): Feed {
  const key = createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
  const kept = written.get(key);
  if (kept) return kept;
  const feed = writtenFeed({
    name: residentText[facts.language].municipality.title(inLanguage(facts.place, facts.language)),
    events: facts.days.map((day) => eventOf(day, facts)),
  });
  written.set(key, feed);
  return feed;
}

function eventOf(day: FeedClinicRow, { language, origin, stampedAt }: FeedFacts): CalendarEvent {
  const words = residentText[language].municipality;
  const venue = inLanguage(day.venueName, language);
  const url = `${origin}/${language}/clinics/${day.id}`;
  return {
    uid: clinicUid(day.id),
    sequence: day.sequence,
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
