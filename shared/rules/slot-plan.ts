/** What the coordinator types. Dates `YYYY-MM-DD`, times `HH:MM` on the municipality's wall, lengths in minutes. */
export type SlotPlan = {
  date: string;
  start: string;
  end: string;
  /** Length of one meeting, without the changeover. */
  slotMinutes: number;
  changeoverMinutes: number;
  breaks: readonly { start: string; end: string }[];
  desks: number;
  shares: { staff: number; walkIn: number };
};

export type SlotProblem =
  | { code: 'time_unreadable'; field: 'date' | 'start' | 'end' | 'breaks' }
  | { code: 'end_before_start' }
  | { code: 'number_out_of_range'; field: LimitedField; least: number; most: number }
  | { code: 'break_reversed' | 'break_outside_day'; start: string; end: string }
  | { code: 'no_slots' }
  | { code: 'too_many_slots'; slots: number; most: number }
  | { code: 'shares_exceed_slots'; wanted: number; slots: number };

type LimitedField = keyof typeof limits;

/** The database's checks on `clinic` hold the same limits. */
const limits = {
  slotMinutes: [5, 240],
  changeoverMinutes: [0, 60],
  desks: [1, 10],
  staff: [0, 200],
  walkIn: [0, 200],
} as const;

/** Everything wrong with a plan before a single time is laid. */
export function planProblems(plan: SlotPlan): SlotProblem[] {
  return [...timeProblems(plan), ...numberProblems(plan)];
}

/** `HH:MM` as minutes from midnight, or null when it is no clock time. */
export function clockMinutes(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function timeProblems(plan: SlotPlan): SlotProblem[] {
  const start = clockMinutes(plan.start);
  const end = clockMinutes(plan.end);
  const unreadable: SlotProblem[] = [];
  if (!isDay(plan.date)) unreadable.push({ code: 'time_unreadable', field: 'date' });
  if (start === null) unreadable.push({ code: 'time_unreadable', field: 'start' });
  if (end === null) unreadable.push({ code: 'time_unreadable', field: 'end' });
  if (plan.breaks.some((pause) => clockMinutes(pause.start) === null || clockMinutes(pause.end) === null)) {
    unreadable.push({ code: 'time_unreadable', field: 'breaks' });
  }
  if (start === null || end === null || unreadable.length > 0) return unreadable;
  if (end <= start) return [{ code: 'end_before_start' }];
  return plan.breaks.flatMap((pause) => breakProblems(pause, start, end));
}

function breakProblems(
  pause: { start: string; end: string },
  dayStart: number,
  dayEnd: number,
): SlotProblem[] {
  const start = clockMinutes(pause.start)!;
  const end = clockMinutes(pause.end)!;
  if (end <= start) return [{ code: 'break_reversed', ...pause }];
  return start < dayStart || end > dayEnd ? [{ code: 'break_outside_day', ...pause }] : [];
}

function numberProblems(plan: SlotPlan): SlotProblem[] {
  const { slotMinutes, changeoverMinutes, desks } = plan;
  const numbers: Record<LimitedField, number> = { slotMinutes, changeoverMinutes, desks, ...plan.shares };
  return (Object.keys(limits) as LimitedField[]).flatMap((field) => {
    const [least, most] = limits[field];
    const number = numbers[field];
    const fits = Number.isInteger(number) && number >= least && number <= most;
    return fits ? [] : [{ code: 'number_out_of_range' as const, field, least, most }];
  });
}

function isDay(date: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const daysInMonth = (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / 86_400_000;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth;
}
