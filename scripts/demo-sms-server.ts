import { openSmsGateway } from './sms-gateway.ts';

/** A gateway that speaks as the real ones do, keeps every text message and shows it on a web page. */
const gateway = await openSmsGateway({
  account: process.env['SMS_ACCOUNT'] ?? '',
  secret: process.env['SMS_SECRET'] ?? '',
  port: Number(process.env['SMS_PORT']),
  host: process.env['HOST'] ?? '127.0.0.1',
  reports: ['sent', 'delivered'],
});

process.once('SIGTERM', () => void gateway.close().finally(() => process.exit(0)));
process.send?.('ready');
