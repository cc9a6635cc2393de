import { padded, type DateText } from '../date-text.ts';

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

/** Bokmål as Språkrådet advises public offices: full stop and four figures in clock times, the month in letters. */
export const dates: DateText = {
  weekday: (number) => weekdays[number - 1]!,
  short: ({ year, month, day }) => `${day}.${month}.${year}`,
  long: (date) => `${dates.weekday(date.weekday)} ${date.day}. ${months[date.month - 1]} ${date.year}`,
  month: (number) => months[number - 1]!,
  clock: ({ hour, minute }) => `${padded(hour)}.${padded(minute)}`,
  at: (clock) => `kl. ${clock}`,
  summerTime: 'sommertid',
  winterTime: 'vintertid',
};
