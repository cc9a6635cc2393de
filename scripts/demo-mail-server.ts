import { MailDev } from 'maildev';

/** A real SMTP server that keeps every mail and shows it on a web page; nothing leaves this machine. */
const mailServer = new MailDev({
  smtp: Number(process.env['SMTP_PORT']),
  ip: '127.0.0.1',
  web: Number(process.env['INBOX_PORT']),
  webIp: process.env['HOST'] ?? '127.0.0.1',
  mailDirectory: process.env['MAIL_FOLDER'] ?? '',
  maxEmails: 2000,
  silent: true,
});

process.once('SIGTERM', () => void mailServer.stop().finally(() => process.exit(0)));
await mailServer.start();
process.send?.('ready');
