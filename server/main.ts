import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.ts';
import { readConfig, SettingError } from './config.ts';
import { startJobs } from './worker.ts';

try {
  await start();
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** One process: pages, API and job worker, until a signal asks it to end. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { server, deps, signIn } = await buildApp(config);
  const worker = config.workerConcurrency > 0 ? await startJobs(deps, signIn) : null;
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) server.log.error({ err }, 'ending after an error');
    await worker?.stop();
    await server.close();
  });
  await server.listen({ port: config.port, host: config.host });
}
