import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The main process of a PostgreSQL, as the file in its cluster's folder names it. */
export interface Postmaster {
  id: number;
  port: number;
  /** False when the number now belongs to some other program or to none: the file was left by a kill. */
  isRunning: boolean;
}

export const postmasterFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** Null when the cluster has no such file: it does not run. */
export function postmasterOf(cluster: string): Postmaster | null {
  const file = postmasterFile(cluster);
  if (!existsSync(file)) return null;
  const [id, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  return { id: id!, port: port!, isRunning: runs(id!, cluster) };
}

function runs(id: number, cluster: string): boolean {
  // A system that does not show its processes leaves the judgement to PostgreSQL.
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(cluster);
  } catch {
    return false;
  }
}
