import { startBeside } from '../../children.ts';
import type { Job, ResultOf } from './jobs.ts';

/** Runs one job in a load generator of its own and waits for what it tells. */
export function generateLoad<J extends Job>(job: J): Promise<ResultOf<J>> {
  const child = startBeside({
    name: 'The load generator',
    args: ['scripts/bench/load/load-process.ts'],
    env: process.env,
  });
  return new Promise((done, fail) => {
    child.process.once('message', (result) => done(result as ResultOf<J>));
    child.process.once('exit', (code) => fail(new Error(`the load generator ended with code ${code}`)));
    child.process.send(job);
  });
}
