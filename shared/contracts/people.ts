import { Type, type Static } from 'typebox';
import { Id, LanguageCode, MunicipalityId, Nothing, Words } from './common.ts';
import { allStaff, endpoint, roles } from './endpoint.ts';

export const RoleName = Type.Enum([...roles]);
const Email = Type.String({ maxLength: 320 });
/** A path of our own pages, so that nobody is led elsewhere after signing in. */
const OwnPath = Type.String({ pattern: '^/(?![/\\\\])[!-~]*$', maxLength: 500 });

export const askSignInCode = endpoint({
  method: 'POST',
  path: '/api/sign-in-codes',
  access: 'public',
  summary: 'Mail a one-time code to a member of staff; answers the same whether the address is known or not',
  body: Type.Object({ email: Email, language: LanguageCode }),
  success: 202,
  answer: Type.Object({ sent: Type.Literal(true) }),
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/sessions',
  access: 'public',
  summary: 'Start a session with the one-time code; the answer sets the session cookie',
  body: Type.Object({ email: Email, code: Type.String({ maxLength: 20 }) }),
  success: 201,
  answer: Type.Object({ signedIn: Type.Literal(true) }),
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/sessions/current',
  access: 'public',
  summary: 'End the session of this browser',
  success: 204,
  answer: Nothing,
});

export const listSignInWays = endpoint({
  method: 'GET',
  path: '/api/sign-in-ways',
  access: 'public',
  summary: 'Whether staff can also sign in with the account of their own office (OpenID Connect)',
  success: 200,
  answer: Type.Object({ office: Type.Boolean() }),
});

export const startOfficeSignIn = endpoint({
  method: 'POST',
  path: '/api/office-sign-ins',
  access: 'public',
  summary: 'Begin to sign in with the account of the own office; send the browser to `url`',
  body: Type.Object({ returnTo: OwnPath, failedTo: OwnPath }),
  success: 201,
  answer: Type.Object({ url: Type.String() }),
});

export const Me = Type.Object({
  personId: Id,
  name: Type.String(),
  email: Type.String(),
  language: LanguageCode,
  municipalities: Type.Array(
    Type.Object({
      id: MunicipalityId,
      name: Words,
      country: Type.Union([Type.Literal('FI'), Type.Literal('NO')]),
      /** Those it must serve in, the main one first. */
      languages: Type.Array(LanguageCode),
      roles: Type.Array(RoleName),
    }),
  ),
});
export type Me = Static<typeof Me>;

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  access: allStaff,
  summary: 'Who is signed in, and with which roles where',
  success: 200,
  answer: Me,
});
