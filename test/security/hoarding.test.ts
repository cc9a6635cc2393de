import { expect, test } from 'vitest';
import { saveAnswers, takeHold } from '#shared/contracts/bookings.ts';
import { testApp } from '../support/app.ts';

const { call, make, owner } = await testApp();

test('a hold keeps what the form asks and nothing that a stranger wants to store', async () => {
  const clinic = await make.clinic();
  const { answer } = await call(takeHold, { params: { slotId: clinic.slotIds[0]! } });
  for (const name of ['one', 'two', 'toString']) {
    const answers = { name: 'Aino Testi', [name]: 'x'.repeat(150_000) };
    const kept = await call(saveAnswers, { params: { holdToken: answer.holdToken }, body: { answers } });
    expect(kept.status).toBe(200);
  }
  const { answers } = await owner.selectFrom('hold').select('answers').executeTakeFirstOrThrow();
  expect(answers).toEqual({ name: 'Aino Testi' });
});
