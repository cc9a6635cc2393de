import type { Role } from '#shared/contracts/endpoint.ts';
import type { TestApp } from './app.ts';

/** Headers of a signed-in member of staff: a real session, started with a real one-time code. */
export async function sessionOf(
  { signIn }: Pick<TestApp, 'signIn'>,
  email: string,
): Promise<{ cookie: string }> {
  const cookies = await signIn.enterCode(email, await signIn.makeCode(email));
  if (!cookies) throw new Error(`${email} could not sign in`);
  return { cookie: cookies.map((line) => line.split(';')[0]).join('; ') };
}

/** A new member of staff with these roles in a municipality, signed in. */
export async function staffWith(app: TestApp, roles: Role[], municipality = '638') {
  const person = await app.make.person({ municipality, roles: roles as never });
  return { ...person, headers: await sessionOf(app, person.email) };
}
