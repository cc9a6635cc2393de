import type { Availability, Taken } from '#shared/contracts/clinic-days.ts';
import { clockMinutes } from '#shared/rules/slot-plan.ts';
import { instantOf, readDay, toApiInstant } from '#shared/time.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { seeBusyTimes, type BusyTime } from '../busy-calendars/see-busy-times.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import { seeVenues } from '../municipalities/see-venues.ts';
import { seeCandidates } from '../people/see-candidates.ts';
import { findHoliday, listPeopleTaken, listRoomsTaken, type Clash } from './clashes.queries.ts';

export interface Asked {
  municipality: string;
  date: string;
  start: string;
  end: string;
  except?: string | undefined;
}

/** Who could sit where at a time, and what is in the way. While date or times cannot be read, nothing is. */
export function seeAvailability(deps: Deps, caller: Staff, asked: Asked): Promise<Availability> {
  mustBeInScope(caller, asked.municipality);
  return inScope(deps.db, caller.scope, async (trx) => {
    const { country, timeZone } = await getMunicipality(trx, asked.municipality);
    const people = await seeCandidates(trx, asked.municipality);
    const rooms = (await seeVenues(trx, asked.municipality)).flatMap((venue) => venue.rooms);
    const day = readDay(asked.date);
    const wanted = day && readSpan(day, asked, timeZone);
    const takenPeople = wanted
      ? await listPeopleTaken(
          trx,
          people.map(({ id }) => id),
          wanted,
        )
      : [];
    const busyPeople =
      day && wanted
        ? await seeBusyTimes(
            trx,
            people.map(({ id }) => id),
            { wanted, shown: wholeDay(day, timeZone) },
          )
        : [];
    const takenRooms = wanted
      ? await listRoomsTaken(
          trx,
          rooms.map(({ id }) => id),
          wanted,
        )
      : [];
    return {
      past: wanted !== null && Temporal.Instant.compare(wanted.startsAt, deps.clock.now()) < 0,
      holiday: day && (await findHoliday(trx, country, day)),
      people: people.map((person) => ({
        ...person,
        taken: [...takenBy(takenPeople, person.id), ...busyBy(busyPeople, person.id)],
      })),
      rooms: rooms.map(({ id }) => ({ id, taken: takenBy(takenRooms, id) })),
    };
  });
}

function readSpan(day: Temporal.PlainDate, { start, end, except = undefined }: Asked, zone: string) {
  if (clockMinutes(start) === null || clockMinutes(end) === null) return null;
  const [startsAt, endsAt] = [instantOf(day, start, zone), instantOf(day, end, zone)];
  return Temporal.Instant.compare(startsAt, endsAt) < 0 ? { startsAt, endsAt, except: except ?? null } : null;
}

function takenBy(clashes: readonly Clash[], id: string): Taken[] {
  return clashes
    .filter(({ taken }) => taken === id)
    .map(({ startsAt, endsAt, day }) => ({
      start: toApiInstant(startsAt),
      end: toApiInstant(endsAt),
      place: day?.place ?? null,
      status: day?.status ?? null,
      ownCalendar: false,
    }));
}

function busyBy(busy: readonly BusyTime[], id: string): Taken[] {
  return busy
    .filter(({ personId }) => personId === id)
    .map(({ startsAt, endsAt }) => ({
      start: toApiInstant(startsAt),
      end: toApiInstant(endsAt),
      place: null,
      status: null,
      ownCalendar: true,
    }));
}

/** Of a long absence planning needs no more than this day of it. */
function wholeDay(day: Temporal.PlainDate, zone: string) {
  return { startsAt: instantOf(day, '00:00', zone), endsAt: instantOf(day.add({ days: 1 }), '00:00', zone) };
}
