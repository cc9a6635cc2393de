import type { MessageContents } from '#server/features/messages/messages.rules.ts';
import type { SmsKind } from '#server/features/messages/sms-text.rules.ts';

/** As long as they come: the longest day and month, a long name and address, a long origin. */
export const smsPlace = {
  venue: 'Hämeenlinnan Raatihuone ja kirjasto',
  room: 'Kokoushuone 2',
  address: 'Kirkkonummentien pohjoisranta 128 B',
  village: 'Tammela-Forssa',
};
const span = { start: '2027-09-22T12:30:00Z', end: '2027-09-22T12:55:00Z' };
export const smsVisit = { ...span, place: smsPlace, bring: 'Kartta', property: '638-999-1-1', sequence: 0 };
/** Longer than a text message tells. */
const reason = 'Vesivahinko on sulkenut salin, eikä tilalle löytynyt toista kokoontumispaikkaa. '.repeat(3);
const code = { sealedCode: 'sealed', validUntil: '2027-09-22T09:10:00Z' };

/** One of each kind that may be told by text message. */
export const smsContents: { [K in SmsKind]: MessageContents[K] } = {
  'booking-confirmed': smsVisit,
  'booking-moved': { ...smsVisit, former: span },
  'booking-cancelled': { ...smsVisit, by: 'staff' },
  'booking-link': smsVisit,
  'booking-reminder': { ...smsVisit, missing: ['site_plan', 'photo', 'system_year'] },
  'visit-missed': smsVisit,
  'clinic-cancelled': { ...smsVisit, reason },
  'clinic-moved': { ...smsVisit, former: { ...span, place: smsPlace }, reason },
  'list-joined': { day: span.start, venue: 'Kylätalo', property: '638-451-1-1', place: 312 },
  'time-offered': {
    ...{ ...span, place: smsPlace, property: '638-451-1-1', shared: true },
    validUntil: '2027-09-22T12:00:00Z',
  },
  'awaited-day-moved': {
    ...{ ...span, place: smsPlace, property: '638-451-1-1', offerEnds: true },
    former: { ...span, place: smsPlace },
  },
  'awaited-day-cancelled': {
    ...{ ...span, place: smsPlace, property: '638-451-1-1', offerEnds: true, stays: true },
  },
  'reading-code': code,
  'advice-ready': span,
};
export const smsKinds = Object.keys(smsContents) as SmsKind[];
