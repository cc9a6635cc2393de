/**
 * Makes many readers of the same thing share their readings. While one reading is on its way, all who ask wait for the
 * one next; it begins after each of them has asked, so nobody is told less than what was committed before their question.
 * Nothing is kept: with no reading on its way, the next question begins one at once.
 */
export function sharedReading<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const running = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<T>>();

  async function begin(key: string): Promise<T> {
    await running.get(key);
    next.delete(key);
    const reading = read(key);
    const forget = () => {
      if (running.get(key) === ended) running.delete(key);
    };
    const ended: Promise<void> = reading.then(forget, forget);
    running.set(key, ended);
    return reading;
  }

  return (key) => {
    const asked = next.get(key) ?? begin(key);
    next.set(key, asked);
    return asked;
  };
}
