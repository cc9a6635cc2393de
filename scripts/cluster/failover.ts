import type { Load } from '../drill/load.ts';
import { pause } from '../drill/site.ts';
import type { Cluster } from './open-cluster.ts';
import { until } from './until.ts';

export interface Failover {
  /** Name of the database that died. */
  killed: string;
  /** From the kill to the first booking that was begun after it and acknowledged. */
  seconds: number;
  /** From the kill until a standby followed again. */
  wholeAgain: number;
}

/** The load goes on for so long before the next kill. */
const QUIET_MS = 5000;

/** Kills the primary under load, waits for the next booking, and brings the dead machine back as a standby. */
export async function failOver(cluster: Cluster, { visits }: Load): Promise<Failover> {
  const node = await cluster.primary();
  const killedAt = performance.now();
  await node.kill();
  const deadAt = performance.now();
  const firstAfter = () =>
    visits
      .filter(({ begunAt, bookedAt }) => begunAt > deadAt && bookedAt > 0)
      .map(({ bookedAt }) => bookedAt);
  await until('somebody could book again', () => firstAfter().length > 0, 180);
  const seconds = (Math.min(...firstAfter()) - killedAt) / 1000;
  await pause(QUIET_MS);
  node.start();
  await cluster.untilWhole();
  const wholeAgain = (performance.now() - killedAt) / 1000;
  await pause(QUIET_MS);
  return { killed: node.name, seconds, wholeAgain };
}
