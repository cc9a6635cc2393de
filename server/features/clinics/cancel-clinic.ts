import type { ClinicDayPlan } from '#shared/contracts/clinic-days.ts';
import type { Words } from '#shared/contracts/common.ts';
import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RequestKey } from '../../platform/idempotency.ts';
import { cancelDay, seeHolders } from '../bookings/cancel-day.ts';
import { dropSlots } from '../bookings/plan-slots.ts';
import { updateStatus, type DayRow } from './clinics.queries.ts';
import { changingDay } from './open-day.ts';
import { readReason } from './reason.rules.ts';
import { listExperts } from './staffing.queries.ts';
import { releasePanel } from './tell-panel.ts';

export interface DayToEnd {
  clinicId: string;
  version: number;
  /** For the residents who have booked. */
  reason: Words;
  key: RequestKey | null;
}

/** Cancels a day for good: residents and experts are told, room and people are free for others. */
export function cancelClinic(deps: Deps, caller: Staff, asked: DayToEnd): Promise<ClinicDayPlan> {
  return changingDay(deps, caller, {
    ...asked,
    action: 'cancel',
    work: async (trx, day) => {
      const { reason, told } = await tellEverybody(trx, deps, { day, asked, caller, because: 'cancelled' });
      if (day.status === 'draft') await dropSlots(trx, day.id);
      await updateStatus(trx, { id: day.id, status: 'cancelled', cancelReason: reason });
      const { id: subject, municipality } = day;
      const at = deps.clock.now();
      await audit(trx, { at, municipality, by: caller, action: 'clinic.cancelled', subject, details: told });
    },
  });
}

/** Takes a published day back to a draft: nobody can come to it as it was, so bookings and invitations end. */
export function unpublishClinic(deps: Deps, caller: Staff, asked: DayToEnd): Promise<ClinicDayPlan> {
  return changingDay(deps, caller, {
    ...asked,
    action: 'unpublish',
    work: async (trx, day) => {
      const { told } = await tellEverybody(trx, deps, { day, asked, caller, because: 'unpublished' });
      await updateStatus(trx, { id: day.id, status: 'draft' });
      const { id: subject, municipality } = day;
      const at = deps.clock.now();
      await audit(trx, {
        at,
        municipality,
        by: caller,
        action: 'clinic.unpublished',
        subject,
        details: told,
      });
    },
  });
}

interface Ending {
  day: DayRow;
  asked: DayToEnd;
  caller: Staff;
  because: 'cancelled' | 'unpublished';
}

async function tellEverybody(trx: Trx, deps: Deps, { day, asked, caller, because }: Ending) {
  const holders = await seeHolders(trx, day.id);
  const reason = readReason(asked.reason, { languages: day.languages, isNeeded: holders.length > 0 });
  const bookings = await cancelDay(trx, deps, { clinicId: day.id, reason, by: caller });
  const experts = day.status === 'published' ? await listExperts(trx, day.id) : [];
  await releasePanel(trx, deps, { day, experts, because });
  return { reason, told: { bookings, experts: experts.length } };
}
