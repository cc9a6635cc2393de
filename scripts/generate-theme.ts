import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';

const target = 'web/styles/theme.css';

/** Makes our Designsystemet theme from web/styles/designsystemet.config.json: `node scripts/generate-theme.ts`. */
export async function themeStylesheet(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-theme-'));
  const config = resolve('web/styles/designsystemet.config.json');
  const program = resolve('node_modules/.bin/designsystemet');
  const run = (...step: string[]) =>
    execFileSync(program, ['tokens', ...step], { cwd: folder, stdio: 'ignore' });
  try {
    run('create', '--config', config, '--out-dir', 'design-tokens');
    run('build', '--config', config, '--tokens', 'design-tokens', '--out-dir', 'built');
    const css = readFileSync(join(folder, 'built/vesiklinikka.css'), 'utf8');
    return await format(css, { ...(await resolveConfig(target)), filepath: target });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) writeFileSync(target, await themeStylesheet());
