import { SMTPServer } from 'smtp-server';

/** A mail relay that takes everything and keeps nothing. */
const sink = new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  hideSTARTTLS: true,
  onData(stream, _session, done) {
    stream.on('end', done);
    stream.resume();
  },
});
sink.on('error', () => undefined);
sink.listen(Number(process.env['SMTP_PORT']), '127.0.0.1', () => process.send?.('ready'));
process.once('SIGTERM', () => process.exit(0));
