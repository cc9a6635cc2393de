import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { devRequest } from './scripts/dev-request.ts';

/** Kit writes this header for pages; helmet writes that of the API. Icons inside stylesheets are data: images. */
const contentSecurityPolicy = {
  'default-src': ['none'],
  'script-src': ['self'],
  'style-src': ['self'],
  // The one style attribute there is: Kit's own element that speaks page changes. Any other is refused.
  'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
  'img-src': ['self', 'data:'],
  'font-src': ['self'],
  'connect-src': ['self'],
  'manifest-src': ['self'],
  'worker-src': ['self'],
  'form-action': ['self'],
  'base-uri': ['none'],
  'frame-ancestors': ['none'],
} as const;

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: {
        ...adapter({ out: 'build' }),
        emulate: () => ({ platform: () => ({ req: devRequest.getStore()! }) }),
      },
      csp: { mode: 'nonce', directives: mutable(contentSecurityPolicy) },
      files: { src: 'web', assets: 'web/static' },
      // Pages ask the server nothing behind the reader's back.
      version: { pollInterval: 0 },
      compilerOptions: { runes: true },
    }),
  ],
  build: { target: 'es2022' },
  // A page's own small script (`?worker&url`) is a module like the rest.
  worker: { format: 'es' },
});

function mutable<T extends Record<string, readonly unknown[]>>(directives: T) {
  return directives as { -readonly [K in keyof T]: [...T[K]] };
}
