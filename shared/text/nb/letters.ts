import type { LettersText } from '../fi/letters.ts';

export const letters: LettersText = {
  title: 'Brevpost',
  lead: 'Brev går til dem som ønsker det, og til dem som verken e-post eller SMS når fram til.',
  back: 'Meldinger',
  backToDay: 'Tilbake til klinikkdagen',
  whole: 'Vis brevene for alle dager',
  empty: 'Det er ingen brev å skrive ut.',
  emptyHelp: 'Når noen bestiller time uten e-post, kommer brevet hit.',
  print: (count) => (count === 1 ? 'Skriv ut ett brev (PDF)' : `Skriv ut de ${count} brevene (PDF)`),
  post: 'Merk som postlagt',
  posted: (count) => (count === 1 ? 'Brevet er merket som postlagt' : `${count} brev er merket som postlagt`),
  changed: (count) =>
    count === 1
      ? '1 time er endret etter utskriften. Skriv ut det brevet igjen.'
      : `${count} timer er endret etter utskriften. Skriv ut de brevene igjen.`,
  inThePost: (count) => (count === 1 ? '1 postlagt brev' : `${count} postlagte brev`),
  postedOn: (date) => `postlagt ${date}`,
  again: 'Skriv ut igjen',
  soon: 'Posten rekker kanskje ikke fram: ring',
  soonNoPhone: 'Posten rekker kanskje ikke fram',
  noAddress: 'Ingen adresse: gi brevet i hånden',
  kind: {
    booked: 'bestilt time',
    moved: 'ny time',
    day_moved: 'klinikkdagen ble flyttet',
    day_cancelled: 'klinikkdagen ble avlyst',
  },
};
