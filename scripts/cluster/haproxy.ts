import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgramBeside, type Child } from '../children.ts';
import { pause } from '../drill/site.ts';
import { portObstacle } from '../ports.ts';
import type { PatroniNode } from './patroni.ts';
import { programs } from './programs.ts';
import { until } from './until.ts';

export interface ProxyOptions {
  /** Where the primary is reached, whichever machine it is; and where people type. */
  primaryPort: number;
  appPort: number;
  nodes: readonly PatroniNode[];
  servers: readonly { name: string; origin: string }[];
}

/** Until its first check every server counts as up, the standby too. */
const FIRST_CHECK_MS = 2500;

/** Asks each Patroni whether it is the primary, and each of our servers whether it is ready, once a second. */
export async function startProxy(folder: string, options: ProxyOptions): Promise<Child> {
  const settings = join(folder, 'haproxy.cfg');
  writeFileSync(settings, settingsOf(options), { mode: 0o600 });
  const child = startProgramBeside({
    name: 'HAProxy',
    program: programs.haproxy,
    args: ['-db', '-f', settings],
    env: process.env,
    logFile: join(folder, 'haproxy.log'),
  });
  await until('HAProxy listens', async () => (await portObstacle(options.appPort)) !== null);
  await pause(FIRST_CHECK_MS);
  return child;
}

/** Connections of the job worker wait for hours for a word, so those to the database are never ended for silence. */
const settingsOf = ({ primaryPort, appPort, nodes, servers }: ProxyOptions) => `global
  maxconn 2000
defaults
  timeout connect 3s
  timeout client 60s
  timeout server 60s
  timeout check 3s
  default-server inter 1s fall 2 rise 1

listen primary
  bind 127.0.0.1:${primaryPort}
  mode tcp
  timeout client 24h
  timeout server 24h
  option clitcpka
  option srvtcpka
  option httpchk OPTIONS /primary
  http-check expect status 200
${nodes.map(({ name, port, restPort }) => `  server ${name} 127.0.0.1:${port} check port ${restPort} on-marked-down shutdown-sessions`).join('\n')}

listen app
  bind 127.0.0.1:${appPort}
  mode http
  option forwardfor
  option redispatch
  option httpchk GET /readyz
  http-check expect status 200
${servers.map(({ name, origin }) => `  server ${name} 127.0.0.1:${new URL(origin).port} check`).join('\n')}
`;
