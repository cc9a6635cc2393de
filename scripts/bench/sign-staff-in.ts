import Fastify from 'fastify';
import { readConfig } from '#server/config.ts';
import { buildSignIn } from '#server/platform/sign-in.ts';
import { benchKeys, type BuiltServer } from './built-server.ts';
import type { BenchDatabase } from './bench-database.ts';

/** The project lead of the first room that `layDays` staffs. */
const lead = 'expert.3@example.org';

/** A real session of a member of staff, begun with a real one-time code; answers the cookies to send. */
export async function signStaffIn(database: BenchDatabase, { origin }: BuiltServer): Promise<string> {
  const config = readConfig({
    DATABASE_URL: database.app,
    SMTP_URL: 'smtp://127.0.0.1:1',
    ORIGIN: origin,
    ...benchKeys,
  });
  const signIn = buildSignIn({ config, log: Fastify().log });
  try {
    const cookies = await signIn.enterCode(lead, await signIn.makeCode(lead));
    if (!cookies) throw new Error(`${lead} could not sign in`);
    return cookies.map((line) => line.split(';')[0]).join('; ');
  } finally {
    await signIn.close();
  }
}
