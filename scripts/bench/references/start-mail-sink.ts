import { join } from 'node:path';
import { startBeside } from '../../children.ts';
import { freePort } from '../../ports.ts';

/** A mail relay in a process of its own, which is asked for nothing but to take mails. */
export async function startMailSink(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = startBeside({
    name: 'The mail sink',
    args: ['scripts/bench/references/mail-sink.ts'],
    env: { ...process.env, SMTP_PORT: String(port) },
    logFile: join(dataDir, 'mail-sink.log'),
  });
  await new Promise((ready, fail) => {
    child.process.once('message', ready);
    child.process.once('exit', () => fail(new Error('the mail sink did not start')));
  });
  return { url: `smtp://127.0.0.1:${port}`, stop: () => child.stop() };
}
