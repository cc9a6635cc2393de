import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import { SEND_MESSAGE } from './messages.rules.ts';
import { sendMessage, type Transports } from './send-message.ts';

interface SendMessageJob {
  messageId: string;
  municipality: string;
}

export function messageTasks(deps: Deps, transports: Transports): TaskList {
  return {
    [SEND_MESSAGE]: async (payload, { job }) => {
      const { messageId, municipality } = payload as SendMessageJob;
      const lastTry = job.attempts >= job.max_attempts;
      await sendMessage({ ...deps, ...transports }, { messageId, municipality, lastTry });
    },
  };
}
