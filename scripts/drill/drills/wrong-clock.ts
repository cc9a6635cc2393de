import type { Drill } from '../drill.ts';
import { randomPause } from '../site.ts';

const HOUR_MS = 3_600_000;

/** The servers' clock jumps an hour ahead, back, an hour behind, and back. */
export const wrongClock: Drill = {
  name: 'clock an hour forth and back',
  moments: { quick: 5, long: 50 },
  async harm(site, moments) {
    for (let moment = 0; moment < moments; moment += 1)
      for (const off of [HOUR_MS, 0, -HOUR_MS, 0]) {
        await randomPause();
        site.setClockOff(off);
      }
  },
};
