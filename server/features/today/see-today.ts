import { deskStaff, experts, planners, type Role } from '#shared/contracts/endpoint.ts';
import { mailReaders } from '#shared/contracts/messages.ts';
import type { Today } from '#shared/contracts/today.ts';
import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { countLetters } from '../bookings/list-letters.ts';
import { countCalls } from '../bookings/list-calls.ts';
import { proposeSubstitutes } from '../clinics/propose-substitutes.ts';
import { OVERTAKEN } from '../messages/messages.rules.ts';
import { seeSeatInvites } from '../replies/see-invites.ts';
import {
  countCallsToMake,
  countFailedMessages,
  countRepliesToRead,
  countUnconfirmed,
  listDays,
  listDaysOf,
  listDraftsOf,
  listOtherDays,
  listRefusedChanges,
  listSubstitutes,
  type ClinicLineRow,
} from './today.queries.ts';

/** What waits for one member of staff. Each part looks only at the municipalities where their role reaches. */
export async function seeToday(deps: Deps, caller: Staff): Promise<Today> {
  const now = deps.clock.now();
  const { personId } = caller;
  const within = <T>(roles: readonly Role[], nothing: T, work: (trx: Trx) => Promise<T>): Promise<T> => {
    const scope = caller.scope.filter((id) => caller.rolesIn.get(id)?.some((role) => roles.includes(role)));
    return scope.length === 0 ? Promise.resolve(nothing) : inScope(deps.db, scope, work);
  };
  const [days, otherDays] = await inScope(deps.db, caller.scope, async (trx) => [
    await listDaysOf(trx, personId, now),
    await listOtherDays(trx, personId, now),
  ]);
  const drafts = await within(experts, [], (trx) => listDraftsOf(trx, personId));
  const refused = await within(planners, [], listRefusedChanges);
  const substitutes = await within(planners, [], (trx) => seeSubstitutes(trx, now));
  return {
    days: days.map((line) => ({ ...showLine(line), role: line.role })),
    otherDays: otherDays.map(showLine),
    drafts: drafts.map(showDraft),
    substitutes,
    refusedChanges: refused.map(showLine),
    changedDays: await within(planners, [], (trx) => seeChangedDays(trx, deps)),
    callsToMake: await within(deskStaff, 0, (trx) => countCallsToMake(trx, now)),
    lettersToPrint: await within(deskStaff, 0, (trx) => countLetters(trx, deps)),
    failedMessages: await within(planners, 0, (trx) => countFailedMessages(trx, OVERTAKEN)),
    repliesToRead: await within(mailReaders, 0, countRepliesToRead),
    unconfirmed: await within(deskStaff, 0, countUnconfirmed),
  };
}

/** Days that were moved or ended as a whole and about which somebody must still be called. */
async function seeChangedDays(trx: Trx, deps: Deps): Promise<Today['changedDays']> {
  const counts = await countCalls(trx, deps);
  const days = await listDays(trx, [...counts.keys()]);
  return days.map((line) => ({ ...showLine(line), calls: counts.get(line.clinicId) ?? 0 }));
}

/** Seats that ask for a substitute, with who could be asked. */
async function seeSubstitutes(trx: Trx, now: Temporal.Instant): Promise<Today['substitutes']> {
  const seats = await listSubstitutes(trx, now);
  const inviteOf = await seeSeatInvites(trx, seats.map(({ staffingId }) => staffingId)); // prettier-ignore
  const shown: Today['substitutes'] = [];
  for (const seat of seats) {
    const { role, name, staffingId } = seat;
    const free = await proposeSubstitutes(trx, seat);
    shown.push({
      ...showLine(seat),
      role,
      name: name ?? '',
      declined: inviteOf(staffingId) === 'declined',
      free,
    });
  }
  return shown;
}

function showLine(row: ClinicLineRow): Today['otherDays'][number] {
  const { clinicId, municipality, municipalityName, timeZone, venue, status, booked } = row;
  const start = toApiInstant(row.startsAt);
  const end = toApiInstant(row.endsAt);
  const date = row.day.toString();
  return { clinicId, municipality, municipalityName, date, start, end, timeZone, venue, status, booked };
}

function showDraft(row: Awaited<ReturnType<typeof listDraftsOf>>[number]): Today['drafts'][number] {
  const { bookingId, clinicId, timeZone, name, identifier, parcel, address } = row;
  return {
    bookingId,
    clinicId,
    day: row.day.toString(),
    timeZone,
    name,
    property: identifier ? showPropertyIdentifier(identifier, parcel) : address,
    writtenAt: toApiInstant(row.writtenAt),
  };
}
