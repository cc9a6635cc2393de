import type { Drill } from '../drill.ts';
import { randomPause } from '../site.ts';

export const killServer: Drill = {
  name: 'kill -9 of the server',
  moments: { quick: 5, long: 100 },
  async harm({ servers: [server] }, moments) {
    for (let moment = 0; moment < moments; moment += 1) {
      await randomPause();
      await server!.kill();
      await server!.start();
    }
  },
};
