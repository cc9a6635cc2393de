import type { Drill } from '../drill.ts';
import { randomPause } from '../site.ts';

/** Two servers and two workers share the work; at each moment one of the four dies and comes back. */
export const twoOfEach: Drill = {
  name: 'two servers and two workers, one killed at a time',
  site: { servers: 2, workers: 2 },
  moments: { quick: 5, long: 50 },
  async harm({ servers, workers }, moments) {
    const all = [...servers, ...workers];
    for (let moment = 0; moment < moments; moment += 1) {
      await randomPause();
      const victim = all[Math.floor(Math.random() * all.length)]!;
      await victim.kill();
      await victim.start();
    }
  },
};
