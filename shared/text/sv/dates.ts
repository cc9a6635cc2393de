import { padded, type DateText } from '../date-text.ts';

const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** Swedish as Finland's authorities write it: the same figures as in Finnish, so that both columns of a letter agree. */
export const dates: DateText = {
  weekday: (number) => weekdays[number - 1]!,
  short: ({ year, month, day }) => `${day}.${month}.${year}`,
  long: (date) => `${dates.weekday(date.weekday)} ${dates.short(date)}`,
  month: (number) => months[number - 1]!,
  clock: ({ hour, minute }) => `${hour}.${padded(minute)}`,
  at: (clock) => `kl. ${clock}`,
  summerTime: 'sommartid',
  winterTime: 'vintertid',
};
