import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** Hands a mail to a listener as a relay does; answers the last reply of the server. */
export async function sendTo(
  port: number,
  { to, raw, hangUpAfter }: { to: string | string[]; raw: Buffer; hangUpAfter?: 'the content' },
): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const lines = linesFrom(socket);
  const say = async (line: string) => {
    socket.write(`${line}\r\n`);
    return lines();
  };
  try {
    await lines();
    await say('EHLO relay.example.org');
    await say('MAIL FROM:<>');
    for (const address of [to].flat()) {
      const answer = await say(`RCPT TO:<${address}>`);
      if (!answer.startsWith('250')) return answer;
    }
    await say('DATA');
    const stuffed = raw.toString('latin1').replaceAll(/\r?\n/g, '\r\n').replaceAll('\r\n.', '\r\n..');
    socket.write(Buffer.from(`${stuffed}\r\n.\r\n`, 'latin1'));
    if (hangUpAfter) return '';
    return await lines();
  } finally {
    socket.destroy();
  }
}

/** The last line of each answer of a server, and then that there will be no more. */
function linesFrom(socket: ReturnType<typeof connect>): () => Promise<string> {
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  return async () => {
    for (;;) {
      const { value, done } = await answers.next().catch(() => ({ value: '', done: true }));
      if (done) return 'the connection was closed';
      if (/^\d{3} /.test(value)) return value;
    }
  };
}
