import { expect, test } from 'vitest';
import { registerBusyCalendar } from '#shared/contracts/busy-calendar.ts';
import { fetchBusyCalendar } from '#server/features/busy-calendars/fetch-busy-calendar.ts';
import { openBrowser } from '../support/browser.ts';
import { calendarServer } from '../support/calendar-server.ts';
import { google } from '../support/calendar-samples.ts';
import { coordinatorOf } from '../support/planning.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { sessionOf, staffWith } from '../support/staff.ts';

const site = await testSite();
const browser = await openBrowser();

test('without JavaScript an expert opens their calendar, changes its address and closes it', async () => {
  const session = await staffWith(site, ['building_inspector']);
  const wide = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };
  const { page } = await signedIn(browser, { session, origin: site.origin, ...wide });
  const statusOf = async (url: string) => (await fetch(url)).status;

  await page.goto(`${site.origin}/fi/staff`);
  await page.getByRole('link', { name: 'Oma kalenteri' }).locator('visible=true').click();
  await page.getByRole('button', { name: 'Ota kalenteri käyttöön' }).click();
  const first = await page.getByLabel('Kalenterin osoite').inputValue();
  expect(first.startsWith(`${site.origin}/api/feeds/`)).toBe(true);
  expect(await page.getByRole('link', { name: 'Avaa kalenteriohjelmassa' }).getAttribute('href')).toBe(
    first.replace(/^http/, 'webcal'),
  );
  expect(await (await fetch(first)).text()).toMatch(/^BEGIN:VCALENDAR/);

  await page.getByRole('button', { name: 'Vaihda osoite' }).click();
  const second = await page.getByLabel('Kalenterin osoite').inputValue();
  expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);

  await page.getByRole('button', { name: 'Poista kalenteri käytöstä' }).click();
  await page.getByRole('heading', { name: 'Kalenteri on poistettu käytöstä' }).waitFor();
  expect(await statusOf(second)).toBe(404);
});

test('without JavaScript an expert names their own calendar, reads how it fared and removes it', async () => {
  const { outside, serve, address } = await calendarServer();
  const session = await staffWith(site, ['environmental_secretary']);
  const fetched = () => fetchBusyCalendar({ ...site.deps, outside }, { personId: session.id });
  const wide = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };
  const { page } = await signedIn(browser, { session, origin: site.origin, ...wide });
  const field = page.getByLabel('Kalenterisi osoite');
  const main = page.getByRole('main');

  await page.goto(`${site.origin}/fi/staff/calendar`);
  await field.fill('http://kalenteri.example.org/oma.ics');
  await page.getByRole('button', { name: 'Tallenna kalenteri' }).click();
  const error = main.getByText(
    'Osoitteen pitää alkaa https:// tai webcal://. Suojaamatonta osoitetta ei haeta.',
  );
  expect(await error.count(), 'in the summary and at the field').toBe(2);
  expect(await field.inputValue()).toBe('http://kalenteri.example.org/oma.ics');

  await field.fill(address('/oma.ics'));
  await page.getByRole('button', { name: 'Tallenna kalenteri' }).click();
  await page.getByRole('heading', { name: 'Kalenterisi osoite on tallennettu' }).waitFor();
  await page.getByText('Kalenteria haetaan.').waitFor();
  expect(await page.content()).not.toContain('oma.ics');

  await fetched();
  await page.reload();
  await page.getByText('Palvelin ei antanut kalenteria. Osoite voi olla väärä tai vanhentunut.').waitFor();
  serve('/oma.ics', google);
  await fetched();
  await page.reload();
  expect(await main.textContent()).toMatch(/Luettu viimeksi\s+torstai 1\.10\.2026 klo 9\.00/);
  expect(await page.getByText('Palvelin ei antanut kalenteria').count()).toBe(0);

  await page.getByRole('button', { name: 'Poista kalenteri', exact: true }).click();
  await page.getByRole('heading', { name: 'Kalenterisi ja varatut ajat on poistettu' }).waitFor();
  expect(await page.getByText('kalenteri.example.org').count()).toBe(0);
});

test('whoever plans is warned where a person is chosen, in a copy and in a move', async () => {
  const { outside, serve, address } = await calendarServer();
  serve('/oma.ics', google);
  const coordinator = await coordinatorOf(site);
  const [lead] = coordinator.panel;
  await site.owner.deleteFrom('busy_calendar').execute();
  const session = { ...lead!, headers: await sessionOf(site, lead!.email) };
  const body = { address: address('/oma.ics') };
  await site.call(registerBusyCalendar, { body, headers: session.headers });
  await fetchBusyCalendar({ ...site.deps, outside }, { personId: lead!.id });
  const { answer: day } = await coordinator.draft({ date: '2026-11-18', start: '13:00', end: '15:00' });
  await coordinator.publish(day);
  const { page } = await signedIn(browser, { session: coordinator, origin: site.origin });
  const warning = `${lead!.name}: omassa kalenterissa varattu klo 12.00–14.00. Kysy, pääseekö hän silti.`;
  const away = `${lead!.name}: omassa kalenterissa varattu koko päivän. Kysy, pääseekö hän silti.`;

  await page.goto(`${site.origin}/fi/staff/clinics/new`, { waitUntil: 'networkidle' });
  await page.fill('[name=date]', '2026-10-12');
  await page.fill('[name=start]', '13:00');
  await page.fill('[name=end]', '15:00');
  await page.selectOption('[name="seats.1.project_lead"]', lead!.id);
  await page.getByText(warning).waitFor();
  const option = page.locator(`[name="seats.1.project_lead"] option[value="${lead!.id}"]`);
  expect(await option.textContent()).toBe(`${lead!.name} (ehkä varattu)`);

  const here = `${site.origin}/fi/staff/clinics/${day.id}`;
  const { roomId } = coordinator;
  await page.goto(`${here}/copy?date=2026-10-12&roomId=${roomId}&date=2026-12-21&roomId=${roomId}`);
  await page.getByText(warning).waitFor();
  await page.getByText(away).waitFor();
  await page.getByRole('button', { name: 'Tallenna 2 luonnosta' }).waitFor();
  await page.goto(`${here}/move?date=2026-10-12&roomId=${roomId}`);
  await page.getByText(warning).waitFor();
  expect(await page.locator('button[name=now]').count(), 'it can be moved all the same').toBe(1);
});

test('who never sits at a table is not offered one', async () => {
  const session = await staffWith(site, ['communications']);
  const { page } = await signedIn(browser, { session, origin: site.origin });
  await page.goto(`${site.origin}/fi/staff`);
  expect(await page.getByRole('link', { name: 'Oma kalenteri' }).count()).toBe(0);
  expect((await page.goto(`${site.origin}/fi/staff/calendar`))?.status()).toBe(403);
});
