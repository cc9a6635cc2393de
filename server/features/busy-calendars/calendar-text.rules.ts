import ICAL from 'ical.js';

/** One line of an entry, understood (RFC 5545, 3.1). */
export interface Property {
  params: Record<string, string>;
  /** As ical.js calls it: date, date-time, period, duration, recur, text. */
  type: string;
  values: unknown[];
}

/** An entry with only those lines that say when, and whether it takes anybody's time. */
export interface Entry {
  kind: 'VEVENT' | 'VFREEBUSY';
  /** By name, in capitals. */
  lines: ReadonlyMap<string, Property[]>;
}

export interface CalendarText {
  /** The zone that the calendar gives itself; most programs write it. */
  zone: string | null;
  /** Zones that are explained in the text (VTIMEZONE), whole, by their name. */
  zones: ReadonlyMap<string, string>;
  entries: Entry[];
}

/** More than a very full calendar of ten years. */
const mostEntries = 20_000;
const mostZones = 200;
/** An alarm in an entry in a calendar is the third. */
const deepest = 8;

/** A calendar that would take too long to understand. */
export class TooMany extends Error {}

const lineOfEntry =
  /^(UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|TRANSP|FREEBUSY|X-MICROSOFT-CDO-BUSYSTATUS)[;:]/i;
const borderLine = /^(BEGIN|END):([A-Z-]+)\s*$/i;

/**
 * Takes a calendar apart line by line. Titles, places, people and descriptions are passed over before anything is
 * understood. Null when the text is no calendar or breaks off.
 */
export function readCalendarText(text: string): CalendarText | null {
  const whole = text.replace(/^\uFEFF/, '').trim();
  if (!/^BEGIN:VCALENDAR\s/i.test(whole) || !/\nEND:VCALENDAR$/i.test(whole)) return null;
  const read = new Reading();
  for (const line of unfolded(whole)) read.take(line);
  return read;
}

/** Lines are cut at 75 bytes; what begins with a space belongs to the line before. */
function unfolded(text: string): string[] {
  return text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
}

class Reading implements CalendarText {
  zone: string | null = null;
  readonly zones = new Map<string, string>();
  readonly entries: Entry[] = [];
  readonly #within: string[] = [];
  #lines = new Map<string, Property[]>();
  #zoneText: string[] = [];

  take(line: string): void {
    const [, border, name = ''] = borderLine.exec(line) ?? [];
    const part = name.toUpperCase();
    if (border?.toUpperCase() === 'BEGIN') this.#begin(part);
    if (this.#within.includes('VTIMEZONE')) this.#zoneText.push(line);
    else if (!border) this.#takeProperty(line);
    if (border?.toUpperCase() === 'END') this.#end(part);
  }

  #begin(part: string): void {
    this.#within.push(part);
    if (this.#within.length > deepest) throw new TooMany();
  }

  #takeProperty(line: string): void {
    const place = this.#within.at(-1);
    if (place === 'VCALENDAR') this.zone ??= /^X-WR-TIMEZONE[^:]*:(.+)$/i.exec(line)?.[1]?.trim() ?? null;
    // Alarms inside an entry have durations of their own.
    if (place !== 'VEVENT' && place !== 'VFREEBUSY') return;
    const name = lineOfEntry.exec(line)?.[1]?.toUpperCase();
    const property = name && readProperty(line);
    if (!property) return;
    const known = this.#lines.get(name);
    if (known) known.push(property);
    else this.#lines.set(name, [property]);
  }

  #end(part: string): void {
    this.#within.pop();
    if (part === 'VTIMEZONE') {
      const name = this.#zoneText.map((line) => /^TZID[^:]*:(.+)$/i.exec(line)?.[1]?.trim()).find(Boolean);
      if (name) this.zones.set(name, this.#zoneText.join('\r\n'));
      this.#zoneText = [];
      if (this.zones.size > mostZones) throw new TooMany();
    }
    if (part !== 'VEVENT' && part !== 'VFREEBUSY') return;
    this.entries.push({ kind: part, lines: this.#lines });
    this.#lines = new Map();
    if (this.entries.length > mostEntries) throw new TooMany();
  }
}

/** Null for a line that cannot be understood; the rest of the calendar still can. */
function readProperty(line: string): Property | null {
  try {
    const [, params, type, ...values] = ICAL.parse.property(line) as unknown as [
      string,
      Record<string, string>,
      string,
      ...unknown[],
    ];
    return { params, type, values };
  } catch {
    return null;
  }
}
