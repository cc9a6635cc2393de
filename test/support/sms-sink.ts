import { openSmsGateway, type ReceivedSms, type SmsGateway } from '../../scripts/sms-gateway.ts';
import type { TestClock } from './clock.ts';

const account = 'AC00000000000000000000000000000001';
const secret = 'a secret of the gateway, long enough';
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 20;

export interface SmsSink extends SmsGateway {
  /** For a server that shall send here. */
  settings: Record<string, string>;
  secret: string;
  /** What it signs with from now on. */
  options: { secret: string };
  /** The newest message to this number that fits; waits for it. */
  waitForSms(to: string, fits?: (message: ReceivedSms) => boolean): Promise<ReceivedSms>;
}

/** A real gateway on a free port that keeps what it is sent, and reports by this clock. */
export async function openSmsSink(form: 'twilio' | 'http', clock?: TestClock): Promise<SmsSink> {
  const seconds = clock && (() => clock.now().epochMilliseconds / 1000);
  const options = { account, secret, seconds };
  const gateway = await openSmsGateway(options);
  return Object.assign(gateway, {
    secret,
    options,
    settings: {
      SMS_GATEWAY: form,
      SMS_URL: gateway.url,
      SMS_ACCOUNT: account,
      SMS_SECRET: secret,
      SMS_FROM: 'Klinikka',
    },
    async waitForSms(to: string, fits: (message: ReceivedSms) => boolean = () => true) {
      for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
        const found = gateway.messages.findLast((message) => message.to === to && fits(message));
        if (found) return found;
        await new Promise((wake) => setTimeout(wake, LOOK_AGAIN_MS));
      }
      throw new Error(`no such message came: ${JSON.stringify(gateway.messages)}`);
    },
  });
}
