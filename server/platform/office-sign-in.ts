import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';

/** Sign-in with the account that the municipality's own OpenID Connect provider knows; the library keeps only what it needs. */
export interface OfficeSignIn {
  /** Whether a provider is configured (OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET). */
  hasOffice: boolean;
  /** Where to send the browser; `returnTo` and `failedTo` are paths of our own pages. */
  startOffice(paths: { returnTo: string; failedTo: string }): Promise<{ url: string; cookies: string[] }>;
}

/** The path segment under /api/auth/callback/ that is registered with the provider. */
const OFFICE = 'office';

export function officeProvider({ oidc }: Config) {
  if (!oidc) return [];
  return [
    genericOAuth({
      config: [
        {
          providerId: OFFICE,
          discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          clientId: oidc.clientId,
          clientSecret: oidc.clientSecret,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          disableSignUp: true,
          // Many offices' providers say nothing about the address they themselves gave out; a plain "no" is believed.
          mapProfileToUser: ({ email_verified }) => ({ emailVerified: email_verified !== false }),
        },
      ],
    }),
  ];
}

/** What of the library this part needs. */
interface OfficeLibrary {
  handler(request: Request): Promise<Response>;
  api: {
    signInSocial(asked: {
      body: { provider: string; callbackURL: string; errorCallbackURL: string; disableRedirect: true };
      returnHeaders: true;
    }): Promise<{ headers: Headers; response: { url?: string } }>;
  };
}

/** @param cookiesOf turns the library's answer into the Set-Cookie lines that we send */
export function officeSignIn(
  library: OfficeLibrary,
  config: Config,
  cookiesOf: (headers: Headers) => string[],
) {
  return {
    hasOffice: config.oidc !== null,
    async startOffice({ returnTo, failedTo }: { returnTo: string; failedTo: string }) {
      const { headers, response } = await library.api.signInSocial({
        body: { provider: OFFICE, callbackURL: returnTo, errorCallbackURL: failedTo, disableRedirect: true },
        returnHeaders: true,
      });
      return { url: response.url ?? failedTo, cookies: headers.getSetCookie() };
    },
    registerRoutes(app: FastifyInstance) {
      if (!config.oidc) return;
      app.get(`/api/auth/callback/${OFFICE}`, async (request, reply) => {
        const answer = await library.handler(
          new Request(new URL(request.url, config.origin), { headers: headersOf(request.headers) }),
        );
        const location = answer.headers.get('location');
        reply.header('set-cookie', cookiesOf(answer.headers));
        return location ? reply.redirect(location, 302) : reply.code(answer.status).send(await answer.text());
      });
    },
  };
}

function headersOf(headers: IncomingHttpHeaders): Headers {
  const { cookie, 'user-agent': browser } = headers;
  return fromNodeHeaders({ cookie, 'user-agent': browser });
}
