import { connect, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';

export interface Reply {
  status: number;
  head: string;
  /** Unpacked when it is asked for: most readers of the bench only count. */
  readonly body: string;
}

export interface Asked {
  method?: 'GET' | 'POST';
  path: string;
  /** Header lines beside the usual ones, each with its line end. */
  headers?: string;
  /** JSON. */
  body?: string;
}

const endOfHead = '\r\n\r\n';
const lastChunk = Buffer.from('\r\n0\r\n\r\n');

/**
 * One kept-alive connection that asks one thing at a time. It reads only what our own servers write (a length or
 * chunks), so it costs a fraction of a general client: the load generator must not be what is measured.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #host: string;
  #parts: Buffer[] = [];
  #answer: ((reply: Reply) => void) | undefined;
  #fail: ((error: Error) => void) | undefined;

  private constructor(socket: Socket, port: number) {
    this.#socket = socket;
    this.#host = `127.0.0.1:${port}`;
    socket.setNoDelay(true);
    socket.on('data', (part: Buffer) => this.#read(part));
    socket.on('error', (error) => this.#fail?.(error));
    socket.on('close', () => this.#fail?.(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((done, fail) => {
      const socket = connect(port, '127.0.0.1', () => done(new Connection(socket, port)));
      socket.once('error', fail);
    });
  }

  ask({ method = 'GET', path, headers = '', body }: Asked): Promise<Reply> {
    const sent = body ?? '';
    const ofBody = method === 'GET' ? '' : `content-length: ${Buffer.byteLength(sent)}\r\n`;
    const type = body === undefined ? '' : 'content-type: application/json\r\n';
    return new Promise((done, fail) => {
      this.#answer = done;
      this.#fail = fail;
      this.#socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\naccept-encoding: gzip\r\n${headers}${type}${ofBody}\r\n${sent}`,
      );
    });
  }

  close(): void {
    this.#fail = undefined;
    this.#socket.destroy();
  }

  #read(part: Buffer) {
    this.#parts.push(part);
    const all = this.#parts.length === 1 ? part : Buffer.concat(this.#parts);
    this.#parts = [all];
    const headLength = all.indexOf(endOfHead);
    if (headLength < 0) return;
    const head = all.toString('latin1', 0, headLength);
    const body = all.subarray(headLength + endOfHead.length);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    const isWhole =
      length === undefined
        ? all.subarray(-lastChunk.length).equals(lastChunk)
        : body.length >= Number(length);
    if (!isWhole) return;
    this.#parts = [];
    this.#answer?.({
      status: Number(head.slice(9, 12)),
      head,
      get body() {
        const sent = length === undefined ? joinChunks(body) : body;
        return (/\r\ncontent-encoding: *gzip/i.test(head) ? gunzipSync(sent) : sent).toString();
      },
    });
  }
}

/** RFC 9112, section 7.1: each chunk after its length, the last one of length 0. */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const start = body.indexOf('\r\n', at) + 2;
    const length = parseInt(body.toString('latin1', at, start), 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(start, start + length));
    at = start + length + 2;
  }
}
