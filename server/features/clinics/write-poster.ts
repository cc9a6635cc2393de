import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { renderSVG } from 'uqr';
import type { ClinicPage } from '#shared/contracts/clinics.ts';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { posterText } from '#shared/text/poster.ts';
import { clockRange, dayAndClock, dayInWords } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { typeset } from '../../platform/typeset.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { seeClinic } from './see-clinics.ts';

const template = readFileSync(join(import.meta.dirname, 'poster.typ'), 'utf8');

/** Anybody may ask, and setting a page takes a tenth of a second: kept under the hash of its facts, some 50 kB each, for a thousand of them. */
const written = new LRUCache<string, Buffer>({
  maxSize: 48_000_000,
  sizeCalculation: ({ byteLength }) => byteLength,
});

/** The A4 poster of a published day that has not begun, in one language or in all of its municipality. */
export async function writePoster(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  { clinicId, language }: { clinicId: string; language?: Language | undefined },
): Promise<Buffer> {
  const clinic = await seeClinic(deps, clinicId);
  const municipality = (await listMunicipalities(deps)).find(({ id }) => id === clinic.municipality);
  const hasBegun = Temporal.Instant.compare(deps.clock.now(), clinic.start) >= 0;
  if (!municipality || clinic.cancelled || hasBegun) throw notFound();
  const languages = language ? [language] : municipality.languages;
  const facts = posterFacts(clinic, { municipality, languages, config: deps.config });
  const key = createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
  const kept = written.get(key);
  if (kept) return kept;
  const pdf = typeset(template, facts);
  written.set(key, pdf);
  return pdf;
}

interface Told {
  municipality: Municipality;
  languages: readonly Language[];
  config: Deps['config'];
}

function posterFacts(clinic: ClinicPage, { municipality, languages, config: { origin, demo } }: Told) {
  const blocks = languages.map((language) => blockOf(clinic, { municipality, language, origin }));
  const [first = 'fi'] = languages;
  const names = languages.map((language) => inLanguage(municipality.name, language));
  return {
    title: posterText[first].title(blocks[0]!.day, blocks[0]!.venue),
    municipality: [...new Set(names)].join(' · '),
    demo: demo ? posterText[first].demo : '',
    qr: renderSVG(`${origin}/${first}/clinics/${clinic.id}`, { ecc: 'M', border: 1 }),
    blocks,
  };
}

function blockOf(
  clinic: ClinicPage,
  { municipality, language, origin }: { municipality: Municipality; language: Language; origin: string },
) {
  const text = posterText[language];
  const zone = clinic.timeZone;
  const span = { start: Temporal.Instant.from(clinic.start), end: Temporal.Instant.from(clinic.end) };
  const { phone } = municipality;
  const hours = inLanguage(municipality.phoneHours, language);
  const closes = dayAndClock(Temporal.Instant.from(clinic.closesAt), zone, language);
  const { heading, lead, when, where, book, code } = text;
  return {
    ...{ language, heading, lead, when, where, book, code },
    day: dayInWords(span.start, zone, language),
    range: text.range(clockRange(span, zone, language)),
    venue: [clinic.venue.name, clinic.room].map((name) => inLanguage(name, language)).join(', '),
    address: [clinic.venue.address, clinic.venue.village].filter(Boolean).join(', '),
    accessibility: ifShort(inLanguage(clinic.accessibility, language)),
    visit: text.visit(clinic.slotMinutes),
    ways: [
      text.web(new URL(origin).host),
      ...(phone ? [text.phone(phone, hours)] : []),
      ...(clinic.open ? [text.closes(closes)] : []),
    ],
  };
}

/** What is longer than two lines stands on the page that the code opens. */
function ifShort(words: string): string {
  return words.length <= 160 ? words : '';
}
