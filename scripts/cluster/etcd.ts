import { join } from 'node:path';
import { startProgramBeside, type Child } from '../children.ts';
import { freePort } from '../ports.ts';
import { programs } from './programs.ts';
import { answers, until } from './until.ts';

export interface Etcd {
  /** host:port for clients. */
  address: string;
  child: Child;
}

/** The memory of who is primary. One member: it is not what the drill kills; a region has three. */
export async function startEtcd(folder: string): Promise<Etcd> {
  const address = `127.0.0.1:${await freePort()}`;
  const [clients, peers] = [`http://${address}`, `http://127.0.0.1:${await freePort()}`];
  const child = startProgramBeside({
    name: 'etcd',
    program: programs.etcd,
    args: [
      ...['--data-dir', join(folder, 'etcd'), '--logger', 'zap', '--log-level', 'warn'],
      ...['--listen-client-urls', clients, '--advertise-client-urls', clients],
      ...['--listen-peer-urls', peers, '--initial-advertise-peer-urls', peers],
      ...['--initial-cluster', `default=${peers}`],
    ],
    env: process.env,
    logFile: join(folder, 'etcd.log'),
  });
  await until('etcd answers', () => answers(`${clients}/health`));
  return { address, child };
}
