/** A day on the wall calendar; `weekday` counts from Monday 1 to Sunday 7. */
export type WallDay = { year: number; month: number; day: number; weekday: number };

/** A reading of the wall clock. `hourTwice` is set only within autumn's doubled hour: first round or second. */
export type WallClock = { hour: number; minute: number; hourTwice?: 'summer' | 'winter' };

/** How one language writes days and clock times. The locale's own punctuation is not used: offices write otherwise. */
export type DateText = {
  weekday(number: number): string;
  short(day: WallDay): string;
  long(day: WallDay): string;
  /** January is 1. */
  month(number: number): string;
  clock(clock: WallClock): string;
  at(clock: string): string;
  summerTime: string;
  winterTime: string;
};

export function padded(number: number): string {
  return String(number).padStart(2, '0');
}
