/**
 * How the server is started, here and in the Dockerfile. Node would let a process with 50 MB of living data grow to half a
 * gigabyte before it cleans up, because the machine has it; the limits keep one below 250 MB (docs/benchmarks.md).
 */
export const heapLimits = ['--max-semi-space-size=8', '--max-old-space-size=192'];

export const serverArguments = [...heapLimits, 'server/main.ts'];
