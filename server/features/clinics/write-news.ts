import { Feed as News } from 'feed';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { residentText } from '#shared/text/resident.ts';
import { dayAndClockRange } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { tagged, type Feed } from '../calendar/feed.rules.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { listNews, type NewsRow } from './public-clinics.queries.ts';

/** The coming days of a municipality for news readers and village sites (Atom, RFC 4287). */
export async function writeNews(
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
  { municipality, language }: { municipality: string; language: Language },
): Promise<Feed> {
  const place = (await listMunicipalities({ db })).find(({ id }) => id === municipality);
  if (!place) throw notFound();
  const days = await inScope(db, [municipality], (trx) => listNews(trx, clock.now()));
  const { origin } = config;
  const name = residentText[language].municipality.title(inLanguage(place.name, language));
  const page = `${origin}/${language}/municipalities/${municipality}`;
  const updates = days.map((day) => updatedAt(day).epochMilliseconds);
  const news = new News({
    id: page,
    link: page,
    title: name,
    language,
    author: { name },
    // Only what a day says changes the text: asked for twice, it is the same.
    updated: dateOf(Temporal.Instant.fromEpochMilliseconds(Math.max(0, ...updates))),
    feedLinks: { atom: `${origin}/api/municipalities/${municipality}/clinics.atom?language=${language}` },
    generator: false,
  });
  for (const day of days) news.addItem(itemOf(day, { language, origin }));
  return tagged(news.atom1());
}

function itemOf(day: NewsRow, { language, origin }: { language: Language; origin: string }) {
  const words = residentText[language].municipality;
  const venue = inLanguage(day.venueName, language);
  const link = `${origin}/${language}/clinics/${day.id}`;
  const when = dayAndClockRange({ start: day.startsAt, end: day.endsAt }, day.timeZone, language);
  const where = [venue, inLanguage(day.room, language), day.address, day.village].filter(Boolean).join(', ');
  return {
    id: `urn:uuid:${day.id}`,
    link,
    title: `${words.entry(venue)}, ${when}`,
    description: `${when}. ${where}. ${words.entryMore(link)}`,
    published: dateOf(day.announcedAt),
    date: dateOf(updatedAt(day)),
  };
}

function updatedAt({ announcedAt, movedAt }: NewsRow): Temporal.Instant {
  return movedAt ?? announcedAt;
}

function dateOf(instant: Temporal.Instant): Date {
  // eslint-disable-next-line no-restricted-syntax -- an instant that is given; the library takes nothing else
  return new Date(instant.epochMilliseconds);
}
