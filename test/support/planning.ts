import type { DayPlan, Seat } from '#shared/contracts/clinic-days.ts';
import * as changes from '#shared/contracts/clinic-changes.ts';
import * as planning from '#shared/contracts/clinic-days.ts';
import { panelRoles } from '#shared/rules/publishing.ts';
import type { Body } from '#shared/contracts/endpoint.ts';
import type { TestApp } from './app.ts';
import { staffWith } from './staff.ts';

export const bothTexts = {
  fi: { bring: 'Kartta', words: '' },
  sv: { bring: 'Karta', words: '' },
  nb: { bring: 'Kart', words: '' },
};

/** Wednesday 14.10.2026, two weeks after the test clock: four times of 25 minutes. */
export const plainPlan: Omit<DayPlan, 'roomId'> = {
  date: '2026-10-14',
  start: '14:00',
  end: '16:00',
  slotMinutes: 25,
  changeoverMinutes: 5,
  breaks: [],
  desks: 1,
  staffSlots: 0,
  walkInSlots: 0,
  closesAt: null,
  staffSlotsOpenAt: null,
  texts: bothTexts,
  holidayConfirmed: false,
};

/** Of a plan, what a published day can change where it is. */
function timesOf({
  date: _date,
  desks: _desks,
  holidayConfirmed: _holiday,
  ...times
}: Omit<DayPlan, 'roomId'>) {
  return times;
}

/** A coordinator at work in a municipality, with a room and a panel of their own. */
export async function coordinatorOf(app: TestApp, municipality = '638') {
  const { make, call } = app;
  const { id, name, headers } = await staffWith(app, ['coordinator'], municipality);
  const { roomId } = await make.room(municipality);
  const panel: { id: string; name: string; email: string }[] = [];
  for (const role of panelRoles) panel.push(await make.person({ municipality, roles: [role] }));
  const fullSeats: Seat[] = panelRoles.map((role, i) => ({
    desk: 1,
    role,
    personId: panel[i]!.id,
    missingReason: null,
    doubleRoleReason: null,
  }));
  const planOf = (changed: Partial<DayPlan> = {}): DayPlan => ({ ...plainPlan, roomId, ...changed });

  return {
    id,
    name,
    headers,
    roomId,
    panel,
    fullSeats,
    planOf,
    draft: (changed: Partial<DayPlan> = {}, seats: Seat[] = fullSeats) =>
      call(planning.draftClinicDay, {
        params: { municipality },
        body: { plan: planOf(changed), seats },
        headers,
      }),
    change: (
      day: { id: string; version: number },
      changed: Partial<DayPlan> = {},
      seats: Seat[] = fullSeats,
    ) =>
      call(planning.changeClinicDay, {
        params: { clinicId: day.id },
        body: { version: day.version, plan: planOf(changed), seats },
        headers,
      }),
    staff: (day: { id: string; version: number }, seats: Seat[]) =>
      call(planning.staffClinicDay, {
        params: { clinicId: day.id },
        body: { version: day.version, seats },
        headers,
      }),
    publish: (day: { id: string; version: number }, more: Record<string, string> = {}) =>
      call(planning.publishClinicDay, {
        params: { clinicId: day.id },
        body: { version: day.version },
        headers: { ...headers, ...more },
      }),
    unpublish: (day: { id: string; version: number }, reason: object = {}) =>
      call(changes.unpublishClinicDay, {
        params: { clinicId: day.id },
        body: { version: day.version, reason },
        headers,
      }),
    /** At once, without the minutes in which it could be taken back. */
    cancel: (day: { id: string; version: number }, reason: object = {}, now = true) =>
      call(changes.cancelClinicDay, {
        params: { clinicId: day.id },
        body: { version: day.version, reason, now },
        headers,
      }),
    move: (day: { id: string; version: number }, to: Partial<Body<typeof changes.moveClinicDay>>) =>
      call(changes.moveClinicDay, {
        params: { clinicId: day.id },
        body: {
          ...{ version: day.version, date: plainPlan.date, roomId, holidayConfirmed: false, reason: {} },
          ...to,
        },
        headers,
      }),
    previewTimes: (day: { id: string; version: number }, changed: Partial<changes.DayTimes> = {}) =>
      call(changes.previewDayTimes, {
        params: { clinicId: day.id },
        body: { version: day.version, times: { ...timesOf(plainPlan), ...changed } },
        headers,
      }),
    changeTimes: (day: { id: string; version: number }, changed: Partial<changes.DayTimes> = {}) =>
      call(changes.changeDayTimes, {
        params: { clinicId: day.id },
        body: { version: day.version, times: { ...timesOf(plainPlan), ...changed } },
        headers,
      }),
    undo: ({ id, version }: { id: string; version: number }) =>
      call(changes.undoClinicChange, { params: { clinicId: id }, query: { version }, headers }),
    makeNow: ({ id, version }: { id: string; version: number }) =>
      call(changes.makeClinicChange, { params: { clinicId: id }, body: { version }, headers }),
    see: (clinicId: string) => call(planning.getClinicDay, { params: { clinicId }, headers }),
    list: (query: object = {}) => call(planning.listClinicDays, { query, headers }),
  };
}

export type Coordinator = Awaited<ReturnType<typeof coordinatorOf>>;
