import type { ClinicDayPlan } from '#shared/contracts/clinic-days.ts';
import type { Venue } from '#shared/contracts/municipalities-admin.ts';
import type { ClinicsText } from '#shared/text/fi/clinics.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { dayInWords, readDay } from '#shared/time.ts';
import type { askApi } from '#web/lib/server/ask-api.ts';
import { askAvailability } from '#web/lib/server/planning-place.ts';
import { capitalised } from '#web/lib/words.ts';
import { isInTheWay, personClash, roomClash, type PlanSentences } from '../plan-words.ts';

/** A date and a room, as they were typed. */
export interface Target {
  date: string;
  roomId: string;
}

/** How a day would fare on another date or in another room. */
export interface DayElsewhere {
  /** The date and the room in words; what was typed where it is no date. */
  title: string;
  /** Why the day cannot be there; null when it can. */
  refused: string | null;
  /** The holiday of that date. */
  holiday: string | null;
  /** Who of its people cannot come. */
  absent: Absent[];
  /** Who of its people may not be free, by what their own calendars say. */
  busy: string[];
}

export interface Absent {
  name: string;
  why: string[];
  /** Set when they are elsewhere then; whoever has lost their role is nowhere. */
  taken: string | null;
}

export interface ElsewhereAsked {
  day: ClinicDayPlan;
  venues: readonly Venue[];
  sentences: PlanSentences;
  language: Language;
  text: ClinicsText;
  /** The day itself is in nobody's way, for it moves. */
  moves?: boolean;
}

export async function seeDayElsewhere(
  event: Parameters<typeof askApi>[0],
  target: Target,
  { day, venues, sentences, language, text, moves = false }: ElsewhereAsked,
): Promise<DayElsewhere> {
  const { timeZone: zone, municipality, plan } = day;
  const date = readDay(target.date);
  const room = roomName(venues, target.roomId, language);
  const dateWords = date ? capitalised(dayInWords(date, zone, language)) : target.date;
  const title = room ? `${dateWords}, ${room}` : dateWords;
  const refuse = (refused = '') => ({ title, refused, holiday: null, absent: [], busy: [] });
  if (!date) return refuse(sentences['plan_date']);
  if (!room) return refuse(sentences['plan_room']);
  const { past, holiday, people, rooms } = await askAvailability(event, {
    municipality,
    typed: { ...plan, date: target.date },
    ...(moves && { except: day.id }),
  });
  if (past) return refuse(sentences['plan_past']);
  const reader = { zone, language, text: text.clash };
  const inRoom = rooms.find(({ id }) => id === target.roomId)?.taken ?? [];
  if (inRoom.length > 0) return refuse(inRoom.map((taken) => roomClash(taken, reader)).join(' '));
  // Whoever sits twice is named once.
  const isFirst = (personId: string | null, place: number) =>
    day.seats.findIndex((seat) => seat.personId === personId) === place;
  const panel = day.seats.filter(({ personId }, place) => isFirst(personId, place));
  const absent = panel.flatMap(({ personId, name, role }): Absent[] => {
    if (!personId || !name) return [];
    const person = people.find(({ id }) => id === personId);
    if (!person?.roles.includes(role)) return [{ name, why: [text.copy.noLonger(name)], taken: null }];
    const why = person.taken.filter(isInTheWay).map((taken) => personClash(name, taken, reader));
    return why.length > 0 ? [{ name, why, taken: personId }] : [];
  });
  const busy = panel.flatMap(({ personId, name }) => {
    const taken = people.find(({ id }) => id === personId)?.taken ?? [];
    // Whoever is left out anyway is not asked.
    if (!name || taken.some(isInTheWay)) return [];
    return taken.map((one) => personClash(name, one, reader));
  });
  return { title, refused: null, holiday: holiday && inLanguage(holiday, language), absent, busy };
}

/** Null for a room that cannot be planned in. */
function roomName(venues: readonly Venue[], roomId: string, language: Language): string | null {
  const venue = venues.find(({ closed, rooms }) => !closed && rooms.some(({ id }) => id === roomId));
  const room = venue?.rooms.find(({ id, closed }) => id === roomId && !closed);
  return venue && room ? `${inLanguage(venue.name, language)}, ${inLanguage(room.name, language)}` : null;
}

/** The rooms that a day can be put in, under the name of their venue. */
export function roomChoices(venues: readonly Venue[], language: Language) {
  return venues
    .filter(({ closed }) => !closed)
    .map(({ name, rooms }) => ({
      name: inLanguage(name, language),
      rooms: rooms
        .filter((room) => !room.closed)
        .map(({ id, name: room }) => ({ id, name: inLanguage(room, language) })),
    }))
    .filter(({ rooms }) => rooms.length > 0);
}
