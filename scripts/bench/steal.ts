import { existsSync, readFileSync } from 'node:fs';

interface Ticks {
  stolen: number;
  all: number;
}

/** Processor time since the machine started; the eighth number is what other guests of the same host took. */
function ticks(): Ticks | null {
  if (!existsSync('/proc/stat')) return null;
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const numbers = line.trim().split(/\s+/).slice(1, 9).map(Number);
  return { stolen: numbers[7] ?? 0, all: numbers.reduce((sum, number) => sum + number, 0) };
}

/** Runs `work` and says which share of the processors was stolen meanwhile; 0 where the system does not tell. */
export async function withSteal<T>(work: () => Promise<T>): Promise<{ result: T; steal: number }> {
  const before = ticks();
  const result = await work();
  const after = ticks();
  if (!before || !after || after.all === before.all) return { result, steal: 0 };
  return { result, steal: (after.stolen - before.stolen) / (after.all - before.all) };
}
