import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { finished } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Clean, Check } from 'typebox/value';
import type { Static } from 'typebox';
import type { Endpoint } from '#shared/contracts/endpoint.ts';
import { badInput, fileTooLarge, tooManyFilesAtOnce } from './errors.ts';
import { plainInput } from './plain-input.ts';

type Upload = NonNullable<Endpoint['upload']>;

export interface ReceivedFile<Fields = unknown> {
  fields: Fields;
  /** As its sender calls it: for people, and not cleaned yet. */
  name: string;
  bytes: Buffer;
  sha256: Buffer;
}

/** Bytes of files that this process holds at once. Only what has come counts, so that who drips keeps nobody out. */
export const mostBytesAtOnce = 64_000_000;
let heldBytes = 0;

export const bytesHeld = () => heldBytes;

/** Takes only files here, and leaves them unread until the use case knows that it wants one. */
export function takeOnlyFiles(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
}

/** Reads the one file of a request, and holds it while `work` needs it. 413, 429 and 400 say what is wrong with it. */
export async function receiveFile<const U extends Upload, T>(
  request: FastifyRequest,
  { fields, most }: U,
  work: (file: ReceivedFile<Static<U['fields']>>) => Promise<T>,
): Promise<T> {
  const hold = new Hold(most);
  try {
    const { told, ...file } = await readParts(request, hold);
    const known = Clean(fields, plainInput(told));
    if (!Check(fields, known)) throw badInput({ fields: fieldsMissing(fields, told) });
    return await work({ ...file, fields: known as Static<U['fields']> });
  } finally {
    hold.release();
  }
}

/** The bytes that one request holds. */
class Hold {
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(bytes: number): void {
    if (this.#bytes + bytes > this.#most)
      throw fileTooLarge({ words: { limit: String(this.#most / 1_000_000) } });
    if (heldBytes + bytes > mostBytesAtOnce) throw tooManyFilesAtOnce();
    this.#bytes += bytes;
    heldBytes += bytes;
  }

  release(): void {
    heldBytes -= this.#bytes;
    this.#bytes = 0;
  }
}

interface Parts {
  told: Record<string, string>;
  name: string;
  bytes: Buffer;
  sha256: Buffer;
}

const limits = { files: 1, fields: 10, parts: 12, fieldSize: 200, fieldNameSize: 100, headerPairs: 20, headerSize: 4000 }; // prettier-ignore

function readParts({ raw }: FastifyRequest, hold: Hold): Promise<Parts> {
  return new Promise((resolve, reject) => {
    const parser = parserOf(raw.headers);
    const told: [string, string][] = [];
    const chunks: Buffer[] = [];
    const hash = createHash('sha256');
    let name = '';
    let over = false;
    const fail = (error: unknown) => {
      over = true;
      // What is left of the request is read by nobody; Node throws it away after the answer.
      raw.unpipe(parser);
      reject(error as Error);
    };
    const take = (chunk: Buffer) => {
      if (over) return;
      try {
        hold.add(chunk.length);
        hash.update(chunk);
        chunks.push(chunk);
      } catch (error) {
        fail(error);
      }
    };
    parser.on('field', (field, value) => void told.push([field, value]));
    parser.on('file', (_field, part, filename) => {
      name = filename ?? '';
      // A form that ends in the middle of its file tells it here; unheard, it would end the process.
      part.on('data', take).on('error', () => fail(badInput()));
    });
    parser.on('finish', () => {
      if (chunks.length === 0) return fail(badInput({ fields: [{ field: 'file', code: 'required' }] }));
      resolve({ told: Object.fromEntries(told), name, bytes: Buffer.concat(chunks), sha256: hash.digest() });
    });
    parser.on('error', () => fail(badInput()));
    // Whoever hangs up before the end has sent nothing.
    finished(raw, { writable: false }, (error) => error && fail(badInput()));
    raw.pipe(parser);
  });
}

/** A form without a boundary cannot be read. */
function parserOf(headers: IncomingHttpHeaders): BusboyInstance {
  try {
    return new Busboy({ headers: { ...headers, 'content-type': headers['content-type'] ?? '' }, limits });
  } catch {
    throw badInput();
  }
}

function fieldsMissing(fields: Upload['fields'], told: Record<string, string>) {
  const names = Object.keys((fields as { properties?: object }).properties ?? {});
  const code = (field: string) => (field in told ? ('wrong' as const) : ('required' as const));
  return names.map((field) => ({ field, code: code(field) }));
}
