import { Socket } from 'node:net';

/**
 * A connection to PostgreSQL that hands everything written in one turn of the event loop to the kernel at once.
 * pg corks the socket around each statement; statements that are sent together would still cost a system call each,
 * and those were a third of the server's time in a booking (docs/benchmarks.md).
 */
export class BatchingSocket extends Socket {
  #isGathering = false;

  override cork(): void {
    super.cork();
    if (this.#isGathering) return;
    this.#isGathering = true;
    super.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      super.uncork();
    });
  }
}
