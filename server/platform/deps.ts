import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';

/** What every use case may ask for. */
export interface Deps {
  db: Database;
  clock: Clock;
  config: Config;
  log: FastifyBaseLogger;
}
