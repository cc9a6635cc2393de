import { staffWith } from '../staff.ts';
import { press, serverFailed, sits, visits, without, type Walk } from './walk.ts';

/** Colleagues: inviting, roles, leaving, and the log of all that. */
export const adminPeople: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const admin = await sits(world, page, await staffWith(site, ['admin'], '3446'));
  const here = '/staff/admin/3446';
  await visit('audit log, empty', `${here}/audit-log`);
  await visit('people, alone', `${here}/people`);
  await visit('oneself', `${here}/people/${admin.id}`);
  await press(page, 'form[action$=take] button[value=admin]');
  await look('the last admin stays');
  await visit('person, unknown', `${here}/people/00000000-0000-4000-8000-000000000000`);

  await visit('invite', `${here}/people/invite`);
  await press(page, 'main form .row button');
  await look('invite, nothing filled in');
  await page.fill('[name=name]', 'Bertta Malli');
  await page.fill('[name=email]', 'bertta@');
  await page.fill('[name=phone]', '12');
  await press(page, 'main form .row button');
  await look('invite, wrong values');
  await page.fill('[name=email]', 'bertta.malli@example.org');
  await page.fill('[name=phone]', '');
  await page.locator('[name=roles][value=coordinator]').check();
  await press(page, 'main form .row button');
  await look('invited');
  await press(page, `.people a:not([href$="${admin.id}"])`);
  await look('person');
  const person = new URL(page.url()).pathname.replace(/^\/\w\w/, '');
  await page.fill('[name=name]', '');
  await press(page, 'form[action$=facts] button');
  await look('person, name missing');
  await page.fill('[name=name]', 'Bertta Malli-Esimerkki');
  await press(page, 'form[action$=facts] button');
  await look('person, saved');
  await press(page, 'form[action$=give] button[value=communications]');
  await look('person, role given');

  await visit('end access', `${person}/end`);
  await without(world, 'audit_log', async () => {
    await press(page, 'main form button');
    await look('end access, the server failed', serverFailed);
  });
  await press(page, 'main form button');
  await look('access ended');
  await visit('end access of one who has left', `${person}/end`);
  await visit('audit log', `${here}/audit-log`);
  await visit('audit log of one person', `${here}/audit-log?person=${admin.id}`);
  const line = {
    at: site.clock.now(),
    municipality_id: '3446',
    person_id: admin.id,
    actor: 'staff' as const,
    action: 'person.invited',
  };
  await site.owner
    .insertInto('audit_log')
    .values(Array.from({ length: 60 }, () => line))
    .execute();
  await visit('audit log, more than a page', `${here}/audit-log`);
  await press(page, 'main a.ds-button');
  await look('audit log, older lines');
};
