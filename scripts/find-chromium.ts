import { existsSync } from 'node:fs';
import bundledChromium from '@sparticuz/chromium';

/** Chromium as root and without a screen; it must not call home. */
export const chromiumFlags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** The one named by CHROMIUM, the system's, or the one inside an npm package. */
export async function findChromium(): Promise<string> {
  const found = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
  return found ?? bundledChromium.executablePath();
}
