import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Drill } from '../drill.ts';
import { pause, query, randomPause, type Site } from '../site.ts';

/** What a relay has handed on: the mail's hash, as the listener keeps it, and whether it heard a yes. */
interface Handed {
  arrival: string;
  acknowledged: boolean;
}

const AGAIN_MS = 200;

/** Answers come by mail while the process that takes them is killed and its database with it. */
export const listenerDies: Drill = {
  name: 'listener for answers killed, its database too',
  site: { takesReplies: true },
  moments: { quick: 6, long: 60 },
  async harm(site, moments) {
    const relay = startRelay(site);
    for (let moment = 0; moment < moments; moment += 1) {
      await randomPause();
      if (moment % 3 === 2) await site.killPostgres();
      else {
        await site.servers[0]!.kill();
        await site.servers[0]!.start();
      }
    }
    return faultsIn(site, await relay.stop());
  },
};

/** A relay that tries each mail until it hears a yes, as relays do. */
function startRelay(site: Site) {
  const { port, addressOf } = site.replies!;
  const handed: Handed[] = [];
  let isStopping = false;
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, connectionTimeout: 2000 });
  const running = (async () => {
    for (let mail = 0; !isStopping; mail += 1) {
      const booking = await someBooking(site);
      if (!booking) await pause(AGAIN_MS);
      else await handOver(addressOf({ of: 'booking', id: booking }), mail);
    }
  })();

  async function handOver(to: string, number: number): Promise<void> {
    const raw = Buffer.from(`Subject: ${number}\r\nTo: ${to}\r\n\r\nEn tule.\r\n`);
    const arrival = createHash('sha256').update(`${to}\0`).update(raw).digest('hex');
    const mail: Handed = { arrival, acknowledged: false };
    handed.push(mail);
    while (!mail.acknowledged) {
      mail.acknowledged = await transport.sendMail({ envelope: { from: '', to }, raw }).then(
        () => true,
        () => pause(AGAIN_MS).then(() => false),
      );
    }
  }

  return {
    async stop(): Promise<Handed[]> {
      isStopping = true;
      await running;
      transport.close();
      return handed;
    },
  };
}

async function someBooking({ ownerUrl }: Site): Promise<string | null> {
  const text = `select id from booking where status = 'booked' order by random() limit 1`;
  const rows = await query(ownerUrl, text).catch(() => []);
  return (rows[0]?.['id'] as string | undefined) ?? null;
}

async function faultsIn({ ownerUrl }: Site, handed: readonly Handed[]): Promise<string[]> {
  const rows = await query(ownerUrl, `select encode(arrival, 'hex') as arrival from reply`);
  const kept = new Set(rows.map(({ arrival }) => arrival));
  const lost = handed.filter(({ arrival }) => !kept.has(arrival)).length;
  if (handed.length === 0) return ['no answer was handed on'];
  return [
    ...(lost > 0 ? [`${lost} of ${handed.length} answers were acknowledged and are gone`] : []),
    ...(rows.length !== handed.length
      ? [`${handed.length} answers were handed on, ${rows.length} are kept`]
      : []),
  ];
}
