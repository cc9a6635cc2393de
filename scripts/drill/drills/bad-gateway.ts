import type { SmsBehaviour } from '../../sms-gateway.ts';
import type { Drill } from '../drill.ts';
import { pause, query, randomPause } from '../site.ts';

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
  async faultsAtRest({ ownerUrl, smsDelivered }) {
    const rows = await query(ownerUrl, `select id, delivery from message where channel = 'sms'`);
    const deliveryOf = new Map(rows.map(({ id, delivery }) => [id as string, delivery as string | null]));
    if (smsDelivered.size === 0) return ['no receipt was acknowledged'];
    return [...smsDelivered].flatMap((address) => {
      const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(address)![0];
      const now = deliveryOf.get(id) ?? 'nothing';
      return now === 'delivered' ? [] : [`text message ${id} was delivered, and is kept as ${now}`];
    });
  },
};
