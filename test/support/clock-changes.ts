/** The Sundays on which Finland and Norway change their clocks, both at 01:00 UTC. */
export const springChanges = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31'];
export const autumnChanges = ['2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28', '2030-10-27'];

export const zones = ['Europe/Helsinki', 'Europe/Oslo'] as const;

/** Every pair of zone and clock change. */
export function eachChange(dates: readonly string[]): { zone: string; date: string }[] {
  return zones.flatMap((zone) => dates.map((date) => ({ zone, date })));
}

/** The hour on the wall that spring leaves out and autumn shows twice: 3 in Finland, 2 in Norway. */
export function oddHour(zone: string): string {
  return zone === 'Europe/Helsinki' ? '03' : '02';
}
