import type { PosterText } from '../fi/poster.ts';

export const poster: PosterText = {
  title: (day, place) => `Avløpsklinikk: ${day}, ${place}`,
  demo: 'Demonstrasjon: en oppdiktet klinikkdag',
  heading: 'Avløpsklinikk',
  lead: 'Gratis råd om avløpet på eiendommen din',
  when: 'Når',
  range: (range) => `kl. ${range}`,
  where: 'Hvor',
  visit: (minutes) => `Kommunens fagpersoner gir deg råd. Timen er bare din, omtrent ${minutes} minutter.`,
  book: 'Bestill din egen time',
  web: (host) => `Skann koden med telefonkameraet, eller gå til ${host}.`,
  phone: (number, hours) => `Du kan også ringe ${number}${hours ? ` (${hours})` : ''}.`,
  closes: (moment) => `Bestilling på nettet stenger ${moment}.`,
  code: 'QR-kode som åpner siden der du bestiller time',
};
