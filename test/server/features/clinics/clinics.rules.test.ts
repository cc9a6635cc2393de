import { describe, expect, test } from 'vitest';
import { actionsOn, mustAllow } from '#server/features/clinics/clinics.rules.ts';
import type { ClinicStatus, DayAction } from '#shared/contracts/clinic-days.ts';

const at = (time: string) => Temporal.Instant.from(`2026-10-14T${time}:00Z`);
const day = (status: ClinicStatus) => ({
  status,
  startsAt: at('11:00'),
  endsAt: at('13:00'),
  changeWaits: false,
});

describe('what a planner may do', () => {
  test.each<[ClinicStatus, string, DayAction[]]>([
    ['draft', '10:59', ['change', 'staff', 'publish', 'cancel', 'copy']],
    ['draft', '11:00', ['change', 'cancel', 'copy']],
    ['published', '10:59', ['staff', 'retime', 'move', 'unpublish', 'cancel', 'copy']],
    ['published', '11:00', ['cancel', 'copy']],
    ['published', '12:59', ['cancel', 'copy']],
    ['published', '13:00', ['copy']],
    ['held', '10:00', ['copy']],
    ['closed', '14:00', ['copy']],
    ['cancelled', '10:00', ['copy']],
  ])('with a %s day at %s: %o', (status, now, actions) => {
    expect(actionsOn(day(status), at(now))).toEqual(actions);
  });

  test('while a change of the whole day waits, only to take it back or to do it at once', () => {
    const waiting = { ...day('published'), changeWaits: true };
    expect(actionsOn(waiting, at('10:00'))).toEqual(['settle', 'copy']);
    expect(actionsOn(waiting, at('14:00'))).toEqual(['settle', 'copy']);
    const refusal = (code: string) => expect.objectContaining({ code });
    expect(() => mustAllow('cancel', waiting, at('10:00'))).toThrow(refusal('clinics.change_waits'));
    expect(() => mustAllow('settle', day('published'), at('10:00'))).toThrow(
      refusal('clinics.nothing_waits'),
    );
  });

  test.each<[DayAction, ClinicStatus, string, string]>([
    ['change', 'published', '10:00', 'clinics.not_draft'],
    ['publish', 'published', '10:00', 'clinics.not_draft'],
    ['publish', 'draft', '11:00', 'clinics.too_late'],
    ['unpublish', 'draft', '10:00', 'clinics.not_published'],
    ['unpublish', 'published', '11:00', 'clinics.too_late'],
    ['cancel', 'cancelled', '10:00', 'clinics.already_cancelled'],
    ['cancel', 'published', '13:00', 'clinics.too_late'],
  ])('to %s a %s day at %s is refused: %s', (action, status, now, code) => {
    expect(() => mustAllow(action, day(status), at(now))).toThrow(expect.objectContaining({ code }));
  });
});
