import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/find-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string;
  }
}

/** Looked for once in a run: the one of the npm package is unpacked on its first use. */
export default async function setup(project: TestProject) {
  project.provide('chromium', await findChromium());
}
