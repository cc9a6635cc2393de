import type { LettersText } from '../fi/letters.ts';

export const letters: LettersText = {
  title: 'Letters',
  lead: 'A letter goes to those who asked for one, and to those whom neither email nor text message reaches.',
  back: 'Messages',
  backToDay: 'Back to the clinic day',
  whole: 'Show the letters for all days',
  empty: 'There are no letters to print.',
  emptyHelp: 'When somebody books without an email address, their letter appears here.',
  print: (count) => (count === 1 ? 'Print 1 letter (PDF)' : `Print ${count} letters (PDF)`),
  post: 'Mark as posted',
  posted: (count) => (count === 1 ? '1 letter is marked as posted' : `${count} letters are marked as posted`),
  changed: (count) =>
    count === 1
      ? '1 time has changed since it was printed. Print that letter again.'
      : `${count} times have changed since they were printed. Print those letters again.`,
  inThePost: (count) => (count === 1 ? '1 posted letter' : `${count} posted letters`),
  postedOn: (date) => `posted on ${date}`,
  again: 'Print again',
  soon: 'The post may be too slow: call',
  soonNoPhone: 'The post may be too slow',
  noAddress: 'No address: hand the letter over',
  kind: {
    booked: 'booked time',
    moved: 'new time',
    day_moved: 'clinic day moved',
    day_cancelled: 'clinic day cancelled',
  },
};
