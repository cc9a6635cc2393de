import type { DayPlan, DayTexts, Seat } from '#shared/contracts/clinic-days.ts';
import { panelRoles, type PanelRole } from '#shared/rules/publishing.ts';
import type { SlotPlan } from '#shared/rules/slot-plan.ts';
import { languages } from '#shared/text/language.ts';

/** The form as it was typed: words as they stand in its fields, sense or not. */
export interface TypedPlan {
  roomId: string;
  date: string;
  start: string;
  end: string;
  slotMinutes: string;
  changeoverMinutes: string;
  breaks: { start: string; end: string }[];
  desks: string;
  staffSlots: string;
  walkInSlots: string;
  closesDate: string;
  closesTime: string;
  opensDate: string;
  opensTime: string;
  texts: DayTexts;
  holidayConfirmed: boolean;
  seats: TypedSeat[];
}

/** Chosen instead of a person: nobody sits here, and the coordinator says why. */
export const nobody = 'nobody';

export interface TypedSeat {
  desk: number;
  role: PanelRole;
  /** Empty while nothing is chosen. */
  personId: string;
  missingReason: string;
  doubleRoleReason: string;
}

const mostDesks = 10;
const breakRows = 2;

/** What a new day starts from: an afternoon of half-hours. */
export const usualPlan: Omit<DayPlan, 'roomId' | 'date'> = {
  start: '14:00',
  end: '18:00',
  slotMinutes: 25,
  changeoverMinutes: 5,
  breaks: [],
  desks: 1,
  staffSlots: 1,
  walkInSlots: 1,
  closesAt: null,
  staffSlotsOpenAt: null,
  texts: {},
  holidayConfirmed: false,
};

export function typedOf(plan: DayPlan, seats: readonly Seat[]): TypedPlan {
  const { closesAt, staffSlotsOpenAt: opensAt, ...rest } = plan;
  return {
    ...rest,
    slotMinutes: String(plan.slotMinutes),
    changeoverMinutes: String(plan.changeoverMinutes),
    desks: String(plan.desks),
    staffSlots: String(plan.staffSlots),
    walkInSlots: String(plan.walkInSlots),
    breaks: withRows(plan.breaks),
    closesDate: closesAt?.date ?? '',
    closesTime: closesAt?.time ?? '',
    opensDate: opensAt?.date ?? '',
    opensTime: opensAt?.time ?? '',
    seats: seatsFor(
      seats.map((seat) => ({
        desk: seat.desk,
        role: seat.role,
        personId: seat.personId ?? (seat.missingReason ? nobody : ''),
        missingReason: seat.missingReason ?? '',
        doubleRoleReason: seat.doubleRoleReason ?? '',
      })),
    ),
  };
}

/** Reads a posted form. */
export function typedPlan(form: FormData): TypedPlan {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const long = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  const rows = form.getAll('breakStart').length;
  const ends = form.getAll('breakEnd').map(String);
  const breaks = form
    .getAll('breakStart')
    .slice(0, rows)
    .map((start, i) => ({ start: String(start), end: ends[i] ?? '' }));
  return {
    roomId: text('roomId'),
    date: text('date'),
    start: text('start'),
    end: text('end'),
    slotMinutes: text('slotMinutes'),
    changeoverMinutes: text('changeoverMinutes'),
    breaks: withRows(breaks),
    desks: text('desks'),
    staffSlots: text('staffSlots'),
    walkInSlots: text('walkInSlots'),
    closesDate: text('closesDate'),
    closesTime: text('closesTime'),
    opensDate: text('opensDate'),
    opensTime: text('opensTime'),
    holidayConfirmed: form.has('holidayConfirmed'),
    texts: Object.fromEntries(
      languages
        .filter((language) => form.has(`bring.${language}`))
        .map((language) => [
          language,
          { bring: long(`bring.${language}`), words: long(`words.${language}`) },
        ]),
    ),
    seats: typedSeats(form),
  };
}

export function typedSeats(form: FormData): TypedSeat[] {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return seatsFor([]).map(({ desk, role }) => ({
    desk,
    role,
    personId: text(`seats.${desk}.${role}`),
    missingReason: text(`missingReason.${desk}.${role}`),
    doubleRoleReason: text(`doubleRoleReason.${desk}.${role}`),
  }));
}

/** The request of the API. What is no number becomes one that the rules refuse in plain words. */
export function planOf(typed: TypedPlan): DayPlan {
  const { date, start, end, roomId, texts, holidayConfirmed } = typed;
  const { shares, slotMinutes, changeoverMinutes, breaks, desks } = slotPlanOf(typed);
  return {
    ...{ roomId, date, start, end, slotMinutes, changeoverMinutes, desks, texts, holidayConfirmed },
    breaks: [...breaks],
    staffSlots: shares.staff,
    walkInSlots: shares.walkIn,
    closesAt: momentOf(typed.closesDate, typed.closesTime),
    staffSlotsOpenAt: momentOf(typed.opensDate, typed.opensTime),
  };
}

export function slotPlanOf(typed: TypedPlan): SlotPlan {
  const { date, start, end } = typed;
  return {
    date,
    start,
    end,
    slotMinutes: numberOf(typed.slotMinutes),
    changeoverMinutes: numberOf(typed.changeoverMinutes),
    breaks: typed.breaks.filter((pause) => pause.start || pause.end),
    desks: numberOf(typed.desks),
    shares: { staff: numberOf(typed.staffSlots), walkIn: numberOf(typed.walkInSlots) },
  };
}

/** Seats of the desks there are; those of a desk that was taken away again are forgotten. */
export function seatsOf({ seats, desks }: Pick<TypedPlan, 'seats' | 'desks'>): Seat[] {
  return seats
    .filter(({ desk }) => desk <= shownDesks(desks))
    .map(({ desk, role, personId, missingReason, doubleRoleReason }) => ({
      desk,
      role,
      personId: personId === nobody ? null : personId || null,
      missingReason: personId === nobody ? missingReason || null : null,
      doubleRoleReason: doubleRoleReason || null,
    }));
}

/** How many desks the form shows: at least one, whatever is being typed. */
export function shownDesks(desks: string): number {
  return Math.min(Math.max(numberOf(desks), 1), mostDesks);
}

function seatsFor(known: readonly TypedSeat[]): TypedSeat[] {
  const desks = Array.from({ length: mostDesks }, (_, i) => i + 1);
  return desks.flatMap((desk) =>
    panelRoles.map((role) => {
      const empty = { desk, role, personId: '', missingReason: '', doubleRoleReason: '' };
      return known.find((seat) => seat.desk === desk && seat.role === role) ?? empty;
    }),
  );
}

function withRows(breaks: readonly { start: string; end: string }[]) {
  const filled = breaks.filter((pause) => pause.start || pause.end);
  const rows = Math.max(breakRows, Math.min(filled.length + 1, mostDesks));
  return Array.from({ length: rows }, (_, i) => ({ ...(filled[i] ?? { start: '', end: '' }) }));
}

function numberOf(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : -1;
}

function momentOf(date: string, time: string) {
  return date || time ? { date, time } : null;
}
