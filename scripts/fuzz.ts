import { spawnSync } from 'node:child_process';

/** The long run of the hostile requests: 100,000, or as many as the first argument says. About half an hour on two cores. */
const requests = process.argv[2] ?? '100000';
const command = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'api',
  'test/security/fuzz-endpoints.test.ts',
];
const { status } = spawnSync(process.execPath, command, {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_REQUESTS: requests },
});
process.exitCode = status ?? 1;
