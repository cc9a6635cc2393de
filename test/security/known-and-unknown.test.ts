import pg from 'pg';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { mailSignInCode } from '#server/features/people/mail-sign-in-code.ts';
import { sendLinkAgain } from '#shared/contracts/bookings.ts';
import { askSignInCode, signIn } from '#shared/contracts/people.ts';
import { testApp } from '../support/app.ts';
import { openSmsSink } from '../support/sms-sink.ts';
import { bookVisit } from '../support/visits.ts';

const sink = await openSmsSink('twilio');
afterAll(() => sink.close());
const app = await testApp(sink.settings);
const { call, make, deps } = app;
afterEach(() => vi.restoreAllMocks());

/** The statements that some work sends, without their values. Time would tell the same, but not on a busy machine. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const sent = spy.mock.calls.map(([asked]: unknown[]) => (typeof asked === 'string' ? asked : (asked as { text: string }).text)); // prettier-ignore
  spy.mockRestore();
  return sent;
}

describe('the same work for an address that is known and one that is not', () => {
  test('asking for a sign-in code', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const ask = (address: string) => () => call(askSignInCode, { body: { email: address, language: 'fi' } });
    const known = await statementsOf(ask(email));
    expect(known.length).toBeGreaterThan(2);
    expect(await statementsOf(ask('nobody@example.org'))).toEqual(known);
  });

  test('a wrong sign-in code, with a code waiting and without', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const enter = (address: string) => () => call(signIn, { body: { email: address, code: 'x' } });
    // The library looks at its tables once, at its first use.
    await enter('first@example.org')();
    expect(await statementsOf(enter('nobody@example.org'))).toEqual(await statementsOf(enter(email)));
    for (const address of [email, 'nobody@example.org'])
      await mailSignInCode(deps, app.signIn, { email: address, language: 'fi' });
    const known = await statementsOf(enter(email));
    expect(known.length).toBeGreaterThan(2);
    expect(await statementsOf(enter('nobody@example.org'))).toEqual(known);
  });

  test('asking for the links of one’s bookings', async () => {
    const clinic = await make.clinic();
    await bookVisit(app, clinic.slotIds[0]!, { email: 'known@example.org' });
    const ask = (emailOrPhone: string) => () => call(sendLinkAgain, { body: { emailOrPhone } });
    const known = await statementsOf(ask('known@example.org'));
    expect(known.length).toBeGreaterThan(2);
    expect(await statementsOf(ask('unknown@example.org'))).toEqual(known);
  });

  test('asking for them with a mobile number', async () => {
    const clinic = await make.clinic();
    await bookVisit(app, clinic.slotIds[0]!, { email: '', phone: '040 123 4567' });
    const ask = (emailOrPhone: string) => () => call(sendLinkAgain, { body: { emailOrPhone } });
    const known = await statementsOf(ask('040 123 4567'));
    expect(known.length).toBeGreaterThan(3);
    expect(await statementsOf(ask('040 765 4321'))).toEqual(known);
  });
});
