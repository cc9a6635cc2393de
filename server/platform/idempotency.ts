import { createHash, createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { json, type Database, type Trx } from './database.ts';
import { inScope, together, withCommit } from './scope.ts';
import type { Clock } from './clock.ts';
import type { Deps } from './deps.ts';
import { badInput, keyReused } from './errors.ts';

/** A caller's own key for one request; null when the caller sent none and every press counts. */
export interface RequestKey {
  caller: Buffer;
  route: string;
  key: string;
  requestHash: Buffer;
}

const SHORTEST = 16;
const LONGEST = 200;

/** Reads Idempotency-Key. `who` tells callers apart: a key is worth nothing to anybody else. */
export function requestKey(
  request: FastifyRequest,
  who: string,
  body: unknown = request.body,
): RequestKey | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || key.length < SHORTEST || key.length > LONGEST) {
    throw badInput({ fields: [{ field: 'Idempotency-Key', code: 'wrong' }] });
  }
  const route = `${request.method} ${request.routeOptions.url}`;
  const asked = JSON.stringify([request.params, body ?? null]);
  return { caller: digest(who), route, key, requestHash: digest(asked) };
}

/**
 * Does `work` once for a key; a repeat gets what `again` computes anew from the kept ids, so no secret is stored.
 * A simultaneous second press waits on the primary key until the first has committed. What `work` must `read` first, and
 * a repeat may read for nothing, travels with the key.
 */
export async function once<T, Subject, Read = void>(
  trx: Trx,
  { key, clock }: { key: RequestKey | null; clock: Clock },
  steps: {
    read?: () => Promise<Read>;
    work: (read: Read) => Promise<T>;
    subjectOf: (result: T) => Subject;
    again: (subject: Subject) => Promise<T>;
  },
): Promise<T> {
  const reading = steps.read?.() as Promise<Read>;
  if (!key) return steps.work(await reading);
  const { caller, route, key: ownKey, requestHash } = key;
  const inserting = trx
    .insertInto('idempotency_key')
    .values({ caller, route, key: ownKey, request_hash: requestHash, created_at: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const [read, inserted] = await together([reading, inserting]);
  const own = { caller, route, key: ownKey };
  if (inserted.numInsertedOrUpdatedRows === 0n) {
    const kept = await trx
      .selectFrom('idempotency_key')
      .select(['request_hash', 'subject'])
      .where((where) => where.and(own))
      .executeTakeFirstOrThrow();
    if (!requestHash.equals(kept.request_hash)) throw keyReused();
    return steps.again(kept.subject as Subject);
  }
  const result = await steps.work(read);
  const keeping = trx
    .updateTable('idempotency_key')
    .set({ subject: json(steps.subjectOf(result)) as never })
    .where((where) => where.and(own))
    .execute();
  withCommit(trx, keeping);
  return result;
}

/** The same for work that leaves nothing to answer with: a repeat does nothing. */
export async function doOnce(
  trx: Trx,
  asked: { key: RequestKey | null; clock: Clock },
  work: () => Promise<unknown>,
): Promise<void> {
  const nothing = async () => null;
  await once(trx, asked, { work: () => work().then(nothing), subjectOf: () => null, again: nothing });
}

/**
 * For a request whose repeat has no second effect by nature, such as looking up a code: only sees to it that a key
 * stands for one request. Hashed with our key, because a code is short enough to be guessed from a bare hash.
 */
export async function mustBeSameRequest(
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
  key: RequestKey | null,
): Promise<void> {
  if (!key) return;
  const requestHash = createHmac('sha256', config.linkKey).update(key.requestHash).digest();
  await inScope(db, [], (trx) => doOnce(trx, { key: { ...key, requestHash }, clock }, async () => {}));
}

const keptFor = Temporal.Duration.from({ hours: 24 });

export async function eraseOldKeys(db: Database, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('idempotency_key').where('created_at', '<', now.subtract(keptFor)).execute();
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
