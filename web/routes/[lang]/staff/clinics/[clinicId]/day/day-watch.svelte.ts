import { invalidate } from '$app/navigation';
import { isReachable } from '#web/lib/api.ts';

const everyMs = 30_000;

/** Keeps the board up to date and knows whether the server can be reached. */
export class DayWatch {
  online = $state(true);

  /** Returns what ends it. */
  start(): () => void {
    const timer = setInterval(() => void this.look(), everyMs);
    const look = () => void this.look();
    const events = ['online', 'offline', 'focus'] as const;
    for (const name of events) addEventListener(name, look);
    return () => {
      clearInterval(timer);
      for (const name of events) removeEventListener(name, look);
    };
  }

  /** A failed load would put an error page in the place of the board, so the way is tried first. */
  async look(): Promise<void> {
    if (document.visibilityState === 'hidden') return;
    this.online = await isReachable();
    if (this.online) await invalidate('day:board');
  }
}
