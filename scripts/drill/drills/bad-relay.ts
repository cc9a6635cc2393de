import type { Drill } from '../drill.ts';
import type { Mood } from '../mail-server.ts';
import { pause, randomPause } from '../site.ts';

const BAD_MS = 1500;

/** The mail relay has its moods, one a drill. */
function badRelay(mood: Mood, name: string): Drill {
  return {
    name,
    moments: { quick: 3, long: 10 },
    async harm(site, moments) {
      for (let moment = 0; moment < moments; moment += 1) {
        await randomPause();
        site.setMood(mood);
        await pause(BAD_MS);
        site.setMood('take');
      }
    },
  };
}

export const relayRefuses = badRelay('refuse', 'mail server refuses');
export const relayHangs = badRelay('hang', 'mail server hangs');
export const relayDrops = badRelay('drop after DATA', 'mail server drops after DATA');
