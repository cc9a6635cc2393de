import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** Kit writes this header for pages; helmet writes that of the API. Icons inside stylesheets are data: images. */
const contentSecurityPolicy = {
  'default-src': ['none'],
  'script-src': ['self'],
  'style-src': ['self'],
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
      adapter: adapter({ out: 'build' }),
      csp: { mode: 'nonce', directives: mutable(contentSecurityPolicy) },
      files: { src: 'web', assets: 'web/static' },
      // A build of unchanged sources is the same build: pages that are open keep working over a restart.
      version: { pollInterval: 0 },
      compilerOptions: { runes: true },
    }),
  ],
  build: { target: 'es2022' },
});

function mutable<T extends Record<string, readonly unknown[]>>(directives: T) {
  return directives as { -readonly [K in keyof T]: [...T[K]] };
}
