import { join } from 'node:path';
import { lastLines, runToEnd, startBeside } from './children.ts';
import type { InstalledPostgres } from './installed-postgres.ts';
import { migrate } from './migrate.ts';
import { PlainSentence } from './plain-sentence.js';
import { freePort } from './ports.ts';
import { prove, type Result } from './prove/prove.ts';
import { lineOf } from './prove/report.ts';
import { serverArguments } from './server-arguments.ts';

export const database = 'vesiklinikka';
/** Every password and key of a trial. */
export const secret = 'of-a-trial-and-long-enough-for-a-key';

/** What the server answers on a restored database. */
export interface Answers {
  /** Of /readyz. */
  ready: number;
  /** How many days residents see in one municipality. */
  clinics: number;
  /** What npm run prove finds of it. */
  proof: Result[];
}

function environmentOf(cluster: InstalledPostgres): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    DATABASE_URL: cluster.urlOf('app', database),
    MIGRATION_DATABASE_URL: cluster.urlOf('owner', database),
    SMTP_URL: 'smtp://127.0.0.1:1',
    LINK_KEY: secret,
    AUTH_SECRET: secret,
  };
}

export async function layDemo(cluster: InstalledPostgres, folder: string) {
  const env = environmentOf(cluster);
  await migrate(cluster.urlOf('owner', database));
  const logFile = join(folder, 'seed.log');
  await runToEnd({ name: 'Laying the demo', args: ['scripts/seed-demo.ts'], env, logFile });
}

/** The server of production, bound by the policies; its worker stays off, so that no mail of the dump leaves. */
export async function askServer(cluster: InstalledPostgres, folder: string): Promise<Answers> {
  const port = await freePort();
  const settings = { NODE_ENV: 'production', PORT: String(port), WORKER_CONCURRENCY: '0', PROVE_KEY: secret };
  const logFile = join(folder, 'server.log');
  const server = startBeside({
    name: 'The server',
    args: serverArguments,
    env: { ...environmentOf(cluster), ...settings },
    logFile,
  });
  const origin = `http://127.0.0.1:${port}`;
  try {
    for (let attempt = 0; attempt < 300 && server.process.exitCode === null; attempt += 1) {
      const readiness = await fetch(`${origin}/readyz`).catch(() => null);
      if (readiness) {
        const clinics = await clinicsAt(origin);
        return { ready: readiness.status, clinics, proof: await prove(origin, secret) };
      }
      await new Promise((wake) => setTimeout(wake, 100));
    }
    throw new PlainSentence(`${lastLines(logFile)}\nThe server did not answer on the restored database.`);
  } finally {
    await server.stop();
  }
}

async function clinicsAt(origin: string): Promise<number> {
  const answer = await fetch(`${origin}/api/clinics?municipality=638`);
  const { clinics } = (await answer.json()) as { clinics: unknown[] };
  return clinics.length;
}

/** Why it is no restored system; null when it is one. */
export function complaintOf({ ready, clinics, proof }: Answers): string | null {
  if (ready !== 200 || clinics === 0)
    return `The server on it answered ${ready} and showed ${clinics} clinic days.`;
  const broken = proof.filter(({ faults }) => faults.length > 0);
  return broken.length === 0 ? null : broken.map(lineOf).join('\n');
}
