import { spawnSync } from 'node:child_process';

/** Rounds on a fresh database each: what was sent before must not make the next request slow. */
const perRound = 4000;
/** The long run of the hostile requests: 100,000, or as many as the first argument says. */
const wanted = Number(process.argv[2] ?? 100_000);
const command = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'api',
  'test/security/fuzz-endpoints.test.ts',
];

let sent = 0;
while (sent < wanted && (process.exitCode ?? 0) === 0) {
  const requests = Math.min(perRound, wanted - sent);
  const env = { ...process.env, FUZZ_REQUESTS: String(requests) };
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
  sent += requests;
  console.log(`${sent} of ${wanted} requests sent`);
}
