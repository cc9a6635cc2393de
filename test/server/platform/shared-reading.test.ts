import { expect, test } from 'vitest';
import { sharedReading } from '#server/platform/shared-reading.ts';

/** Readings that end when the test says so; each tells the state that it began with. */
function readings() {
  const begun: { key: string; end: () => void; fail: () => void }[] = [];
  let state = 'free';
  const read = sharedReading((key) => {
    const seen = `${key}: ${state}`;
    return new Promise<string>((done, refuse) => {
      begun.push({ key, end: () => done(seen), fail: () => refuse(new Error(seen)) });
    });
  });
  return { read, begun, become: (next: string) => (state = next) };
}

const aMoment = () => new Promise((wake) => setImmediate(wake));

test('who asks while a reading is on its way is told what stood after they asked', async () => {
  const { read, begun, become } = readings();
  const early = read('day');
  await aMoment();
  become('held');
  const late = [read('day'), read('day'), read('day')];
  begun[0]!.end();
  expect(await early).toBe('day: free');
  await aMoment();
  expect(begun).toHaveLength(2);
  begun[1]!.end();
  expect(await Promise.all(late)).toEqual(['day: held', 'day: held', 'day: held']);
});

test('different things do not wait for one another, and nothing is kept', async () => {
  const { read, begun, become } = readings();
  const both = [read('one'), read('other')];
  await aMoment();
  expect(begun.map(({ key }) => key)).toEqual(['one', 'other']);
  for (const { end } of begun) end();
  await Promise.all(both);
  become('held');
  const again = read('one');
  await aMoment();
  begun[2]!.end();
  expect(await again).toBe('one: held');
});

test('a reading that fails, fails for those who share it, and the next one begins', async () => {
  const { read, begun } = readings();
  const first = read('day');
  await aMoment();
  const next = [read('day'), read('day')];
  begun[0]!.fail();
  await expect(first).rejects.toThrow('day: free');
  await aMoment();
  begun[1]!.end();
  expect(await Promise.all(next)).toEqual(['day: free', 'day: free']);
});
