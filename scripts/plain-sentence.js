/** A reason to stop that a person can act on: shown as this one sentence, without a stack trace. */
export class PlainSentence extends Error {}

/**
 * Ends the process with exit code 1: a plain sentence as it is, anything unforeseen with its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  console.error(error instanceof PlainSentence ? `\n${error.message}` : error);
  process.exit(1);
}
