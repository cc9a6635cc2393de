/**
 * Shows one long step: on a terminal a line whose seconds move, elsewhere a line every ten seconds.
 * @template T
 * @param {string} name what is being done, such as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  const moving = process.stdout.isTTY ? setInterval(() => rewrite(`${name} … ${seconds()} s`), 250) : null;
  const still = moving ? null : setInterval(() => console.log(`${name} … ${seconds()} s`), 10_000);
  if (!moving) console.log(`${name} …`);
  try {
    const result = await work();
    const line = `${name}: done in ${((performance.now() - begun) / 1000).toFixed(1)} s`;
    if (moving) rewrite(`${line}\n`);
    else console.log(line);
    return result;
  } catch (error) {
    if (moving) rewrite('');
    throw error;
  } finally {
    if (moving) clearInterval(moving);
    if (still) clearInterval(still);
  }
}

/** @param {string} line */
function rewrite(line) {
  process.stdout.write(`\r\u001b[2K${line}`);
}
