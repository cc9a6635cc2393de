import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import type { MailTransport } from '../../platform/mail-transport.ts';
import { SEND_MESSAGE } from './messages.rules.ts';
import { sendMessage } from './send-message.ts';

interface SendMessageJob {
  messageId: string;
  municipality: string;
}

export function messageTasks(deps: Deps, mail: MailTransport): TaskList {
  return {
    [SEND_MESSAGE]: async (payload, { job }) => {
      const { messageId, municipality } = payload as SendMessageJob;
      const lastTry = job.attempts >= job.max_attempts;
      await sendMessage({ ...deps, mail }, { messageId, municipality, lastTry });
    },
  };
}
