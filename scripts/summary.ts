import { relative } from 'node:path';
import type { Settings } from './demo-environment.ts';
import type { DemoAccount } from './demo/accounts.ts';

/** The one table at the end of a start: where to look, and as whom. */
export function summary(
  { config, ownMailServer, ownSmsServer }: Settings,
  accounts: DemoAccount[],
  logFile?: string,
): string {
  const rows: [string, string][] = [
    ['Residents', `${config.origin}/`],
    ['Staff', `${config.origin}/fi/staff`],
    ...accounts.map(({ place, email, roles }, i): [string, string] => [
      place === accounts[i - 1]?.place ? '' : `  in ${place}`,
      `${email.padEnd(widest(accounts))}  ${roles}`,
    ]),
  ];
  if (accounts.length > 0) rows.push(['', '(the sign-in code comes to the inbox)']);
  if (ownMailServer) rows.push(['Inbox of all mail', `${config.inboxUrl}/`]);
  if (ownSmsServer) rows.push(['All text messages', `${config.smsInboxUrl}/`]);
  rows.push(['API documentation', `${config.origin}/api/docs`]);
  if (logFile) rows.push(['Log', relative(process.cwd(), logFile)]);
  const lines = rows.map(([name, value]) => `  ${name.padEnd(19)}${value}`);
  const title = config.demo
    ? 'Vesiklinikka is running. Everything in this demo is made up.'
    : 'Vesiklinikka is running.';
  return ['', title, '', ...lines, '', 'Ctrl-C stops everything.'].join('\n');
}

const widest = (accounts: DemoAccount[]) => Math.max(...accounts.map(({ email }) => email.length));
