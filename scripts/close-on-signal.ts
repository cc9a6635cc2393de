/** `disconnect`: the process that started this one is gone. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const;

/** Lets Ctrl-C close what a script has opened before it ends. Answers the close to use from then on: it closes once. */
export function closeOnSignal(closeAll: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  const end = () => void close().finally(() => process.exit(1));
  const close = () =>
    (closed ??= closeAll().finally(() => {
      for (const signal of signals) process.off(signal, end);
    }));
  for (const signal of signals) process.on(signal, end);
  return close;
}
