import type { NotedVisit } from './plan-bookings.ts';

/** The visits that get an advice note, by municipality. */
export const notedVisits: Record<string, NotedVisit[]> = {
  '638': [
    { village: 'Kerkkoo', language: 'fi', question: 2 },
    { village: 'Emäsalo', language: 'sv', question: 13 },
    { village: 'Ilola', language: 'fi', question: 10 },
    { village: 'Kulloo', language: 'fi', question: 7 },
    { village: 'Emäsalo', identifier: '63899900010007', language: 'fi', question: 4 },
    { village: 'Ilola', identifier: '63899900010006', language: 'fi', question: 5 },
  ],
  '109': [
    { village: 'Hauho', identifier: '08399900010001', language: 'fi', question: 3 },
    { village: 'Lammi', language: 'fi', question: 1 },
    { village: 'Renko', language: 'fi', question: 6 },
    { village: 'Tuulos', language: 'fi', question: 9 },
    { village: 'Kalvola', language: 'fi', question: 11 },
  ],
  '3446': [{ village: 'Bjoneroa', language: 'nb', question: 18 }],
};
