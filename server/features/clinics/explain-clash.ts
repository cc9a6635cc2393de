import { inLanguage } from '#shared/text/in-language.ts';
import { dayAndClockRange } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import { violatedConstraint, type Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Refusal } from '../../platform/errors.ts';
import { seeCandidates } from '../people/see-candidates.ts';
import { listPeopleTaken, listRoomsTaken, type Clash, type Wanted } from './clashes.queries.ts';
import {
  personDrafted,
  personTaken,
  personTakenElsewhere,
  roomDrafted,
  roomTaken,
} from './clinics.errors.ts';
import { inEach } from './refusal-words.rules.ts';

export interface PlannedDay extends Wanted {
  municipality: string;
  timeZone: string;
  roomId: string;
  personIds: readonly string[];
}

/**
 * Turns the two exclusion constraints into a sentence that says who or what is in the way. They abort the
 * transaction, so what they stumbled over is looked up in a new one; anything else is thrown on as it was.
 * `work` remembers the day it is about to write as soon as it knows it.
 */
export async function explainClash<T>(
  deps: Pick<Deps, 'db'>,
  caller: Pick<Staff, 'scope'>,
  work: (remember: (day: PlannedDay) => void) => Promise<T>,
): Promise<T> {
  const remembered: PlannedDay[] = [];
  try {
    return await work((day) => remembered.push(day));
  } catch (error) {
    const day = remembered.at(-1);
    const explain = day && explanations[violatedConstraint(error) ?? ''];
    throw explain ? await inScope(deps.db, caller.scope, (trx) => explain(trx, day)) : error;
  }
}

const explanations: Record<string, (trx: Trx, day: PlannedDay) => Promise<Refusal>> = {
  staffing_person_in_one_clinic: personInTheWay,
  clinic_room_used_once: roomInTheWay,
};

async function personInTheWay(trx: Trx, day: PlannedDay) {
  const [clash] = await listPeopleTaken(trx, day.personIds, day);
  const people = await seeCandidates(trx, day.municipality);
  const person = people.find(({ id }) => id === clash?.taken)?.name ?? '';
  const members = clash && { members: { personId: clash.taken } };
  if (!clash?.day) return personTakenElsewhere({ words: { person, ...whenOf(clash, day) }, ...members });
  const refuse = clash.day.status === 'draft' ? personDrafted : personTaken;
  return refuse({ words: { person, ...whenOf(clash, day), ...placeOf(clash) }, ...members });
}

async function roomInTheWay(trx: Trx, day: PlannedDay) {
  const [clash] = await listRoomsTaken(trx, [day.roomId], day);
  const words = { ...whenOf(clash, day), ...(clash && placeOf(clash)) };
  const refuse = clash?.day?.status === 'draft' ? roomDrafted : roomTaken;
  return refuse({ words, members: { roomId: day.roomId } });
}

/** When the other has ended its work meanwhile, the planned time itself is all that can be said. */
function whenOf(clash: Clash | undefined, day: PlannedDay) {
  const { startsAt: start, endsAt: end } = clash ?? day;
  return inEach('when', (language) => dayAndClockRange({ start, end }, day.timeZone, language));
}

function placeOf({ day }: Clash) {
  return {
    ...inEach('place', (language) => inLanguage(day?.place ?? {}, language)),
    ...inEach('room', (language) => inLanguage(day?.room ?? {}, language)),
  };
}
