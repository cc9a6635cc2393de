import { describe, expect, test } from 'vitest';
import type { Seat } from '#shared/contracts/clinic-days.ts';
import { changesOfSeats, readSeats, type SeatRow } from '#server/features/clinics/seats.rules.ts';

const seat = (changed: Partial<Seat>): Seat => ({
  desk: 1,
  role: 'project_lead',
  personId: null,
  missingReason: null,
  doubleRoleReason: null,
  ...changed,
});
const row = (changed: Partial<SeatRow>): SeatRow => ({
  ...seat({}),
  id: 'row',
  inviteSequence: 0,
  needsSubstitute: false,
  ...changed,
});

describe('reading seats', () => {
  test('an empty seat is left out, a reason is kept without spaces, and a person needs none for being missing', () => {
    const read = readSeats(
      [
        seat({}),
        seat({ role: 'building_inspector', missingReason: ' Virka on täyttämättä ' }),
        seat({
          role: 'environmental_secretary',
          personId: 'anna',
          missingReason: 'turha',
          doubleRoleReason: ' ',
        }),
      ],
      1,
    );
    expect(read).toEqual([
      seat({ role: 'building_inspector', missingReason: 'Virka on täyttämättä' }),
      seat({ role: 'environmental_secretary', personId: 'anna' }),
    ]);
  });

  test.each([
    ['the same seat twice', [seat({ personId: 'anna' }), seat({ personId: 'kaj' })]],
    ['a desk that the plan does not have', [seat({ desk: 2, personId: 'anna' })]],
  ])('%s is refused', (_name, seats) => {
    expect(() => readSeats(seats, 1)).toThrow(expect.objectContaining({ code: 'platform.bad_input' }));
  });
});

describe('changing seats', () => {
  test('another person is another row, so that each has a calendar entry of their own', () => {
    const before = [row({ id: 'old', personId: 'anna' })];
    const after = [{ ...seat({}), personId: 'kaj' }];
    expect(changesOfSeats(before, after)).toEqual({ leave: before, come: after, stay: [] });
  });

  test('who changes places leaves one seat and takes the other', () => {
    const before = [row({ id: 'old', personId: 'anna' })];
    const after = [{ ...seat({ role: 'building_inspector' }), personId: 'anna' }];
    expect(changesOfSeats(before, after)).toMatchObject({ leave: [{ id: 'old' }], come: after, stay: [] });
  });

  test('who stays keeps the row; only new words are written to it', () => {
    const before = [
      row({ id: 'same', personId: 'anna' }),
      row({ id: 'words', role: 'building_inspector', personId: 'anna' }),
    ];
    const after = [
      { ...seat({}), personId: 'anna' },
      { ...seat({ role: 'building_inspector', doubleRoleReason: 'Sijaisuus' }), personId: 'anna' },
    ];
    const { leave, come, stay } = changesOfSeats(before, after);
    expect([leave, come]).toEqual([[], []]);
    expect(stay.map((one) => one.row.id)).toEqual(['words']);
  });
});
