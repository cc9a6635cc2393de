import { minutesLeft } from '#shared/clock-text.ts';
import { press } from '#web/lib/forms.ts';

export interface HeldUntil {
  live: boolean;
  /** Milliseconds of the server's clock. */
  until: number;
  untilClock: string;
  /** The server's clock when the page was made: the device's own may be wrong. */
  now: number;
}

const askBefore = 2;
/** Minutes at which the time left is also spoken; more would be noise. */
const marks = [10, 5, 2, 1, 0];

/** Counts a held time down, asks two minutes before its end, and gets more time without leaving the form. */
export class HoldClock {
  minutes = $state<number | null>(null);
  mark = $state<number | null>(null);
  asking = $state(false);
  extended = $state(false);
  #given: () => HeldUntil;
  #longer = $state<{ until: number; untilClock: string } | null>(null);
  #asked = false;

  constructor(given: () => HeldUntil) {
    this.#given = given;
  }

  get live(): boolean {
    return this.minutes === null ? this.#given().live : this.minutes > 0;
  }

  get untilClock(): string {
    return (this.#longer ?? this.#given()).untilClock;
  }

  /** Starts counting; answers with what stops it. */
  run(): () => void {
    const behind = this.#given().now - Date.now();
    const tick = () => this.#count(Date.now() + behind);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }

  more = async (event: MouseEvent): Promise<void> => {
    event.preventDefault();
    this.asking = false;
    const language = location.pathname.split('/')[1];
    const result = await press(`/${language}/book?/more`);
    if (result.type !== 'success' || !result.data) return location.reload();
    this.#longer = result.data['extended'] as HeldUntil;
    this.#asked = false;
    this.extended = true;
  };

  #count(now: number): void {
    const { until } = this.#longer ?? this.#given();
    const minutes = minutesLeft(until, now);
    if (minutes !== this.minutes && marks.includes(minutes) && this.minutes !== null) this.mark = minutes;
    this.minutes = minutes;
    if (minutes > 0 && minutes <= askBefore && !this.#asked) this.#asked = this.asking = true;
    if (minutes === 0) this.asking = false;
  }
}
