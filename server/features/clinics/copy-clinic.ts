import type { ClinicDay } from '#shared/contracts/clinic-days.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { badInput, notFound, Refusal } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { seeCandidates } from '../people/see-candidates.ts';
import { findDay, findDays, lockRooms } from './clinics.queries.ts';
import { mustBeDatesToCome, planOnDate, seatsAlong, type Copy } from './copies.rules.ts';
import { addDay } from './draft-clinic.ts';
import { explainClash, type PlannedDay } from './explain-clash.ts';
import { planOf, showDays } from './show-day.ts';
import { lockPeople } from './staffing.queries.ts';

export interface DayToCopy {
  clinicId: string;
  copies: readonly Copy[];
}

/** Saves a day on other dates as drafts, with its times, texts and people: all of them or none. */
export function copyClinic(
  deps: Deps,
  caller: Staff,
  { key, ...asked }: DayToCopy & { key: RequestKey | null },
): Promise<ClinicDay[]> {
  return explainClash(deps, caller, (remember) =>
    inScope(deps.db, caller.scope, async (trx) => {
      const ids = await once<string[], string[]>(
        trx,
        { key, clock: deps.clock },
        {
          work: () => addCopies(trx, deps, { ...asked, caller, remember }),
          subjectOf: (made) => made,
          again: async (made) => made,
        },
      );
      return showDays(trx, deps, { rows: await findDays(trx, ids), caller });
    }),
  );
}

async function addCopies(
  trx: Trx,
  deps: Deps,
  asked: DayToCopy & { caller: Staff; remember: (day: PlannedDay) => void },
): Promise<string[]> {
  const { clinicId, copies, ...by } = asked;
  const day = await findDay(trx, clinicId);
  if (!day) throw notFound();
  const { municipality } = day;
  mustBeInScope(by.caller, municipality);
  const plan = planOf(day);
  mustBeDatesToCome(copies, { start: plan.start, zone: day.timeZone, now: deps.clock.now() });
  // All of them first and in one order, so that two who copy the same day at once wait for each other.
  await lockRooms(trx, copies.map(({ roomId }) => roomId)); // prettier-ignore
  await lockPeople(trx, day.seats.flatMap(({ personId }) => personId ?? [])); // prettier-ignore
  const people = await seeCandidates(trx, municipality);
  const made: string[] = [];
  for (const [place, copy] of copies.entries()) {
    const seats = seatsAlong(day.seats, { without: copy.without, people });
    const added = addDay(trx, deps, { ...by, municipality, plan: planOnDate(plan, copy), seats });
    made.push(await added.catch((error: unknown) => refuseCopy(error, place)));
  }
  return made;
}

/** Names the field by the copy that it belongs to. */
function refuseCopy(error: unknown, place: number): never {
  const fields = error instanceof Refusal ? error.extra.fields : undefined;
  if (!fields) throw error;
  throw badInput({
    fields: fields.map((refused) => ({ ...refused, field: `copies.${place}.${refused.field}` })),
  });
}
