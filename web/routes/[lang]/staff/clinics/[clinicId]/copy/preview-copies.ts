import type { ClinicDayPlan } from '#shared/contracts/clinic-days.ts';
import type { Venue } from '#shared/contracts/municipalities-admin.ts';
import type { ClinicsText } from '#shared/text/fi/clinics.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { dayInWords, readDay } from '#shared/time.ts';
import type { askApi } from '#web/lib/server/ask-api.ts';
import { askAvailability } from '#web/lib/server/planning-place.ts';
import { capitalised } from '#web/lib/words.ts';
import { personClash, roomClash, type PlanSentences } from '../../plan-words.ts';

/** A row of the form: a date and a room, as they were typed. */
export interface CopyRow {
  date: string;
  roomId: string;
}

export interface CopyPreview extends CopyRow {
  /** The date and the room in words; what was typed where it is no date. */
  title: string;
  /** Why the day cannot be copied to here; null when it can. */
  refused: string | null;
  /** What the coordinator must know of a copy that will be made. */
  notes: string[];
  /** The people who are taken then. Who has lost their role is left out by the server. */
  without: string[];
}

/** Somebody who does not come along. */
interface Absent {
  name: string;
  why: string[];
  /** Set when they are elsewhere then. */
  taken: string | null;
}

interface Wanted {
  day: ClinicDayPlan;
  rows: readonly CopyRow[];
  venues: readonly Venue[];
  sentences: PlanSentences;
  language: Language;
  text: ClinicsText;
}

/** What would become of each copy, before anything is saved. */
export async function previewCopies(
  event: Parameters<typeof askApi>[0],
  { rows, ...wanted }: Wanted,
): Promise<CopyPreview[]> {
  const filled = rows.filter(({ date }) => date !== '');
  return Promise.all(
    filled.map((row, place) => {
      const isTwice = filled.findIndex(({ date }) => date === row.date) < place;
      return previewCopy(event, { ...wanted, row, isTwice });
    }),
  );
}

async function previewCopy(
  event: Parameters<typeof askApi>[0],
  {
    day,
    row,
    isTwice,
    venues,
    sentences,
    language,
    text,
  }: Omit<Wanted, 'rows'> & { row: CopyRow; isTwice: boolean },
): Promise<CopyPreview> {
  const { timeZone: zone, plan } = day;
  const date = readDay(row.date);
  const room = roomName(venues, row.roomId, language);
  const dateWords = date ? capitalised(dayInWords(date, zone, language)) : row.date;
  const title = room ? `${dateWords}, ${room}` : dateWords;
  const refuse = (refused = '') => ({ ...row, title, refused, notes: [], without: [] });
  if (!date) return refuse(sentences['plan_date']);
  if (isTwice) return refuse(sentences['plan_date_twice']);
  if (!room) return refuse(sentences['plan_room']);
  const { municipality } = day;
  const { past, holiday, people, rooms } = await askAvailability(event, {
    municipality,
    typed: { ...plan, date: row.date },
  });
  if (past) return refuse(sentences['plan_past']);
  const reader = { zone, language, text: text.clash };
  const inRoom = rooms.find(({ id }) => id === row.roomId)?.taken ?? [];
  if (inRoom.length > 0) return refuse(inRoom.map((taken) => roomClash(taken, reader)).join(' '));
  const absent = day.seats.flatMap(({ personId, name, role }): Absent[] => {
    if (!personId || !name) return [];
    const person = people.find(({ id }) => id === personId);
    if (!person?.roles.includes(role)) return [{ name, why: [text.copy.noLonger(name)], taken: null }];
    const why = person.taken.map((taken) => personClash(name, taken, reader));
    return why.length > 0 ? [{ name, why, taken: personId }] : [];
  });
  const leftOut = absent.map(({ name, why }) => [...why, text.copy.leftOut(name)].join(' '));
  const confirm = holiday ? [text.copy.holiday(inLanguage(holiday, language))] : [];
  return {
    ...{ ...row, title, refused: null },
    notes: [...new Set([...confirm, ...leftOut])],
    without: [...new Set(absent.flatMap(({ taken }) => taken ?? []))],
  };
}

/** Null for a room that cannot be planned in. */
function roomName(venues: readonly Venue[], roomId: string, language: Language): string | null {
  const venue = venues.find(({ closed, rooms }) => !closed && rooms.some(({ id }) => id === roomId));
  const room = venue?.rooms.find(({ id, closed }) => id === roomId && !closed);
  return venue && room ? `${inLanguage(venue.name, language)}, ${inLanguage(room.name, language)}` : null;
}
