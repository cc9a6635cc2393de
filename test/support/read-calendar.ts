import ICAL from 'ical.js';
import { sync, type VEvent } from 'node-ical';

export interface ReadEntry {
  uid: string;
  sequence: number;
  /** Epoch milliseconds. */
  start: number;
  end: number;
  summary: string;
  description: string;
  location: string;
}

/** The one entry of an iCalendar text, as ical.js (Thunderbird's reader) understands it. */
export function readByIcalJs(
  text: string,
): ReadEntry & { method: string; status: string; organizer: string } {
  const calendar = ICAL.Component.fromString(text);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const [found, ...others] = calendar.getAllSubcomponents('vevent');
  if (!found || others.length > 0) throw new Error('not exactly one entry');
  const { uid, sequence, startDate, endDate, summary, description, location } = new ICAL.Event(found);
  ICAL.TimezoneService.reset();
  return {
    uid,
    sequence,
    start: startDate.toUnixTime() * 1000,
    end: endDate.toUnixTime() * 1000,
    summary,
    description,
    location,
    method: String(calendar.getFirstPropertyValue('method')),
    status: String(found.getFirstPropertyValue('status')),
    organizer: String(found.getFirstPropertyValue('organizer')).replace(/^mailto:/i, ''),
  };
}

/** The same by node-ical, which knows the zones by itself. */
export function readByNodeIcal(text: string): ReadEntry {
  const [found, ...others] = readAllByNodeIcal(text);
  if (!found || others.length > 0) throw new Error('not exactly one entry');
  return found;
}

/** Every entry of a feed. */
export function readAllByNodeIcal(text: string): ReadEntry[] {
  return Object.values(sync.parseICS(text))
    .filter((part): part is VEvent => part?.type === 'VEVENT')
    .map(({ uid, sequence, start, end, summary, description, location }) => ({
      uid,
      sequence: Number(sequence),
      start: start.getTime(),
      end: end!.getTime(),
      summary: String(summary),
      description: String(description ?? ''),
      location: String(location),
    }));
}
