// @ts-expect-error The package has no types.
import { Provider } from 'oidc-provider';

/**
 * A municipality's own OpenID Connect provider, as a process of its own. Whoever signs in says their address; one that
 * begins with "unverified." is known to be unproven, one that begins with "silent." comes without a word about it.
 */
const port = Number(process.env['PORT']);
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: process.env['CLIENT_ID']!,
      client_secret: process.env['CLIENT_SECRET']!,
      redirect_uris: [process.env['REDIRECT_URI']!],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: ['a key of this test provider'] },
  pkce: { required: () => true },
  findAccount: (_context: unknown, email: string) => ({
    accountId: email,
    claims: () => ({
      sub: `subject-of-${email}`,
      email,
      name: 'Office Name',
      ...(!email.startsWith('silent.') && { email_verified: !email.startsWith('unverified.') }),
    }),
  }),
});

provider.listen(port, '127.0.0.1', () => process.send?.('ready'));
process.on('disconnect', () => process.exit(0));
