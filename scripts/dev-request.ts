import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';

const key = Symbol.for('vesiklinikka.dev-request');
const shared = globalThis as { [key]?: AsyncLocalStorage<IncomingMessage> };

/**
 * The request that Vite is answering. Vite loads vite.config.ts in a bundle of its own, so the two sides meet
 * on globalThis.
 */
export const devRequest: AsyncLocalStorage<IncomingMessage> = (shared[key] ??= new AsyncLocalStorage());
