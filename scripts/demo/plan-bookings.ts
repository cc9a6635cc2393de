import type { Language } from '#shared/text/language.ts';
import type { Dice } from './dice.ts';
import type { LaidClinic, LaidSlot } from './lay-clinics.ts';
import type { LaidProperty } from './lay-places.ts';
import type { NotedVisit } from './notes/noted-visit.ts';
import { questions, type DemoQuestion } from './questions.ts';

export type BookingStatus = 'booked' | 'done' | 'no_show' | 'cancelled';

export interface PlannedBooking {
  clinic: LaidClinic;
  slot: LaidSlot;
  property: LaidProperty;
  status: BookingStatus;
  note?: NotedVisit;
}

/** How many bookings of each kind a municipality gets; over all three 110. */
export interface Share {
  done: number;
  noShow: number;
  cancelled: number;
  today: number;
  coming: number;
}

interface Place {
  clinic: LaidClinic;
  slot: LaidSlot;
}

interface Arranging {
  clinics: LaidClinic[];
  properties: LaidProperty[];
  notes: NotedVisit[];
  share: Share;
}

/** Deals bookings over the slots: no property twice on one day, the noted visits spread over the past days. */
export function planBookings(dice: Dice, arranging: Arranging): PlannedBooking[] {
  const { clinics, properties, notes, share } = arranging;
  const noted = notes.map((note) => ({ note, property: propertyOf(note, properties) }));
  const notedIds = new Set(noted.map(({ property }) => property.id));
  const deal = dealer(dice.shuffled(properties.filter(({ id }) => !notedIds.has(id))));

  const past = dice.shuffled(placesOf(clinics, 'past'));
  const visits = past.splice(0, share.done).sort((one, other) => one.slot.startsAt - other.slot.startsAt);
  const done = spreadNotes(visits, noted, deal);
  const missed = past.splice(0, share.noShow).map((place) => deal(place, 'no_show'));
  const cancelled = dice
    .shuffled(placesOf(clinics, 'past').filter(({ slot }) => slot.share === 'web'))
    .slice(0, share.cancelled)
    .map((place) => deal(place, 'cancelled'));
  // Two come back today: their former note can be read beside the new one.
  const again = noted.slice(0, 2).map(({ property }) => property);
  const today = dice
    .shuffled(placesOf(clinics, 'today').filter(({ slot }) => slot.share !== 'walk_in'))
    .slice(0, share.today)
    .map((place, i) => deal(place, 'booked', again[i]));
  const coming = dice
    .shuffled(placesOf(clinics, 'coming').filter(({ slot }) => slot.share !== 'walk_in'))
    .slice(0, share.coming)
    .map((place) => deal(place, 'booked'));
  return [...done, ...missed, ...cancelled, ...today, ...coming];
}

/** A question in the resident's language for three visitors in five. */
export function questionFor(
  dice: Dice,
  { language, note }: { language: Language; note?: Pick<NotedVisit, 'question'> },
) {
  if (note) return questions[note.question - 1]!;
  const own = questions.filter((question) => question.language === language);
  const silent: DemoQuestion = { language, topics: ['other'], text: '' };
  return dice.below(5) < 3 ? dice.pick(own) : silent;
}

function placesOf(clinics: LaidClinic[], when: 'past' | 'today' | 'coming'): Place[] {
  return clinics
    .filter(({ day }) => day.when === when)
    .flatMap((clinic) => clinic.slots.map((slot) => ({ clinic, slot })));
}

function propertyOf({ village, identifier }: NotedVisit, properties: LaidProperty[]): LaidProperty {
  const fits = (property: LaidProperty) =>
    identifier ? property.identifier === identifier : property.village === village && property.identifier;
  const found = properties.find(fits);
  if (!found) throw new Error(`the demo has no property for the note about ${identifier ?? village}`);
  return found;
}

/** Gives out properties in turn. */
function dealer(properties: LaidProperty[]) {
  let next = 0;
  return (place: Place, status: BookingStatus, chosen?: LaidProperty): PlannedBooking => {
    const property = chosen ?? properties[next++ % properties.length]!;
    return { ...place, status, property };
  };
}

function spreadNotes(
  visits: Place[],
  noted: { note: NotedVisit; property: LaidProperty }[],
  deal: ReturnType<typeof dealer>,
): PlannedBooking[] {
  const every = Math.max(1, Math.floor(visits.length / Math.max(noted.length, 1)));
  return visits.map((place, i) => {
    const visit = i % every === 0 ? noted[i / every] : undefined;
    return visit ? { ...deal(place, 'done', visit.property), note: visit.note } : deal(place, 'done');
  });
}
