import { describe, expect, test } from 'vitest';
import { runApart } from '#server/platform/run-apart.ts';

const limits = { milliseconds: 10_000, megabytes: 32 };
const running = (body: string, milliseconds = limits.milliseconds) => {
  const module = `data:text/javascript,${encodeURIComponent(`export function run(input) { ${body} }`)}`;
  return runApart<unknown>({ module, run: 'run', input: { number: 20 } }, { ...limits, milliseconds });
};

describe('work in a thread of its own', () => {
  test('answers what its function answers', async () => {
    expect(await running('return input.number + 1')).toBe(21);
  });

  test('is ended when it takes too long, while this one goes on', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 20);
    expect(await running('for (;;);', 1000)).toBeNull();
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
  });

  test('is ended when it takes too much memory', async () => {
    expect(await running('const all = []; for (;;) all.push({ kept: [input, all.length] });')).toBeNull();
  });

  test('throws what its function throws', async () => {
    await expect(running('throw new RangeError(input.number)')).rejects.toThrow('20');
  });
});
