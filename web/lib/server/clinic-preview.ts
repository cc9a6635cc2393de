import { drawPicture, type ClinicPage } from '#shared/contracts/clinics.ts';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import type { ResidentText } from '#shared/text/fi/resident.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { languages, type Language } from '#shared/text/language.ts';
import { posterText } from '#shared/text/poster.ts';
import { dayAndClockOf } from './moment-words.ts';

interface Seen {
  municipality: Pick<Municipality, 'name' | 'country'>;
  text: ResidentText;
  language: Language;
  /** Address of the page. */
  url: string;
}

/** As Open Graph writes languages; what stands in Swedish here is the Swedish of Finland. */
const localeOf: Record<Language, string> = { fi: 'fi_FI', sv: 'sv_FI', en: 'en_GB', nb: 'nb_NO' };

/** What others show of a clinic day's page: a link preview (Open Graph), and the event that search engines list. */
export function clinicPreview(clinic: ClinicPage, seen: Seen) {
  const { text, language, url } = seen;
  const place = inLanguage(clinic.venue.name, language);
  const when = dayAndClockOf(clinic.start, clinic.timeZone, language);
  const title = `${text.clinic.kind}, ${inLanguage(seen.municipality.name, language)}`;
  const description = [when, place, clinic.venue.address].filter(Boolean).join(', ');
  const cancelled = clinic.cancelled ? [text.clinic.cancelled] : [];
  return {
    title,
    description,
    url,
    picture: {
      url: pictureOf(clinic, seen),
      words: [...cancelled, `${title}: ${description}`, posterText[language].lead].join('. '),
    },
    locale: localeOf[language],
    otherLocales: languages.filter((other) => other !== language).map((other) => localeOf[other]),
    event: forScript(eventOf(clinic, seen)),
  };
}

function pictureOf({ id }: ClinicPage, { language, url }: Seen): string {
  return new URL(`${drawPicture.path.replace(':clinicId', id)}?language=${language}`, url).href;
}

/** https://schema.org/Event */
function eventOf(clinic: ClinicPage, seen: Seen) {
  const { municipality, text, language, url } = seen;
  const owner = inLanguage(municipality.name, language);
  const available = clinic.open && clinic.free > 0;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: `${text.clinic.kind}, ${owner}`,
    url,
    image: pictureOf(clinic, seen),
    inLanguage: clinic.languages,
    startDate: clinic.start,
    endDate: clinic.end,
    eventStatus: `https://schema.org/${clinic.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    location: {
      '@type': 'Place',
      name: inLanguage(clinic.venue.name, language),
      address: {
        '@type': 'PostalAddress',
        streetAddress: clinic.venue.address,
        addressLocality: clinic.venue.village || owner,
        addressCountry: municipality.country,
      },
    },
    organizer: { '@type': 'GovernmentOrganization', name: owner },
    offers: {
      '@type': 'Offer',
      price: 0,
      priceCurrency: municipality.country === 'NO' ? 'NOK' : 'EUR',
      availability: `https://schema.org/${available ? 'InStock' : 'SoldOut'}`,
      validThrough: clinic.closesAt,
      url,
    },
  };
}

/** JSON that may stand inside a script element: nothing in it ends the element or is escaped once more. */
function forScript(value: object): string {
  return JSON.stringify(value).replaceAll(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}
