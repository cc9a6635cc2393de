import type { Drill } from '../drill.ts';
import { query, randomPause } from '../site.ts';

export const cutConnections: Drill = {
  name: 'every connection cut',
  moments: { quick: 10, long: 100 },
  async harm({ superuserUrl }, moments) {
    for (let moment = 0; moment < moments; moment += 1) {
      await randomPause();
      await query(
        superuserUrl,
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app'`,
      );
    }
  },
};
