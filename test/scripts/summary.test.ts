import { expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { demoAccounts } from '../../scripts/demo/accounts.ts';
import { summary } from '../../scripts/summary.ts';

const secret = 'long enough to be a key of thirty-two characters';
const env = {
  DATABASE_URL: 'postgres://app@127.0.0.1/vesiklinikka',
  SMTP_URL: 'smtp://127.0.0.1:3025',
  INBOX_URL: 'http://localhost:3080',
  LINK_KEY: secret,
  AUTH_SECRET: secret,
  DEMO: 'true',
};
const settings = { env, config: readConfig(env), embedded: true, ownMailServer: true, ownSmsServer: true };

test('the table shows place by place who plans, who sits at the table and who administers', () => {
  const lines = summary(settings, demoAccounts).split('\n');
  const staff = lines.slice(
    lines.findIndex((line) => line.includes('/fi/staff')),
    lines.findIndex((line) => line.includes('sign-in code')),
  );
  expect(staff.map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
    ' | Staff | http://localhost:3000/fi/staff',
    ' | in Porvoo | kaisa.malli@example.org | coordinator',
    ' | risto.testi@example.org | project lead',
    ' | anders.exempel@example.org | building inspector',
    ' | heidi.malli@example.org | environmental secretary',
    ' | camilla.exempel@example.org | environmental secretary',
    ' | pirjo.testi@example.org | admin',
    ' | in Hämeenlinna | sanna.testi@example.org | coordinator, admin',
    ' | risto.testi@example.org | project lead',
    ' | jari.malli@example.org | project lead',
    ' | tuomas.testi@example.org | building inspector',
    ' | leena.malli@example.org | environmental secretary',
    ' | in Gran | ingrid.prove@example.org | coordinator, admin',
    ' | lars.prove@example.org | project lead',
    ' | marte.eksempel@example.org | building inspector',
    ' | olav.eksempel@example.org | environmental secretary',
  ]);
});
