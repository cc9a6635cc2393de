import { describe, expect, test } from 'vitest';
import type { DayPlan, Seat } from '#shared/contracts/clinic-days.ts';
import { planOf, seatsOf, typedOf, typedPlan } from '#web/routes/[lang]/staff/clinics/plan-form.ts';

const plan: DayPlan = {
  roomId: 'room',
  date: '2026-10-14',
  start: '14:00',
  end: '18:00',
  slotMinutes: 25,
  changeoverMinutes: 5,
  breaks: [{ start: '16:00', end: '16:30' }],
  desks: 2,
  staffSlots: 1,
  walkInSlots: 0,
  closesAt: { date: '2026-10-13', time: '16:00' },
  staffSlotsOpenAt: null,
  texts: { fi: { bring: 'Kartta', words: '' } },
  holidayConfirmed: true,
};
const seats: Seat[] = [
  { desk: 1, role: 'project_lead', personId: 'anna', missingReason: null, doubleRoleReason: 'Sijaisuus' },
  {
    desk: 2,
    role: 'building_inspector',
    personId: null,
    missingReason: 'Virka on avoinna',
    doubleRoleReason: null,
  },
];
const filled = (all: Seat[]) => all.filter((seat) => seat.personId ?? seat.missingReason);

describe('the form of a day', () => {
  test('shown and sent unchanged, it asks for the plan it was made from', () => {
    const typed = typedOf(plan, seats);
    expect(planOf(typed)).toEqual(plan);
    expect(filled(seatsOf(typed))).toEqual(seats);
  });

  test('posted by a browser it says the same', () => {
    const typed = typedOf(plan, seats);
    const form = new FormData();
    const { breaks, texts, seats: typedSeats, holidayConfirmed, ...fields } = typed;
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    for (const { start, end } of breaks) {
      form.append('breakStart', start);
      form.append('breakEnd', end);
    }
    form.set('bring.fi', texts.fi?.bring ?? '');
    if (holidayConfirmed) form.set('holidayConfirmed', 'true');
    for (const { desk, role, ...seat } of typedSeats) {
      form.set(`seats.${desk}.${role}`, seat.personId);
      form.set(`missingReason.${desk}.${role}`, seat.missingReason);
      form.set(`doubleRoleReason.${desk}.${role}`, seat.doubleRoleReason);
    }
    expect(typedPlan(form)).toEqual(typed);
  });

  test('what is no number becomes one that the rules refuse, and half a moment is sent for them to refuse', () => {
    const typed = { ...typedOf(plan, []), slotMinutes: 'pitkä', desks: '-1', closesTime: '' };
    expect(planOf(typed)).toMatchObject({
      slotMinutes: -1,
      desks: -1,
      closesAt: { date: '2026-10-13', time: '' },
    });
  });

  test('the seats of a desk that was taken away are forgotten', () => {
    const typed = { ...typedOf(plan, seats), desks: '1' };
    expect(filled(seatsOf(typed))).toEqual(seats.slice(0, 1));
  });
});
