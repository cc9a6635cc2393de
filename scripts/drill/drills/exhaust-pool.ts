import { withClient } from '../../query.ts';
import type { Drill } from '../drill.ts';
import { pause, randomPause } from '../site.ts';

const LOCKED_MS = 1500;

/** Nobody can read a time for a moment: all three connections wait, and everybody else waits for those. */
export const exhaustPool: Drill = {
  name: 'pool exhausted',
  site: { settings: { DATABASE_POOL_SIZE: '3' } },
  moments: { quick: 5, long: 50 },
  async harm({ ownerUrl }, moments) {
    for (let moment = 0; moment < moments; moment += 1) {
      await randomPause();
      await withClient(ownerUrl, async (client) => {
        await client.query('begin; lock table slot in access exclusive mode');
        await pause(LOCKED_MS);
        await client.query('rollback');
      });
    }
  },
};
