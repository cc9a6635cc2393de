import type { Letter, LettersOfDay } from '#shared/contracts/letters.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { needsPaper } from '../messages/reach.rules.ts';
import { isPosted, letterKind } from './letters.rules.ts';
import { listLetterRows, type LetterFilter, type LetterRow } from './letters.queries.ts';

/** Letters that wait to be printed, per day; of a single day with those that are in the post. */
export function listLetters(
  deps: Deps,
  caller: Staff,
  { clinicId }: { clinicId?: string | undefined },
): Promise<{ days: LettersOfDay[] }> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const rows = await rowsToTell(trx, deps, { clinicId, withPosted: clinicId !== undefined });
    const days = Map.groupBy(rows, (row) => row.clinicId);
    return { days: [...days.values()].map(showDay) };
  });
}

/** How many wait, in the scope of the transaction. */
export async function countLetters(trx: Trx, deps: Pick<Deps, 'clock' | 'config'>): Promise<number> {
  return (await rowsToTell(trx, deps, {})).length;
}

/** Visits whose holder is told on paper. */
export async function rowsToTell(
  trx: Trx,
  { clock, config }: Pick<Deps, 'clock' | 'config'>,
  filter: LetterFilter,
): Promise<LetterRow[]> {
  const rows = await listLetterRows(trx, clock.now(), filter);
  return rows.filter((row) => needsPaper(row, config));
}

function showDay(rows: LetterRow[]): LettersOfDay {
  const { clinicId, municipality, clinicStartsAt, clinicEndsAt, timeZone, venueName } = rows[0]!;
  return {
    clinicId,
    municipality,
    start: toApiInstant(clinicStartsAt),
    end: toApiInstant(clinicEndsAt),
    timeZone,
    venue: venueName,
    letters: rows.map(showLetter),
  };
}

function showLetter(row: LetterRow): Letter {
  const { id, inviteSequence, name, phone, address, village, startsAt, postedAt } = row;
  return {
    bookingId: id,
    sequence: inviteSequence,
    kind: letterKind(row),
    name,
    phone,
    address,
    village,
    start: toApiInstant(startsAt),
    postedAt: isPosted(row) && postedAt ? toApiInstant(postedAt) : null,
  };
}
