import type { Drill } from '../drill.ts';
import { randomPause } from '../site.ts';

export const killWorker: Drill = {
  name: 'kill -9 of the worker',
  moments: { quick: 5, long: 100 },
  async harm({ workers: [worker] }, moments) {
    for (let moment = 0; moment < moments; moment += 1) {
      await randomPause();
      await worker!.kill();
      await worker!.start();
    }
  },
};
