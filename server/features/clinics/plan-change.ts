import type { ClinicDayPlan } from '#shared/contracts/clinic-days.ts';
import type { Words } from '#shared/contracts/common.ts';
import { minutesToUndo } from '#shared/rules/minutes-to-undo.ts';
import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import { rehearse, type Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RequestKey } from '../../platform/idempotency.ts';
import { hasHolders } from '../bookings/cancel-day.ts';
import { dropSlots } from '../bookings/plan-slots.ts';
import { insertChange } from './changes.queries.ts';
import { raiseVersionQuietly, type DayRow } from './clinics.queries.ts';
import { explainClash, type PlannedDay } from './explain-clash.ts';
import { explainObstacle } from './explain-obstacle.ts';
import { tooSoonToWait } from './clinics.errors.ts';
import { endDay, makeChange } from './make-change.ts';
import type { Target, WholeDayChange } from './moves.rules.ts';
import { changingDay } from './open-day.ts';
import { readReason } from './reason.rules.ts';
import { replanDay } from './replan-day.ts';

/** In which a change of a whole day can be taken back. */
const timeToUndo = Temporal.Duration.from({ minutes: minutesToUndo });

export interface DayToEnd {
  clinicId: string;
  version: number;
  /** For the residents who have booked. */
  reason: Words;
  key: RequestKey | null;
}

/** Takes a published day back to a draft at once: bookings and invitations end. */
export function unpublishClinic(deps: Deps, caller: Staff, asked: DayToEnd): Promise<ClinicDayPlan> {
  return changingDay(deps, caller, {
    ...asked,
    action: 'unpublish',
    work: async (trx, day) => {
      const reason = await checkReason(trx, day, { reason: asked.reason, waits: false });
      const { id: clinicId, municipality } = day;
      const at = deps.clock.now();
      // First, as of every change of a whole day: from here on is counted who has been told.
      await insertChange(trx, {
        ...{ clinicId, municipality, change: { kind: 'unpublish', reason } },
        ...{ askedBy: caller.personId, askedAt: at, dueAt: at, doneAt: at },
      });
      await endDay(trx, deps, { day, reason, by: caller, because: 'unpublished' });
    },
  });
}

/** Cancels a day for good, a published one after the time to undo; room and people are free for others then. */
export function cancelClinic(
  deps: Deps,
  caller: Staff,
  { now = false, ...asked }: DayToEnd & { now?: boolean | undefined },
): Promise<ClinicDayPlan> {
  return changingDay(deps, caller, {
    ...asked,
    action: 'cancel',
    work: async (trx, day) => {
      const waits = day.status === 'published' && !now;
      const reason = await checkReason(trx, day, { reason: asked.reason, waits });
      if (day.status === 'published') {
        const change = { kind: 'cancel', reason } as const;
        await planChange(trx, deps, { day, change, caller, now, remember: () => undefined });
      } else {
        await dropSlots(trx, day.id);
        await endDay(trx, deps, { day, reason, by: caller, because: 'cancelled' });
      }
    },
  });
}

/** Moves a published day to another date or room, after the time to undo. What stands in the way is said now. */
export function moveClinic(
  deps: Deps,
  caller: Staff,
  asked: DayToEnd & Target & { now?: boolean | undefined },
): Promise<ClinicDayPlan> {
  const { date, roomId, holidayConfirmed, now = false } = asked;
  return explainClash(deps, caller, (remember) =>
    explainObstacle((note) =>
      changingDay(deps, caller, {
        ...asked,
        action: 'move',
        work: async (trx, day) => {
          const reason = await checkReason(trx, day, { reason: asked.reason, waits: !now });
          const change = { kind: 'move', reason, date, roomId, holidayConfirmed } as const;
          await rehearse(trx, async () => {
            await replanDay(trx, deps, { day, to: change, remember });
            await note(trx, day.id);
          });
          await planChange(trx, deps, { day, change, caller, now, remember });
        },
      }),
    ),
  );
}

/** Somebody may book while the change waits, so then it needs a reason even when nobody has booked yet. */
async function checkReason(
  trx: Trx,
  { id, languages }: DayRow,
  { reason, waits }: { reason: Words; waits: boolean },
): Promise<Words> {
  const isNeeded = waits || (await hasHolders(trx, id));
  return readReason(reason, { languages, isNeeded });
}

interface PlannedChange {
  day: DayRow;
  change: WholeDayChange;
  caller: Staff;
  now: boolean;
  remember: (day: PlannedDay) => void;
}

async function planChange(trx: Trx, deps: Deps, { day, change, caller, now, remember }: PlannedChange) {
  const { id, municipality } = day;
  const at = deps.clock.now();
  const asked = { clinicId: id, municipality, change, askedBy: caller.personId, askedAt: at };
  if (now) {
    await insertChange(trx, { ...asked, dueAt: at, doneAt: at });
    await makeChange(trx, deps, { day, change, by: caller, remember });
    return;
  }
  const dueAt = at.add(timeToUndo);
  const end = change.kind === 'move' ? day.startsAt : day.endsAt;
  if (Temporal.Instant.compare(dueAt, end) >= 0) throw tooSoonToWait();
  await insertChange(trx, { ...asked, dueAt, doneAt: null });
  await raiseVersionQuietly(trx, id);
  const details = { kind: change.kind, due: dueAt.toString() };
  await audit(trx, { at, municipality, by: caller, action: 'clinic.change_planned', subject: id, details });
}
