import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeOnSignal } from '../close-on-signal.ts';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';
import { migrate } from '../migrate.ts';
import { freePort, portObstacle } from '../ports.ts';
import { postmasterOf } from '../postmaster.ts';
import { withClient } from '../query.ts';
import { replyAddressOf, type About } from '#server/features/replies/reply-address.ts';
import { openSmsGateway, type SmsGateway } from '../sms-gateway.ts';
import type { Mood } from './mail-server.ts';
import { environmentOf, makeProcess, startMailServer, type Process } from './processes.ts';

export interface Site {
  folder: string;
  databaseUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  servers: Process[];
  workers: Process[];
  /** Where the first server takes answers to invitations; null unless asked for. */
  replies: { port: number; addressOf(about: About): string } | null;
  setMood(mood: Mood): void;
  /** Where the drill asked for one. */
  sms: SmsGateway | null;
  /** Addresses for receipts where "delivered" was acknowledged. */
  smsDelivered: Set<string>;
  /** Message-IDs, and the addresses for receipts of text messages, in the order they were kept. */
  mailsKept: string[];
  setClockOff(milliseconds: number): void;
  killPostgres(): Promise<void>;
  close(): Promise<void>;
}

const REPLIES_TO = 'vastaus.example.org';

export interface SiteOptions {
  servers?: number;
  workers?: number;
  /** With a gateway for text messages. */
  sms?: boolean;
  /** Called when the database stands and no server runs yet. */
  prepare?: (urls: { superuserUrl: string; folder: string }) => Promise<void>;
  settings?: Record<string, string>;
  /** Whether the server takes answers by mail. */
  takesReplies?: boolean;
  /** Takes away what `prepare` brought, before the folder goes. */
  tidy?: () => void;
}

/** PostgreSQL with fsync, a mail server, web servers without a worker and workers, each a process of its own. */
export async function openSite({
  servers = 1,
  workers = 1,
  prepare,
  settings,
  takesReplies = false,
  tidy,
  sms: wantsSms = false,
}: SiteOptions): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-drill-'));
  const dataDir = join(folder, 'data');
  const clockFile = join(folder, 'clock');
  writeFileSync(clockFile, '0');
  let postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.migrationDatabaseUrl);
  await prepare?.({ superuserUrl: postgres.superuserUrl, folder });
  // The load writes more text messages than a municipality would pay for in a day.
  if (wantsSms)
    await query(postgres.migrationDatabaseUrl, 'update municipality set sms_daily_cents = 1000000');
  const mail = await startMailServer(folder);
  const smsDelivered = new Set<string>();
  const sms = wantsSms
    ? await openSmsGateway({
        ...smsCaller,
        kept: ({ receiptUrl }) => mail.kept.push(receiptUrl),
        reported: ({ receiptUrl }, state, status) => {
          if (state === 'delivered' && status < 300 && status > 0) smsDelivered.add(receiptUrl);
        },
      })
    : null;
  const env = environmentOf(postgres.databaseUrl, {
    SMTP_URL: mail.url,
    DRILL_CLOCK_FILE: clockFile,
    ...(takesReplies && { REPLY_DOMAIN: REPLIES_TO }),
    ...(sms && smsSettings(sms)),
    ...settings,
  });
  const replyPort = takesReplies ? await freePort() : 0;
  const processes = async (kind: string, count: number, more: Record<string, string>) =>
    Promise.all(
      Array.from({ length: count }, (_, place) =>
        makeProcess(`${kind}-${place + 1}`, folder, { ...env, ...more }),
      ),
    );
  const site: Site = {
    folder,
    databaseUrl: postgres.databaseUrl,
    ownerUrl: postgres.migrationDatabaseUrl,
    superuserUrl: postgres.superuserUrl,
    servers: await processes('server', servers, { WORKER_CONCURRENCY: '0', REPLY_PORT: String(replyPort) }),
    workers: await processes('worker', workers, { WORKER_CONCURRENCY: '4' }),
    replies: takesReplies
      ? {
          port: replyPort,
          addressOf: (about) =>
            replyAddressOf(about, { replyDomain: REPLIES_TO, linkKey: env['LINK_KEY']! })!,
        }
      : null,
    setMood: (mood) => void mail.child.process.send(mood),
    sms,
    smsDelivered,
    mailsKept: mail.kept,
    setClockOff: (milliseconds) => writeFileSync(clockFile, String(milliseconds)),
    async killPostgres() {
      await killPostmaster(join(dataDir, 'postgres'));
      postgres = await startEmbeddedPostgres({ dataDir });
    },
    close: closeOnSignal(async () => {
      for (const each of [...site.servers, ...site.workers]) await each.stop();
      await mail.child.stop();
      await sms?.close();
      await postgres.stop();
      tidy?.();
      rmSync(folder, { recursive: true, force: true });
    }),
  };
  await Promise.all([...site.servers, ...site.workers].map((each) => each.start()));
  return site;
}

const smsCaller = {
  account: 'ACdrill',
  secret: 'a secret for drills that is long enough',
  /** Twice, in the wrong order, and one that takes back what arrived. */
  reports: ['delivered', 'delivered', 'sent', 'undelivered'],
};

const smsSettings = ({ url }: SmsGateway) => ({
  SMS_GATEWAY: 'twilio',
  SMS_URL: url,
  SMS_ACCOUNT: smsCaller.account,
  SMS_SECRET: smsCaller.secret,
  SMS_FROM: 'Klinikka',
});

/** The whole cluster dies: its main process by the kill, the others because it is gone. */
async function killPostmaster(cluster: string) {
  const { id, port } = postmasterOf(cluster)!;
  process.kill(id, 'SIGKILL');
  while (existsSync(`/proc/${id}`) || (await portObstacle(port)))
    await new Promise((wake) => setTimeout(wake, 50));
}

export const pause = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds));

/** A moment that nobody can foresee, a third of a second to a second and a half from now. */
export const randomPause = () => pause(300 + Math.random() * 1200);

export function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

export const query = (url: string, text: string) =>
  withClient(url, async (client) => (await client.query(text)).rows as Record<string, unknown>[]);
