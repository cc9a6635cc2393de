import { PlainSentence } from '../plain-sentence.js';
import { pause } from '../drill/site.ts';

/** Asks again and again; refuses in one sentence what has not come true in time. */
export async function until(
  what: string,
  isTrue: () => Promise<boolean> | boolean,
  seconds = 60,
): Promise<void> {
  for (const end = performance.now() + seconds * 1000; !(await isTrue());) {
    if (performance.now() > end) throw new PlainSentence(`Waited ${seconds} seconds in vain until ${what}.`);
    await pause(100);
  }
}

/** Whether an address answers with a status of success. */
export async function answers(url: string): Promise<boolean> {
  const reply = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
  await reply?.body?.cancel();
  return reply?.ok ?? false;
}
