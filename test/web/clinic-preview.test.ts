import { expect, test } from 'vitest';
import type { ClinicPage } from '#shared/contracts/clinics.ts';
import { residentText } from '#shared/text/resident.ts';
import { clinicPreview } from '#web/lib/server/clinic-preview.ts';

const clinic: ClinicPage = {
  id: '0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0002',
  municipality: '638',
  date: '2027-01-12',
  start: '2027-01-12T12:00:00Z',
  end: '2027-01-12T16:00:00Z',
  timeZone: 'Europe/Helsinki',
  venue: {
    name: { fi: 'Kerkkoon kylätalo', sv: 'Kerko byagård' },
    address: 'Testitie 1',
    village: 'Kerkkoo',
  },
  languages: ['fi', 'sv'],
  free: 3,
  closesAt: '2027-01-11T10:00:00Z',
  open: true,
  cancelled: false,
  slotMinutes: 25,
  room: { fi: 'Sali' },
  accessibility: {},
  parking: {},
  bring: {},
  words: {},
  panel: [],
};
const url = 'https://vesiklinikka.example.org/fi/clinics/0b1e6b0e-2f0a-4c9e-9a53-1d7a3c1f0002';
const municipality = { name: { fi: 'Porvoo', sv: 'Borgå' }, country: 'FI' as const };

const previewOf = (changed: Partial<ClinicPage> = {}, language: 'fi' | 'sv' = 'fi') =>
  clinicPreview({ ...clinic, ...changed }, { municipality, text: residentText[language], language, url });
const eventOf = (changed: Partial<ClinicPage> = {}) =>
  JSON.parse(previewOf(changed).event) as Record<string, Record<string, unknown> & string>;

test('a link tells what, when and where, in the language of the page', () => {
  expect(previewOf()).toMatchObject({
    title: 'Jätevesiklinikka, Porvoo',
    description: 'tiistai 12.1.2027 klo 14.00, Kerkkoon kylätalo, Testitie 1',
    url,
  });
  expect(previewOf({}, 'sv')).toMatchObject({
    title: 'Avloppsklinik, Borgå',
    description: 'tisdag 12.1.2027 kl. 14.00, Kerko byagård, Testitie 1',
  });
});

test('a search engine reads an event with its place, its state and its free times', () => {
  expect(eventOf()).toMatchObject({
    '@type': 'Event',
    startDate: '2027-01-12T12:00:00Z',
    endDate: '2027-01-12T16:00:00Z',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { name: 'Kerkkoon kylätalo', address: { addressLocality: 'Kerkkoo', addressCountry: 'FI' } },
    offers: { price: 0, availability: 'https://schema.org/InStock' },
  });
  expect(eventOf({ cancelled: true }).eventStatus).toBe('https://schema.org/EventCancelled');
  for (const gone of [{ free: 0 }, { open: false }])
    expect(eventOf(gone).offers?.availability).toBe('https://schema.org/SoldOut');
});

test('a picture goes along, with what it says in words', () => {
  const { picture, locale, otherLocales } = previewOf({}, 'sv');
  const address = `https://vesiklinikka.example.org/api/clinics/${clinic.id}/picture.png?language=sv`;
  expect(picture).toEqual({
    url: address,
    words:
      'Avloppsklinik, Borgå: tisdag 12.1.2027 kl. 14.00, Kerko byagård, Testitie 1. Gratis rådgivning om avloppet på din fastighet',
  });
  expect([locale, ...otherLocales]).toEqual(['sv_FI', 'fi_FI', 'en_GB', 'nb_NO']);
  expect(previewOf({ cancelled: true }).picture.words).toMatch(/^Tämä klinikkapäivä on peruttu\. /);
  expect(eventOf().image).toMatch(/\/picture\.png\?language=fi$/);
});

test('no text ends the element it stands in, and none is changed', () => {
  const name = { fi: '</script><b>&amp; "Talo"' };
  const { event } = previewOf({ venue: { ...clinic.venue, name } });
  expect(event).not.toMatch(/[<>&]/);
  expect((JSON.parse(event) as { location: { name: string } }).location.name).toBe(name.fi);
});
