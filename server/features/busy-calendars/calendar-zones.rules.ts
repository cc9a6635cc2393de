import ICAL from 'ical.js';
import type { CalendarText } from './calendar-text.rules.ts';

/** When a clock on the wall shows this, as epoch milliseconds. */
export type Zone = (wall: Temporal.PlainDateTime) => number;

/** What Outlook and Exchange call the zones of Europe (Unicode CLDR, windowsZones). */
const outlookNames: Record<string, string> = {
  'FLE Standard Time': 'Europe/Helsinki',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GTB Standard Time': 'Europe/Bucharest',
  'GMT Standard Time': 'Europe/London',
};

/**
 * Finds the zone that an entry names: by its name, or as the calendar explains it. A time without a zone is meant where the
 * calendar is kept, or else where its owner works.
 */
export function zonesOf({ zone, zones }: CalendarText, otherwise: string): (name?: string) => Zone {
  const own = (zone !== null && zoneByName(zone)) || zoneByName(otherwise)!;
  const found = new Map<string, Zone>();
  return (name) => {
    if (name === undefined) return own;
    const known = found.get(name) ?? zoneByName(name) ?? explainedZone(zones.get(name)) ?? own;
    found.set(name, known);
    return known;
  };
}

/** In autumn's doubled hour the first round, in spring's gap by the clock before it (RFC 5545, 3.3.5). */
function zoneByName(name: string): Zone | null {
  const zone = outlookNames[name] ?? name;
  const known: Zone = (wall) => wall.toZonedDateTime(zone).epochMilliseconds;
  try {
    known(Temporal.PlainDateTime.from('2000-01-01'));
    return known;
  } catch {
    return null;
  }
}

/** ical.js takes the second round of a doubled hour; that is an hour of one night a year, in a zone far from here. */
function explainedZone(text: string | undefined): Zone | null {
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text ?? '')));
    return (wall) => wall.toZonedDateTime('UTC').epochMilliseconds - zone.utcOffset(icalTime(wall)) * 1000;
  } catch {
    return null;
  }
}

export function icalTime(wall: Temporal.PlainDateTime, isDate = false): ICAL.Time {
  const { year, month, day, hour, minute, second } = wall;
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate }, ICAL.Timezone.localTimezone);
}
