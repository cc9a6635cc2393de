import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clinic } from '#shared/contracts/clinics.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { residentText } from '#shared/text/resident.ts';
import { widgetText } from '#shared/text/widget.ts';
import { dayAndClockRange } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { tagged, type Feed } from '../calendar/feed.rules.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { seeClinics } from './see-clinics.ts';

const program = readFileSync(join(import.meta.dirname, 'widget.embed.js'), 'utf8');

/** More would be a page of its own, which the last link opens. */
const mostDays = 6;

/** A script that shows a municipality's next days on a page of its own, of a village or of a road's caretaker. */
export async function writeWidget(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  { municipality, language }: { municipality: string; language: Language },
): Promise<Feed> {
  const place = (await listMunicipalities(deps)).find(({ id }) => id === municipality);
  if (!place) throw notFound();
  const now = deps.clock.now();
  // Nobody books or waits for a day that has begun.
  const coming = (await seeClinics(deps, municipality)).filter(
    ({ start }) => Temporal.Instant.compare(now, start) < 0,
  );
  const { origin } = deps.config;
  const words = widgetText[language];
  const facts = {
    language,
    title: residentText[language].municipality.title(inLanguage(place.name, language)),
    days: coming.slice(0, mostDays).map((clinic) => dayOf(clinic, { language, origin })),
    none: words.none,
    more: { words: words.more, href: `${origin}/${language}/municipalities/${municipality}` },
  };
  // JSON is JavaScript (ECMA-262, 2019); a function, so that no $ in it means anything.
  return tagged(program.replace('FACTS;', () => `${JSON.stringify(facts)};`));
}

function dayOf(clinic: Clinic, { language, origin }: { language: Language; origin: string }) {
  const span = { start: Temporal.Instant.from(clinic.start), end: Temporal.Instant.from(clinic.end) };
  const { name, address, village } = clinic.venue;
  return {
    day: {
      words: dayAndClockRange(span, clinic.timeZone, language),
      href: `${origin}/${language}/clinics/${clinic.id}`,
    },
    place: [inLanguage(name, language), address, village].filter(Boolean).join(', '),
    free: widgetText[language].free(clinic.free),
  };
}
