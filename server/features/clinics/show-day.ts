import type { ClinicDay, ClinicDayPlan, DayPlan } from '#shared/contracts/clinic-days.ts';
import { closingDefault, dayIn, toApiInstant, wallTime } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Staff } from '../../platform/access.ts';
import { notFound } from '../../platform/errors.ts';
import { seeHolders, type Holder } from '../bookings/cancel-day.ts';
import { listCalls, type HolderToCall } from '../bookings/list-calls.ts';
import { countSlots, seePlannedSlots, type GridSlot } from '../bookings/see-planned-slots.ts';
import { countAnswers } from '../replies/replies.rules.ts';
import { seeHolderInvites, seeSeatInvites } from '../replies/see-invites.ts';
import { countConcerned, countUntold, countWaiting } from '../waiting/see-waiting.ts';
import { countTold } from '../messages/count-told.ts';
import { findLastChange, findWaitingChange, type LastChange } from './changes.queries.ts';
import { findHoliday } from './clashes.queries.ts';
import { maySchedule } from './clinics.access.ts';
import { findDay, type DayRow } from './clinics.queries.ts';
import { showCall } from './mark-called.ts';
import { actionsOn } from './clinics.rules.ts';
import { countOpenSeats, obstaclesOf } from './publishing.rules.ts';

/** Days as lists show them. */
export async function showDays(
  trx: Trx,
  { clock, config }: Pick<Deps, 'clock' | 'config'>,
  { rows, caller }: { rows: readonly DayRow[]; caller: Staff },
): Promise<ClinicDay[]> {
  const now = clock.now();
  const ids = rows.map(({ id }) => id);
  const countOf = await countSlots(trx, ids, now);
  const waitingFor = await countWaiting(trx, ids, now);
  const inviteOf = await seeInvites(trx, rows);
  return rows.map((row) => ({
    id: row.id,
    municipality: row.municipality,
    status: row.status,
    date: row.day.toString(),
    start: toApiInstant(row.startsAt),
    end: toApiInstant(row.endsAt),
    timeZone: row.timeZone,
    venue: { name: row.venueName, room: row.room, address: row.address, village: row.village },
    desks: row.desks,
    openSeats: countOpenSeats(row),
    needsSubstitute: row.seats.some((seat) => seat.needsSubstitute),
    slots: { ...countOf(row.id), waiting: waitingFor(row.id) },
    answers: config.replyDomain ? countAnswers(row.seats.map(({ id }) => inviteOf(id))) : null,
    changeWaits: row.changeWaits,
    actions: maySchedule(caller, row.municipality) ? actionsOn(row, now) : [],
  }));
}

/** Nobody was ever invited to a seat that nobody has. */
function seeInvites(trx: Trx, rows: readonly DayRow[]) {
  const taken = rows.flatMap(({ seats }) => seats.filter(({ personId }) => personId !== null));
  return seeSeatInvites(trx, taken.map(({ id }) => id)); // prettier-ignore
}

/** One day with everything its planner needs. */
export async function showDay(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  { clinicId, caller }: { clinicId: string; caller: Staff },
): Promise<ClinicDayPlan> {
  const row = await findDay(trx, clinicId);
  if (!row) throw notFound();
  const [shown] = await showDays(trx, deps, { rows: [row], caller });
  const inviteOf = await seeInvites(trx, [row]);
  const holiday = await findHoliday(trx, row.country, row.day);
  const grid = await seePlannedSlots(trx, clinicId);
  const plansHere = maySchedule(caller, row.municipality);
  const isCancelled = row.status === 'cancelled';
  const last = plansHere ? await findLastChange(trx, clinicId) : undefined;
  return {
    ...shown!,
    version: row.version,
    seats: row.seats.map(({ id, inviteSequence: _, ...seat }) => ({ ...seat, invite: inviteOf(id) })),
    plan: planOf(row),
    languages: row.languages,
    grid: grid.map(showGrid),
    obstacles: row.status === 'draft' ? obstaclesOf(row, { holiday, slotCount: grid.length }) : [],
    cancelReason: row.cancelReason,
    tells: plansHere && !isCancelled ? await touchedBy(trx, deps, row) : null,
    change: plansHere && row.changeWaits ? await seeWaitingChange(trx, clinicId) : null,
    toCall: plansHere ? (await listCalls(trx, deps, clinicId)).map(showToCall) : [],
    untoldWaiting: plansHere ? await countUntold(trx, clinicId) : 0,
    told: last ? await seeTold(trx, clinicId, last) : null,
  };
}

export function showGrid({ desk, startsAt, endsAt, share, booked }: GridSlot): ClinicDayPlan['grid'][number] {
  return { desk, start: toApiInstant(startsAt), end: toApiInstant(endsAt), share, booked };
}

async function seeWaitingChange(trx: Trx, clinicId: string): Promise<ClinicDayPlan['change']> {
  const waiting = await findWaitingChange(trx, clinicId);
  if (!waiting) return null;
  const { change, dueAt, name, refused, venue, room } = waiting;
  const to = change.kind === 'move' ? { date: change.date, venue: venue ?? {}, room: room ?? {} } : null;
  return { kind: change.kind, due: toApiInstant(dueAt), askedBy: name, to, refused };
}

async function seeTold(
  trx: Trx,
  clinicId: string,
  { kind, doneAt }: LastChange,
): Promise<ClinicDayPlan['told']> {
  const about = kind === 'move' ? 'clinic-moved' : 'clinic-cancelled';
  return { about: kind, ...(await countTold(trx, { clinicId, kind: about, since: doneAt })) };
}

async function touchedBy(trx: Trx, deps: Pick<Deps, 'clock' | 'config'>, row: DayRow) {
  const experts = row.seats.flatMap(({ name, role }) => (name ? [{ name, role }] : []));
  const holders = await seeHolders(trx, deps, row.id);
  const inviteOf = await seeHolderInvites(trx, holders.map(({ bookingId }) => bookingId)); // prettier-ignore
  return {
    experts,
    holders: holders.map((holder) => ({ ...showHolder(holder), invite: inviteOf(holder.bookingId) })),
    waiting: await countConcerned(trx, deps, row.id),
  };
}

const showHolder = ({ startsAt, ...holder }: Holder) => ({ ...holder, start: toApiInstant(startsAt) });

const showToCall = ({ sequence, called, why, ...holder }: HolderToCall) => ({
  ...{ ...showHolder(holder), ...showCall({ sequence, called }), why },
});

/** The plan as it was typed; what follows from the day by default stays open, so that it moves along with the day. */
export function planOf(row: DayRow): DayPlan {
  const { timeZone: zone, closesAt, staffSlotsOpenAt } = row;
  const date = row.day.toString();
  const momentOf = (at: Temporal.Instant) => ({ date: dayIn(at, zone).toString(), time: wallTime(at, zone) });
  return {
    roomId: row.roomId,
    date,
    start: wallTime(row.startsAt, zone),
    end: wallTime(row.endsAt, zone),
    slotMinutes: row.slotMinutes,
    changeoverMinutes: row.changeoverMinutes,
    breaks: row.breaks,
    desks: row.desks,
    staffSlots: row.staffSlots,
    walkInSlots: row.walkInSlots,
    closesAt: closesAt.equals(closingDefault(date, zone)) ? null : momentOf(closesAt),
    staffSlotsOpenAt: staffSlotsOpenAt && momentOf(staffSlotsOpenAt),
    texts: row.texts,
    holidayConfirmed: row.holidayConfirmed,
  };
}
