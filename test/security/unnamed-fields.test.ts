import { Clean } from 'typebox/value';
import { expect, test } from 'vitest';
import { copyClinicDay } from '#shared/contracts/clinic-days.ts';
import { testApp } from '../support/app.ts';
import { allContracts, nameOf } from '../support/contracts.ts';
import { coordinatorOf } from '../support/planning.ts';

const app = await testApp();
const contracts = await allContracts();

test('a field that the contract does not name cannot take the place of what was checked', async () => {
  app.clock.set('2026-10-01T06:00:00Z');
  const coordinator = await coordinatorOf(app);
  const { answer: day } = await coordinator.draft();
  const copies = [{ date: '2026-10-21', roomId: coordinator.roomId, without: [] }];
  const planted = { municipality: '091', plan: { date: '2026-10-22' }, seats: [], caller: null };
  const { status, answer } = await app.call(copyClinicDay, {
    params: { clinicId: day.id },
    body: { copies, ...planted },
    headers: coordinator.headers,
  });
  expect([status, answer.days[0]?.date]).toEqual([201, '2026-10-21']);
});

const asking = contracts.flatMap((contract) =>
  [contract.query, contract.body, contract.upload?.fields].flatMap((schema) =>
    schema ? [[nameOf(contract), schema] as const] : [],
  ),
);
test.each(asking)('%s: what is not named is taken out', (_name, schema) => {
  expect(Clean(schema, { caller: null })).toEqual({});
});
