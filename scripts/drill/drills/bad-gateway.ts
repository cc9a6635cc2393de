import type { SmsBehaviour } from '../../sms-gateway.ts';
import type { Drill } from '../drill.ts';
import { pause, randomPause } from '../site.ts';

const BAD_MS = 1500;
const moods: readonly SmsBehaviour[] = ['busy', 'hang', 'keep and drop', 'drop'];

/** The SMS gateway has all its moods in turn, and reports of each message twice and in the wrong order. */
export const badGateway: Drill = {
  name: 'SMS gateway refuses, hangs, drops and reports twice',
  moments: { quick: 4, long: 12 },
  site: { sms: true },
  async harm({ sms }, moments) {
    for (let moment = 0; moment < moments; moment += 1) {
      await randomPause();
      sms!.behaviour = moods[moment % moods.length]!;
      await pause(BAD_MS);
      sms!.behaviour = 'take';
      // One that comes back has forgotten whom it kept waiting.
      sms!.hangUp();
    }
  },
};
