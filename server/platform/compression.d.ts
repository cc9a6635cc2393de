declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  /** What we use of it; its published types would bring those of a whole other framework along. */
  export default function compression(): Compress;
}
