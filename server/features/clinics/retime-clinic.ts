import type { DayTimes, TimesPreview } from '#shared/contracts/clinic-changes.ts';
import type { ClinicDayPlan, DayPlan } from '#shared/contracts/clinic-days.ts';
import { instantOf, toApiInstant } from '#shared/time.ts';
import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import { rehearse, type Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { replanFree, type KeptVisit } from '../bookings/replan-free.ts';
import { seePlannedSlots } from '../bookings/see-planned-slots.ts';
import { passOnDay } from '../waiting/pass-on.ts';
import { countThoseWhoWouldCome } from '../waiting/see-waiting.ts';
import { visitsOutside } from './clinics.errors.ts';
import { findDay, getVenueOfRoom, lockDay, updateDay, type DayRow } from './clinics.queries.ts';
import { mustAllow, mustBeVersion } from './clinics.rules.ts';
import { explainClash, type PlannedDay } from './explain-clash.ts';
import { explainObstacle } from './explain-obstacle.ts';
import { changingDay } from './open-day.ts';
import { readPlan } from './plan.rules.ts';
import { planOf, showGrid } from './show-day.ts';
import { listExperts, lockPeople, type Expert } from './staffing.queries.ts';
import { repeatInvitations } from './tell-panel.ts';

interface NewTimes {
  clinicId: string;
  version: number;
  times: DayTimes;
}

/** Plans the free times of a published day anew. Booked ones keep theirs, so no resident need be told. */
export function changeTimes(
  deps: Deps,
  caller: Staff,
  { times, ...asked }: NewTimes,
): Promise<ClinicDayPlan> {
  return explaining(deps, caller, (watch) =>
    changingDay(deps, caller, {
      ...asked,
      action: 'retime',
      work: async (trx, day) => {
        const { retimed, kept, outside, experts } = await retime(trx, deps, { day, times, ...watch });
        if (outside.length > 0) throw visitsOutside();
        await repeatInvitations(trx, deps, { day: retimed, former: day, experts });
        const { id: subject, municipality } = day;
        const details = { bookings: kept.length, experts: experts.length };
        const by = { by: caller, action: 'clinic.retimed' } as const;
        await audit(trx, { at: deps.clock.now(), municipality, ...by, subject, details });
        await passOnDay(trx, deps, subject);
      },
    }),
  );
}

/** The same, taken back at once, to say what it would do. */
export function previewTimes(
  deps: Deps,
  caller: Staff,
  { clinicId, version, times }: NewTimes,
): Promise<TimesPreview> {
  return explaining(deps, caller, (watch) =>
    inScope(deps.db, caller.scope, async (trx) => {
      const day = await lockDay(trx, clinicId);
      if (!day) throw notFound();
      mustAllow('retime', day, deps.clock.now());
      mustBeVersion(day, version);
      const before = await seePlannedSlots(trx, clinicId);
      let preview: TimesPreview | undefined;
      await rehearse(trx, async () => {
        const { kept, outside, experts } = await retime(trx, deps, { day, times, ...watch });
        const after = await seePlannedSlots(trx, clinicId);
        preview = {
          grid: after.map(showGrid),
          free: { before: countFree(before), after: countFree(after) },
          kept: kept.length,
          outside: outside.map(showVisit),
          waiting: await countThoseWhoWouldCome(trx, deps, clinicId),
          experts: experts.map(({ name, role }) => ({ name, role })),
        };
      });
      return preview!;
    }),
  );
}

interface Watch {
  remember: (day: PlannedDay) => void;
  note: (trx: Trx, clinicId: string) => Promise<unknown>;
}

function explaining<T>(deps: Deps, caller: Staff, work: (watch: Watch) => Promise<T>): Promise<T> {
  return explainClash(deps, caller, (remember) => explainObstacle((note) => work({ remember, note })));
}

interface Retimed {
  retimed: DayRow;
  kept: KeptVisit[];
  outside: KeptVisit[];
  /** Those whose calendar entry is no longer right. */
  experts: Expert[];
}

async function retime(
  trx: Trx,
  deps: Deps,
  { day, times, remember, note }: Watch & { day: DayRow; times: DayTimes },
): Promise<Retimed> {
  const { id, municipality, timeZone: zone } = day;
  const now = deps.clock.now();
  const typed: DayPlan = { ...planOf(day), ...times };
  const plan = readPlan(typed, { zone, now });
  const venueId = await getVenueOfRoom(trx, { municipality, roomId: plan.roomId, kept: day.roomId });
  const personIds = day.seats.flatMap(({ personId }) => personId ?? []);
  await lockPeople(trx, personIds);
  remember({ ...plan, municipality, timeZone: zone, personIds, except: id });
  await updateDay(trx, { id, plan, venueId });
  const msOf = (clock: string) => instantOf(typed.date, clock, zone).epochMilliseconds;
  const visits = await replanFree(trx, {
    clinicId: id,
    slots: plan.slots,
    day: { startsAt: plan.startsAt.epochMilliseconds, endsAt: plan.endsAt.epochMilliseconds },
    breaks: plan.breaks.map(({ start, end }) => ({ startsAt: msOf(start), endsAt: msOf(end) })),
    changeover: plan.changeoverMinutes * 60_000,
    now,
  });
  await note(trx, id);
  const retimed = (await findDay(trx, id)) as DayRow;
  const isSameTime = retimed.startsAt.equals(day.startsAt) && retimed.endsAt.equals(day.endsAt);
  // Whoever has left is not invited again; their seat waits for another.
  const experts = isSameTime
    ? []
    : (await listExperts(trx, id)).filter(({ needsSubstitute }) => !needsSubstitute);
  return { retimed, ...visits, experts };
}

const countFree = (grid: readonly { booked: boolean }[]) => grid.filter(({ booked }) => !booked).length;

const showVisit = ({ startsAt, ...visit }: KeptVisit) => ({ ...visit, start: toApiInstant(startsAt) });
