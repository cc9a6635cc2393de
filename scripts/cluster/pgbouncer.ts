import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgramBeside, type Child } from '../children.ts';
import { freePort, portObstacle } from '../ports.ts';
import { programs } from './programs.ts';
import { until } from './until.ts';

export interface Pooler {
  port: number;
  child: Child;
}

/** In transaction mode: a connection to PostgreSQL belongs to a server of ours from its begin to its commit only. */
export async function startPooler(
  folder: string,
  { primaryPort, appPassword }: { primaryPort: number; appPassword: string },
): Promise<Pooler> {
  const port = await freePort();
  const [users, settings] = [join(folder, 'pgbouncer-users.txt'), join(folder, 'pgbouncer.ini')];
  writeFileSync(users, `"app" "${appPassword}"\n`, { mode: 0o600 });
  writeFileSync(
    settings,
    `[databases]
vesiklinikka = host=127.0.0.1 port=${primaryPort} dbname=vesiklinikka

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 20
max_client_conn = 500
; After a failover: try again after a second instead of fifteen, and let nobody wait for two minutes.
server_login_retry = 1
server_connect_timeout = 3
query_wait_timeout = 15
; A machine that vanished without a word is noticed within half a minute.
tcp_keepidle = 10
tcp_keepintvl = 5
tcp_keepcnt = 3
`,
  );
  const logFile = join(folder, 'pgbouncer.log');
  const child = startProgramBeside({
    name: 'PgBouncer',
    program: programs.pgbouncer,
    args: ['-q', settings],
    env: process.env,
    logFile,
  });
  await until('PgBouncer listens', async () => (await portObstacle(port)) !== null);
  return { port, child };
}
