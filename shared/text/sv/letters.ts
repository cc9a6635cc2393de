import type { LettersText } from '../fi/letters.ts';

export const letters: LettersText = {
  title: 'Brev',
  lead: 'Brev får de som vill ha brev och de som varken e-post eller sms når.',
  back: 'Meddelanden',
  backToDay: 'Tillbaka till klinikdagen',
  whole: 'Visa breven för alla dagar',
  empty: 'Det finns inga brev att skriva ut.',
  emptyHelp: 'När någon bokar utan e-post kommer brevet hit.',
  print: (count) => (count === 1 ? 'Skriv ut brevet (PDF)' : `Skriv ut ${count} brev (PDF)`),
  post: 'Märk som postade',
  posted: (count) => (count === 1 ? '1 brev är märkt som postat' : `${count} brev är märkta som postade`),
  changed: (count) =>
    count === 1
      ? '1 tid har ändrats efter utskriften. Skriv ut det brevet på nytt.'
      : `${count} tider har ändrats efter utskriften. Skriv ut de breven på nytt.`,
  inThePost: (count) => (count === 1 ? '1 postat brev' : `${count} postade brev`),
  postedOn: (date) => `postat ${date}`,
  again: 'Skriv ut på nytt',
  soon: 'Posten hinner kanske inte: ring',
  soonNoPhone: 'Posten hinner kanske inte',
  noAddress: 'Ingen adress: ge brevet i handen',
  kind: {
    booked: 'bokad tid',
    moved: 'ny tid',
    day_moved: 'klinikdagen flyttades',
    day_cancelled: 'klinikdagen ställdes in',
  },
};
