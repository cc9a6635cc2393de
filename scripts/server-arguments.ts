/**
 * How the server is started, here and in the Dockerfile. Node would let a process with 50 MB of living data grow to half a
 * gigabyte before it cleans up, because the machine has it; the limits keep one below 250 MB (docs/benchmarks.md).
 */
export const serverArguments = ['--max-semi-space-size=8', '--max-old-space-size=192', 'server/main.ts'];
