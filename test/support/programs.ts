import { execFileSync } from 'node:child_process';

/** Programs that a test needs and that this machine lacks. CI installs them all (scripts/ci-packages.txt): there it is a failure. */
export function missingPrograms(programs: readonly string[]): string[] {
  const missing = programs.filter((program) => !isInstalled(program));
  if (process.env['CI'] && missing.length > 0)
    throw new Error(`not installed: ${missing.join(', ')}; see scripts/ci-packages.txt`);
  return missing;
}

function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
