import type { ClinicDayPlan, Obstacle } from '#shared/contracts/clinic-days.ts';
import type { Words } from '#shared/contracts/common.ts';
import { languages } from '#shared/text/language.ts';
import { audit } from '../../platform/audit.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/errors.ts';
import type { RequestKey } from '../../platform/idempotency.ts';
import { sayRefusal } from '../../platform/say-refusal.ts';
import { inScope } from '../../platform/scope.ts';
import { callAgain } from '../bookings/note-call.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import {
  deleteChange,
  findWaitingChange,
  listDueChanges,
  updateToDone,
  updateToRefused,
  type WaitingChange,
} from './changes.queries.ts';
import { nothingWaits } from './clinics.errors.ts';
import { lockDay, raiseVersionQuietly, type DayRow } from './clinics.queries.ts';
import { mustAllow } from './clinics.rules.ts';
import { explainClash, type PlannedDay } from './explain-clash.ts';
import { explainObstacle } from './explain-obstacle.ts';
import { makeChange } from './make-change.ts';
import { changingDay } from './open-day.ts';

/** Takes a waiting move or cancellation back: the day is as it was, and nobody hears of it. */
export function undoChange(
  deps: Deps,
  caller: Staff,
  { clinicId, version }: { clinicId: string; version: number },
): Promise<ClinicDayPlan> {
  return changingDay(deps, caller, {
    ...{ clinicId, version },
    action: 'settle',
    work: async (trx, { municipality }) => {
      const { id, change } = await mustWait(trx, clinicId);
      await deleteChange(trx, id);
      await callAgain(trx, clinicId);
      await raiseVersionQuietly(trx, clinicId);
      const undone = {
        action: 'clinic.change_undone',
        subject: clinicId,
        details: { kind: change.kind },
      } as const;
      await audit(trx, { at: deps.clock.now(), municipality, by: caller, ...undone });
    },
  });
}

/** Does a waiting move or cancellation at once, in the name of whoever asks for that. */
export function makeChangeNow(
  deps: Deps,
  caller: Staff,
  { clinicId, version, key }: { clinicId: string; version: number; key: RequestKey | null },
): Promise<ClinicDayPlan> {
  return explaining(deps, caller, (watch) =>
    changingDay(deps, caller, {
      ...{ clinicId, version, key },
      action: 'settle',
      work: async (trx, day) => {
        await settle(trx, deps, { day, waiting: await mustWait(trx, clinicId), by: caller, ...watch });
      },
    }),
  );
}

/**
 * Does what is due. A change and the messages about it are one transaction, so a run that was killed is simply gone through
 * again: nobody is told twice or never. What cannot be done stays, refused, for staff to decide.
 */
export async function makeDueChanges(deps: Deps): Promise<void> {
  const { db, clock } = deps;
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  const due = await inScope(db, active, (trx) => listDueChanges(trx, clock.now()));
  const failures: unknown[] = [];
  for (const { clinicId, municipality } of due) {
    // One day that fails must not keep the others from being done.
    await makeIfDue(deps, clinicId, [municipality]).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some days could not be moved or cancelled');
}

async function makeIfDue(deps: Deps, clinicId: string, scope: readonly string[]): Promise<void> {
  const work = (use: (trx: Trx, day: DayRow, waiting: WaitingChange) => Promise<void>) =>
    inScope(deps.db, scope, async (trx) => {
      const day = await lockDay(trx, clinicId);
      // Somebody may just have taken it back or done it.
      const waiting = await findWaitingChange(trx, clinicId);
      if (day && waiting && isDue(waiting, deps.clock.now())) await use(trx, day, waiting);
    });
  try {
    await explaining(deps, { scope }, (watch) =>
      work((trx, day, waiting) =>
        settle(trx, deps, { day, waiting, by: { personId: waiting.personId }, ...watch }),
      ),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await work((trx, _day, { id }) => updateToRefused(trx, id, sentencesOf(error)));
  }
}

function isDue({ dueAt, refused }: WaitingChange, now: Temporal.Instant): boolean {
  return refused === null && Temporal.Instant.compare(dueAt, now) <= 0;
}

/** Where what is about to be written is noted, so that a refusal of the database can be put into words. */
interface Watch {
  remember: (day: PlannedDay) => void;
  note: (trx: Trx, clinicId: string) => Promise<Obstacle[]>;
}

function explaining<T>(
  deps: Deps,
  caller: Pick<Staff, 'scope'>,
  work: (watch: Watch) => Promise<T>,
): Promise<T> {
  return explainClash(deps, caller, (remember) => explainObstacle((note) => work({ remember, note })));
}

interface Settling extends Watch {
  day: DayRow;
  waiting: WaitingChange;
  by: { personId: string };
}

async function settle(trx: Trx, deps: Deps, { waiting, note, ...making }: Settling): Promise<void> {
  // It was allowed when it was asked for; the day may have begun or ended since.
  mustAllow(waiting.change.kind, { ...making.day, changeWaits: false }, deps.clock.now());
  // First, for how far the messages have come is counted from here.
  await updateToDone(trx, waiting.id, deps.clock.now());
  await makeChange(trx, deps, { ...making, change: waiting.change });
  if (waiting.change.kind === 'move') await note(trx, making.day.id);
}

async function mustWait(trx: Trx, clinicId: string): Promise<WaitingChange> {
  const waiting = await findWaitingChange(trx, clinicId);
  if (!waiting) throw nothingWaits();
  return waiting;
}

/** What stood in the way, for whoever looks at the day next. */
function sentencesOf(refusal: Refusal): Words {
  const say = (language: (typeof languages)[number]) => {
    const { title, detail, fields } = sayRefusal(refusal, language);
    return fields ? fields.map(({ message }) => message).join(' ') : `${title}. ${detail}`;
  };
  return Object.fromEntries(languages.map((language) => [language, say(language)]));
}
