import { connect } from 'node:net';

export interface RawAnswer {
  /** 0: the connection was closed without an answer. */
  status: number;
  text: string;
}

const PATIENCE_MS = 10_000;

/** Sends bytes as they are and reads until the server closes; `hangUp` says at once that nothing more will come. */
export function sendRaw(
  port: number,
  bytes: string | Uint8Array,
  { hangUp = false } = {},
): Promise<RawAnswer> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => (hangUp ? socket.end(bytes) : socket.write(bytes)));
    const chunks: Buffer[] = [];
    const answer = () => {
      const text = Buffer.concat(chunks).toString();
      return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text };
    };
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy();
      fail(new Error(`no end within ${PATIENCE_MS} ms: ${answer().text}`));
    });
    socket.on('data', (chunk) => chunks.push(chunk as Buffer));
    socket.on('close', () => done(answer()));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? done(answer()) : fail(error),
    );
  });
}
