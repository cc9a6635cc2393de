import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { ClinicPage } from '#shared/contracts/clinics.ts';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { posterText } from '#shared/text/poster.ts';
import { residentText } from '#shared/text/resident.ts';
import { clockRange, dayInWords } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { typesetPicture } from '../../platform/typeset.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { seeClinic } from './see-clinics.ts';

const template = readFileSync(join(import.meta.dirname, 'picture.typ'), 'utf8');

/** Anybody may ask, and drawing takes a tenth of a second: kept under their tags, some 60 kB each, for a hundred of them. */
const drawn = new LRUCache<string, Promise<Buffer>>({ max: 100 });

export interface Picture {
  tag: string;
  draw: () => Promise<Buffer>;
}

/** The picture of a day's link preview: its tag follows from what it will show, so that who has it costs no drawing. */
export async function planPicture(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  { clinicId, language }: { clinicId: string; language: Language },
): Promise<Picture> {
  const clinic = await seeClinic(deps, clinicId);
  const municipality = (await listMunicipalities(deps)).find(({ id }) => id === clinic.municipality);
  if (!municipality) throw notFound();
  const facts = pictureFacts(clinic, { municipality, language, isDemo: deps.config.demo });
  const digest = createHash('sha256').update(template).update(JSON.stringify(facts)).digest('base64url');
  return { tag: `"${digest}"`, draw: () => drawnOnce(digest, facts) };
}

/** Those who ask at the same time wait for the same drawing. */
function drawnOnce(digest: string, facts: object): Promise<Buffer> {
  const kept = drawn.get(digest);
  if (kept) return kept;
  const picture = typesetPicture(template, facts);
  drawn.set(digest, picture);
  picture.catch(() => drawn.delete(digest));
  return picture;
}

interface Shown {
  municipality: Municipality;
  language: Language;
  isDemo: boolean;
}

function pictureFacts(clinic: ClinicPage, { municipality, language, isDemo }: Shown) {
  const { heading, lead, range, demo } = posterText[language];
  const span = { start: Temporal.Instant.from(clinic.start), end: Temporal.Instant.from(clinic.end) };
  const { name, village } = clinic.venue;
  return {
    ...{ language, heading, lead },
    municipality: inLanguage(municipality.name, language),
    cancelled: clinic.cancelled ? residentText[language].clinic.cancelled : '',
    day: dayInWords(span.start, clinic.timeZone, language),
    range: range(clockRange(span, clinic.timeZone, language)),
    place: [inLanguage(name, language), village].filter(Boolean).join(', '),
    demo: isDemo ? demo : '',
  };
}
