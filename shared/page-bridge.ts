/** What Fastify hands to each page it lets Kit render: the way to the API, and the few settings that screens show. */
export interface PageBridge {
  requestId: string;
  /** The visitor's address as Fastify sees it, behind proxies too. */
  remoteAddress: string;
  /** Milliseconds of the injected clock. */
  now: number;
  demo: boolean;
  /** Where the demo's mails can be read; empty outside the demo. */
  inboxUrl: string;
  /** The same for its text messages. */
  smsInboxUrl: string;
  callApi(call: ApiCall): Promise<ApiReply>;
}

export interface ApiCall {
  method: string;
  path: string;
  headers: Record<string, string>;
  /** A stream is a form with a file, passed on as it comes. */
  body: string | ReadableStream<Uint8Array> | undefined;
}

export interface ApiReply {
  status: number;
  headers: Record<string, string>;
  setCookies: string[];
  body: Uint8Array;
}

/** Name under which the bridge hangs on the raw request; adapter-node passes that one on as `event.platform.req`. */
export const pageBridge = Symbol.for('vesiklinikka.page-bridge');
