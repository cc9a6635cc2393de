import { padded, type DateText } from '../date-text.ts';

const weekdays = ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'];
const months = [
  'tammikuu',
  'helmikuu',
  'maaliskuu',
  'huhtikuu',
  'toukokuu',
  'kesäkuu',
  'heinäkuu',
  'elokuu',
  'syyskuu',
  'lokakuu',
  'marraskuu',
  'joulukuu',
];

/** Finnish office style (Kielitoimisto): full stop in clock times, no leading zero on the hour, date in figures. */
export const dates: DateText = {
  weekday: (number) => weekdays[number - 1]!,
  short: ({ year, month, day }) => `${day}.${month}.${year}`,
  long: (date) => `${dates.weekday(date.weekday)} ${dates.short(date)}`,
  month: (number) => months[number - 1]!,
  clock: ({ hour, minute }) => `${hour}.${padded(minute)}`,
  at: (clock) => `klo ${clock}`,
  summerTime: 'kesäaikaa',
  winterTime: 'talviaikaa',
};
