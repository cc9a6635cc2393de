import { getContext, setContext } from 'svelte';
import { press } from '#web/lib/forms.ts';
import type { DayView } from '#web/lib/server/day-view.ts';

const everyMs = 30_000;
const key = Symbol('day watch');

/**
 * Keeps the board up to date and knows whether the server can be reached. It asks beside the page and not by loading
 * the page anew: a load that fails puts an error in its place, and what was being written would be gone.
 */
export class DayWatch {
  online = $state(true);
  readonly #board: () => string;
  #seen = $state.raw<{ board: string; day: DayView } | null>(null);

  /** @param board path of the board's page. */
  constructor(board: () => string) {
    this.#board = board;
    setContext(key, this);
  }

  /** The board as it was last seen; null until it has been looked at in this language. */
  get seen(): DayView | null {
    return this.#seen?.board === this.#board() ? this.#seen.day : null;
  }

  /** Returns what ends it. */
  start(): () => void {
    const look = () => {
      if (document.visibilityState === 'visible') void this.look();
    };
    const timer = setInterval(look, everyMs);
    const events = ['online', 'offline', 'focus'] as const;
    for (const name of events) addEventListener(name, look);
    return () => {
      clearInterval(timer);
      for (const name of events) removeEventListener(name, look);
    };
  }

  async look(): Promise<void> {
    const board = this.#board();
    const result = await press(`${board}?/look`).catch(() => null);
    this.online = result !== null;
    if (result?.type === 'success') this.#seen = { board, day: result.data as unknown as DayView };
  }
}

export function dayWatch(): DayWatch {
  return getContext(key);
}
