import { randomUUID } from 'node:crypto';
import type { Joining, StaffWaiting, Waiting } from '#shared/contracts/waiting.ts';
import { audit, type AuditEntry } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound, tooManyTries } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { inScope } from '../../platform/scope.ts';
import { hasFreeTimes } from '../bookings/see-slots.ts';
import { findOrAddProperty } from '../properties/find-or-add-property.ts';
import { showPlace, showWaiting } from './show-waiting.ts';
import { tellJoined } from './tell-waiter.ts';
import { dayOver, hasTimeAlready, timesFree } from './waiting.errors.ts';
import { readJoining } from './waiting.rules.ts';
import {
  countOfContact,
  endServed,
  findWaiting,
  insertWaiting,
  lockDayToWaitFor,
  lockLists,
  type WaitingRow,
} from './waiting.queries.ts';

interface Asked {
  joining: Joining;
  channel: 'web' | 'phone';
  by: AuditEntry['by'];
  key: RequestKey | null;
}

/** A joker cannot fill the lists; a road's caretaker can still join for all its properties. */
const mostLists = 20;

export async function joinList(
  deps: Deps,
  asked: { joining: Joining; key: RequestKey | null },
): Promise<Waiting> {
  const scope = [asked.joining.municipality];
  return inScope(deps.db, scope, async (trx) => {
    const waiter = await joinOnce(trx, deps, { ...asked, channel: 'web', by: 'public' });
    return showWaiting(trx, deps, waiter);
  });
}

export async function joinListForCaller(
  deps: Deps,
  caller: Staff,
  asked: { joining: Joining; key: RequestKey | null },
): Promise<StaffWaiting> {
  const scope = mustBeInScope(caller, asked.joining.municipality);
  return inScope(deps.db, scope, async (trx) => {
    const waiter = await joinOnce(trx, deps, { ...asked, channel: 'phone', by: caller });
    return showPlace(trx, deps, waiter);
  });
}

function joinOnce(trx: Trx, deps: Deps, { key, ...asked }: Asked): Promise<WaitingRow> {
  return once<WaitingRow, { id: string }>(
    trx,
    { key, clock: deps.clock },
    {
      work: () => join(trx, deps, asked),
      subjectOf: ({ id }) => ({ id }),
      again: ({ id }) => mustFind(trx, deps, id),
    },
  );
}

async function join(trx: Trx, deps: Deps, { joining, channel, by }: Omit<Asked, 'key'>): Promise<WaitingRow> {
  const now = deps.clock.now();
  const { municipality, clinicId = null, shortNotice = false } = joining;
  const day = await lockDayToWaitFor(trx, { municipality, clinicId }, now);
  if (!day) throw clinicId ? dayOver() : notFound();
  const { property, name, phone, email, relation, language } = readJoining(joining, day, now);
  if (await hasFreeTimes(trx, { municipality, clinicId, channel }, now)) throw timesFree();
  if (channel === 'web' && (await countOfContact(trx, { email, phone })) >= mostLists) throw tooManyTries();
  const { rows } = await findOrAddProperty({ ...property, municipality }, now).execute(trx);
  const propertyId = rows[0]!.id;
  await lockLists(trx, municipality);
  await endServed(trx, { propertyId, now });
  const id = randomUUID();
  await insertWaiting(trx, {
    ...{ id, municipality, clinicId, channel, relation, name, phone, email, language, shortNotice },
    propertyId,
    joinedAt: now,
  });
  const waiter = await mustFind(trx, deps, id);
  if (waiter.state === 'booked') throw hasTimeAlready();
  await tellJoined(trx, deps, waiter);
  await audit(trx, { at: now, municipality, by, action: 'waiting.joined', subject: id });
  return waiter;
}

async function mustFind(trx: Trx, { clock }: Pick<Deps, 'clock'>, id: string): Promise<WaitingRow> {
  const waiter = await findWaiting(trx, id, clock.now());
  if (!waiter) throw notFound();
  return waiter;
}
