import type { Drill } from '../drill.ts';
import { randomPause } from '../site.ts';

export const killPostgres: Drill = {
  name: 'kill -9 of PostgreSQL',
  moments: { quick: 5, long: 100 },
  async harm(site, moments) {
    for (let moment = 0; moment < moments; moment += 1) {
      await randomPause();
      await site.killPostgres();
    }
  },
};
