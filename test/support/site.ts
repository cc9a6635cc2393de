import { freePort } from '../../scripts/ports.ts';
import { testApp } from './app.ts';

/** The whole server with the built pages, listening on a port of its own for a browser. */
export async function testSite(settings: Record<string, string> = {}) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const app = await testApp({ PORT: String(port), ORIGIN: origin, ...settings });
  await app.server.listen({ port, host: '127.0.0.1' });
  return { ...app, origin };
}

export type TestSite = Awaited<ReturnType<typeof testSite>>;
