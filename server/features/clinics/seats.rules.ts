import type { Seat } from '#shared/contracts/clinic-days.ts';
import type { PanelRole } from '#shared/rules/publishing.ts';
import { badInput, type RefusedField } from '../../platform/errors.ts';

/** A seat somebody takes, or stays empty for a reason; as the table holds it. */
export type FilledSeat = Seat & ({ personId: string } | { missingReason: string });

export interface SeatRow extends Seat {
  id: string;
  /** iMIP SEQUENCE of the invitation; null while none was sent. */
  inviteSequence: number | null;
  needsSubstitute: boolean;
}

/** Empty seats are left out; reasons without spaces around; a person needs no reason for being missing. */
export function readSeats(seats: readonly Seat[], desks: number): FilledSeat[] {
  const refused: RefusedField[] = [];
  const seen = new Set<string>();
  const filled = seats.flatMap((seat): FilledSeat[] => {
    const place = placeOf(seat);
    if (seen.has(place) || seat.desk > desks) refused.push({ field: `seats.${place}`, code: 'wrong' });
    seen.add(place);
    const { desk, role, personId } = seat;
    const missingReason = seat.missingReason?.trim() || null;
    const doubleRoleReason = seat.doubleRoleReason?.trim() || null;
    if (personId) return [{ desk, role, personId, missingReason: null, doubleRoleReason }];
    return missingReason ? [{ desk, role, personId: null, missingReason, doubleRoleReason: null }] : [];
  });
  if (refused.length > 0) throw badInput({ fields: refused });
  return filled;
}

/** Who newly sits somewhere must have that role in the municipality; who sits there already may stay. */
export function mustHaveRoles(
  seats: readonly FilledSeat[],
  { before, people }: { before: readonly SeatRow[]; people: readonly { id: string; roles: PanelRole[] }[] },
): void {
  const strangers = seats.filter(({ personId, role, desk }) => {
    if (!personId) return false;
    const stays = before.some((row) => row.desk === desk && row.role === role && row.personId === personId);
    return !stays && !people.some(({ id, roles }) => id === personId && roles.includes(role));
  });
  if (strangers.length === 0) return;
  throw badInput({
    fields: strangers.map((seat) => ({ field: `seats.${placeOf(seat)}`, code: 'seat_person' })),
  });
}

export interface SeatChanges {
  /** Rows that go: their invitation is taken back. */
  leave: SeatRow[];
  come: FilledSeat[];
  /** The same person stays, with other words; the calendar entry is untouched. */
  stay: { row: SeatRow; seat: FilledSeat }[];
}

/** What turns the rows of a day into these seats. A new person is a new row, so that their calendar entry is their own. */
export function changesOfSeats(before: readonly SeatRow[], seats: readonly FilledSeat[]): SeatChanges {
  const matchOf = (seat: FilledSeat) =>
    before.find((row) => placeOf(row) === placeOf(seat) && row.personId === seat.personId);
  const stay = seats.flatMap((seat) => {
    const row = matchOf(seat);
    return row ? [{ row, seat }] : [];
  });
  return {
    leave: before.filter((row) => !stay.some((one) => one.row === row)),
    come: seats.filter((seat) => !matchOf(seat)),
    stay: stay.filter(
      ({ row, seat }) =>
        row.missingReason !== seat.missingReason || row.doubleRoleReason !== seat.doubleRoleReason,
    ),
  };
}

const placeOf = ({ desk, role }: { desk: number; role: PanelRole }) => `${desk}.${role}`;
