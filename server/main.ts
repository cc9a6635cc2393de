import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.ts';
import { readConfig, SettingError } from './config.ts';
import { listenForReplies } from './features/replies/listen-for-replies.ts';
import { systemClock, wrongClock } from './platform/clock.ts';
import { mustBeBoundByPolicies } from './platform/database-role.ts';
import { startJobs } from './worker.ts';

try {
  await start();
} catch (error) {
  const sentence = plainReason(error);
  if (!sentence) throw error;
  console.error(sentence);
  process.exit(1);
}

/** One process: pages, API, job worker and the ear for answers by mail, until a signal asks it to end. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const clock = config.drillClockFile ? wrongClock(config.drillClockFile) : systemClock;
  const { server, deps, signIn } = await buildApp(config, { clock });
  if (config.production) await mustBeBoundByPolicies(deps.db);
  const worker = config.workerConcurrency > 0 ? await startJobs(deps, signIn) : null;
  const listener = config.replyPort > 0 ? await listenForReplies(deps) : null;
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) server.log.error({ err }, 'ending after an error');
    await listener?.close();
    await worker?.stop();
    await server.close();
  });
  await server.listen({ port: config.port, host: config.host });
}

function plainReason(error: unknown): string | null {
  if (error instanceof SettingError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  return code === 'EADDRINUSE' ? `Port ${port} is taken. Set PORT or REPLY_PORT to a free one.` : null;
}
