import type { PosterText } from '../fi/poster.ts';

export const poster: PosterText = {
  title: (day, place) => `Wastewater clinic: ${day}, ${place}`,
  demo: 'Demonstration: an invented clinic day',
  heading: 'Wastewater clinic',
  lead: 'Free advice on the wastewater of your property',
  when: 'When',
  range: (range) => range,
  where: 'Where',
  visit: (minutes) =>
    `The municipality’s experts advise you. The time is yours alone, about ${minutes} minutes.`,
  book: 'Book your own time',
  web: (host) => `Scan the code with your phone’s camera, or go to ${host}.`,
  phone: (number, hours) => `You can also call ${number}${hours ? ` (${hours})` : ''}.`,
  closes: (moment) => `Booking on the web closes on ${moment}.`,
  code: 'QR code that opens the booking page of the day',
};
