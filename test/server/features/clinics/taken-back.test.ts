import { afterAll, expect, test } from 'vitest';
import { getBooking } from '#shared/contracts/bookings.ts';
import { listSlots } from '#shared/contracts/clinics.ts';
import { makeDueChanges } from '#server/features/clinics/settle-change.ts';
import { addJob } from '#server/platform/jobs.ts';
import { inScope } from '#server/platform/scope.ts';
import { testApp } from '../../../support/app.ts';
import { openMailbox } from '../../../support/mailbox.ts';
import { mortalWorkers, sleep } from '../../../support/mortal-workers.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { openSmsSink } from '../../../support/sms-sink.ts';
import { bookVisit } from '../../../support/visits.ts';

const sink = await openSmsSink('twilio');
const mailbox = await openMailbox();
afterAll(() => Promise.all([sink.close(), mailbox.close()]));
const app = await testApp({ ...sink.settings, SMTP_URL: mailbox.url });
const { call, clock, owner, deps, config } = app;
const { standBy, start, kill } = mortalWorkers({
  ...sink.settings,
  DATABASE_URL: config.databaseUrl,
  SMTP_URL: config.smtpUrl,
  LINK_KEY: config.linkKey,
  AUTH_SECRET: config.authSecret,
  ORIGIN: config.origin,
  LOG_LEVEL: 'silent',
});
/** The worker lives in the real time: there the change waits. No midnight comes between, at which feeds are stamped anew. */
const midnight = { smallestUnit: 'hour', roundingIncrement: 24, roundingMode: 'ceil' } as const;
clock.set(Temporal.Now.instant().round(midnight).toString());
const date = '2035-01-10';

const reason = { fi: 'Kylätalolla on vesivahinko.', sv: 'Byagården har en vattenskada.' };

/** What anybody outside can read of the municipality's days, and by what tag they know it again. */
async function seenOutside(clinicId: string, token: string) {
  const paths = [
    `/api/clinics/${clinicId}`,
    `/api/clinics/${clinicId}/slots`,
    '/api/municipalities/638/clinics.ics?language=fi',
    '/api/municipalities/638/clinics.atom?language=fi',
    '/api/municipalities/638/widget.js?language=fi',
    `/fi/clinics/${clinicId}`,
    '/fi/municipalities/638',
  ];
  const seen: Record<string, unknown> = {};
  for (const url of paths) {
    const { statusCode, body, headers } = await app.server.inject({
      url,
      headers: { host: 'localhost:3000' },
    });
    expect([url, statusCode]).toEqual([url, 200]);
    // The pages carry a number that is drawn for each answer.
    seen[url] = { tag: headers.etag, body: body.replaceAll(/nonce="[^"]*"/g, 'nonce') };
  }
  return { ...seen, link: (await call(getBooking, { params: { token } })).answer };
}

const waitsToLeave = async () =>
  (await owner.selectFrom('message').select('id').where('status', 'in', ['queued', 'sending']).execute())
    .length;

/** Looks for what is due, in a process of its own. */
const lookForDue = () =>
  inScope(deps.db, ['638'], (trx) => addJob(trx, 'make-due-changes', {}, { jobKey: 'look' }));

const countMessages = async () => Number((await owner.selectFrom('message').select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n); // prettier-ignore

test.each(['move', 'cancel'] as const)(
  'a %s that is taken back leaves no trace outside, though the worker is killed while it waits',
  async (kind) => {
    const at = await coordinatorOf(app);
    const { answer: day } = await at.publish((await at.draft({ date })).answer);
    const { answer: listed } = await call(listSlots, { params: { clinicId: day.id } });
    const [first, second, third] = listed.slots.map(({ id }) => id);
    const { token } = await bookVisit(app, first!, { email: 'aino@example.org' });
    await bookVisit(app, second!, { email: '', phone: '040 123 4567' });
    await bookVisit(app, third!, { email: '', phone: '019 520 211' });
    let worker = standBy();
    await start(worker);
    while ((await waitsToLeave()) > 0) await sleep(20);
    const told = { mails: mailbox.mails.length, texts: sink.messages.length, rows: await countMessages() };
    const before = await seenOutside(day.id, token);

    const { answer: planned } =
      kind === 'move'
        ? await at.move(day, { date: '2035-01-17', reason })
        : await at.cancel(day, reason, false);
    expect(planned.change).toMatchObject({ kind });
    await lookForDue();
    await kill(worker);
    expect(await seenOutside(day.id, token)).toEqual(before);
    worker = standBy();
    await start(worker);
    await lookForDue();
    const { answer: undone } = await at.undo(planned);
    expect(undone).toMatchObject({ change: null, status: 'published', date, told: null, toCall: [] });
    expect(await seenOutside(day.id, token)).toEqual(before);

    clock.set(clock.now().add({ minutes: 11 }).toString());
    await lookForDue();
    await makeDueChanges(deps);
    await sleep(500);
    await kill(worker);
    expect(await seenOutside(day.id, token)).toEqual(before);
    expect({ mails: mailbox.mails.length, texts: sink.messages.length, rows: await countMessages() }).toEqual(
      told,
    );
    const log = await owner.selectFrom('audit_log').select('action').where('subject_id', '=', day.id).orderBy('id').execute(); // prettier-ignore
    expect(log.map(({ action }) => action).slice(2)).toEqual([
      'clinic.change_planned',
      'clinic.change_undone',
    ]);
    await at.cancel(undone, reason);
  },
);
