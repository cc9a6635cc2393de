import type { ClinicDayPlan } from '#shared/contracts/clinic-days.ts';
import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RequestKey } from '../../platform/idempotency.ts';
import { roleUnstaffed } from './clinics.errors.ts';
import { updateStatus } from './clinics.queries.ts';
import { explainObstacle } from './explain-obstacle.ts';
import { changingDay } from './open-day.ts';
import { obstacleWords } from './refusal-words.rules.ts';
import { listExperts } from './staffing.queries.ts';
import { invitePanel } from './tell-panel.ts';

export interface DayToPublish {
  clinicId: string;
  version: number;
  key: RequestKey | null;
}

/** Opens a draft for booking and invites its experts. */
export function publishClinic(deps: Deps, caller: Staff, asked: DayToPublish): Promise<ClinicDayPlan> {
  return explainObstacle((note) =>
    changingDay(deps, caller, {
      ...asked,
      action: 'publish',
      work: async (trx, day) => {
        const { id, municipality } = day;
        await note(trx, id);
        const at = deps.clock.now();
        await updateStatus(trx, { id, status: 'published', announcedAt: at });
        const experts = await listExperts(trx, id);
        const left = experts.find(({ needsSubstitute }) => needsSubstitute);
        if (left) throw roleUnstaffed({ words: obstacleWords({ code: 'role_unstaffed', role: left.role }) });
        await invitePanel(trx, deps, day, experts);
        const details = { invited: experts.length };
        await audit(trx, { at, municipality, by: caller, action: 'clinic.published', subject: id, details });
      },
    }),
  );
}
