import type { DayBoard, Visit } from '#shared/contracts/day.ts';
import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { needsPaper } from '../messages/reach.rules.ts';
import { listNotesOfDay, type NotesOfDay } from '../notes/list-notes-of-day.ts';
import { isExpertIn } from '../notes/notes.access.ts';
import { findDay, listDaySlots, type DayRow, type DaySlotRow, type DayVisitRow } from './day.queries.ts';
import { waysOf } from './visits.rules.ts';

/** The day board. Questions and notes are for the experts of that municipality; the coordinator sees who comes when. */
export function seeDay(
  deps: Pick<Deps, 'db' | 'config'>,
  caller: Staff,
  clinicId: string,
): Promise<DayBoard> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const day = await findDay(trx, clinicId);
    if (!day) throw notFound();
    const slots = await listDaySlots(trx, clinicId);
    const propertyIds = slots.flatMap(({ visit }) => (visit ? [visit.propertyId] : []));
    const notes = await listNotesOfDay(trx, { clinicId, propertyIds });
    const seesInside = isExpertIn(caller, day.municipality);
    return {
      clinic: showDay(day),
      slots: slots.map((slot) => showSlot(slot, { notes, seesInside, config: deps.config })),
    };
  });
}

function showDay({ day, startsAt, endsAt, ...rest }: DayRow): DayBoard['clinic'] {
  return { ...rest, date: day.toString(), start: toApiInstant(startsAt), end: toApiInstant(endsAt) };
}

type Seen = { notes: NotesOfDay; seesInside: boolean; config: Deps['config'] };

function showSlot({ startsAt, endsAt, visit, ...slot }: DaySlotRow, seen: Seen): DayBoard['slots'][number] {
  return {
    ...slot,
    start: toApiInstant(startsAt),
    end: toApiInstant(endsAt),
    visit: visit && showVisit(visit, seen),
  };
}

function showVisit(visit: DayVisitRow, { notes, seesInside, config }: Seen): Visit {
  const { bookingId, status, channel, number, relation, name, phone, language } = visit;
  const note = notes.notes.get(bookingId) ?? null;
  return {
    bookingId,
    status,
    ...waysOf(status),
    channel,
    number,
    relation,
    name,
    phone,
    language,
    property: {
      id: visit.propertyId,
      identifier: visit.identifier && showPropertyIdentifier(visit.identifier, visit.parcel),
      address: visit.address,
      village: visit.village,
      confirmed: visit.confirmed,
    },
    inside: seesInside
      ? {
          topics: visit.topics,
          question: visit.question,
          systemYear: visit.systemYear,
          formerNotes: notes.former.get(visit.propertyId) ?? [],
          note,
          canWrite: status !== 'no_show',
        }
      : null,
    needsPaper: needsPaper(visit, config) && status !== 'no_show' && !note?.heldBack && !note?.printedAt,
  };
}
