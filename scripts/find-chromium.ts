import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import bundledChromium from '@sparticuz/chromium';

/** Chromium as root and without a screen; it must not call home. */
export const chromiumFlags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

const ofTheSystem = '/usr/bin/chromium';

/**
 * The one named by CHROMIUM; else the one inside an npm package, which has no windows at all and takes half as long;
 * else, where that one does not run, the system's.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named && existsSync(named)) return named;
  const bundled = await bundledChromium.executablePath();
  const { status } = spawnSync(bundled, ['--version']);
  return status !== 0 && existsSync(ofTheSystem) ? ofTheSystem : bundled;
}
