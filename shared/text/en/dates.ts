import { padded, type DateText } from '../date-text.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** English for readers of any country: the month in letters, so that 3/4 is never read the wrong way round. */
export const dates: DateText = {
  weekday: (number) => weekdays[number - 1]!,
  short: ({ year, month, day }) => `${day} ${months[month - 1]!.slice(0, 3)} ${year}`,
  long: (date) => `${dates.weekday(date.weekday)} ${date.day} ${months[date.month - 1]} ${date.year}`,
  month: (number) => months[number - 1]!,
  clock: ({ hour, minute }) => `${padded(hour)}:${padded(minute)}`,
  at: (clock) => `at ${clock}`,
  summerTime: 'summer time',
  winterTime: 'winter time',
};
