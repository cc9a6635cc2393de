import type { Seat } from '#shared/contracts/clinic-days.ts';
import type { Body } from '#shared/contracts/endpoint.ts';
import type { planProofDay as contract } from '#shared/contracts/proof.ts';
import { panelRoles } from '#shared/rules/publishing.ts';
import type { Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import type { RequestKey } from '../../platform/idempotency.ts';
import { draftClinic } from '../clinics/draft-clinic.ts';
import { publishClinic } from '../clinics/publish-clinic.ts';
import { findStage, isProof, type Stage } from './proof.queries.ts';

export type ProofDay = Body<typeof contract> & { municipality: string; key: RequestKey | null };

/** Drafts and publishes a day as the coordinator of the throw-away municipality would, by the same use cases. */
export async function planProofDay(deps: Deps, asked: ProofDay): Promise<{ clinicId: string }> {
  const { municipality, room, seated, key, ...times } = asked;
  const stage = await inScope(deps.db, [municipality], async (trx) => {
    if (!(await isProof(trx, municipality))) throw notFound();
    return findStage(trx, municipality);
  });
  const caller = coordinatorOf(stage, municipality);
  const plan = { ...plain, ...times, roomId: stage.rooms[room - 1] ?? '' };
  const seats = seatsOf(stage, seated);
  const {
    id: clinicId,
    version,
    status,
  } = await draftClinic(deps, caller, { municipality, plan, seats, key });
  // A repeat under the same key finds its day published already.
  if (status === 'draft') await publishClinic(deps, caller, { clinicId, version, key: null });
  return { clinicId };
}

const plain = {
  breaks: [],
  desks: 1,
  staffSlots: 0,
  walkInSlots: 0,
  closesAt: null,
  staffSlotsOpenAt: null,
  texts: { fi: { bring: 'Kartta', words: '' } },
  holidayConfirmed: true,
};

function coordinatorOf({ people }: Stage, municipality: string): Staff {
  const personId = people.find(({ role }) => role === 'coordinator')?.id ?? '';
  const rolesIn = new Map([[municipality, ['coordinator'] as const]]);
  return { kind: 'staff', personId, name: 'coordinator', email: '', rolesIn, scope: [municipality] };
}

function seatsOf({ people }: Stage, seated: boolean): Seat[] {
  return panelRoles.map((role) => ({
    desk: 1,
    role,
    personId: seated ? (people.find((person) => person.role === role)?.id ?? null) : null,
    missingReason: seated ? null : 'A proof',
    doubleRoleReason: null,
  }));
}
