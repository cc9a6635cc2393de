import { sql } from 'kysely';
import type { Trx } from '#server/platform/database.ts';
import { jobCall } from '#server/platform/jobs.ts';
import type { NewMessage } from './queue-message.ts';

export const SEND_MESSAGE = 'send-message';

/** One statement, so that the cause of a mail costs its transaction a single round trip more. */
export async function insertMessageAndJob(
  trx: Trx,
  message: NewMessage & { id: string; createdAt: Temporal.Instant },
): Promise<void> {
  const { id, municipality, kind, language, recipient, createdAt, content } = message;
  const { bookingId = null, clinicId = null, personId = null } = message;
  await sql`
    with added as (
      insert into message
        (id, municipality_id, kind, language, recipient, booking_id, clinic_id, person_id, content, created_at)
      values (${id}, ${municipality}, ${kind}, ${language}, ${recipient}, ${bookingId}, ${clinicId}, ${personId},
        ${JSON.stringify(content)}::jsonb, ${createdAt})
      returning id, municipality_id
    )
    select ${jobCall(SEND_MESSAGE, jobPayload, { jobKey: jobKeyOf(id) })} from added`.execute(trx);
}

const jobPayload = sql`json_build_object('messageId', id, 'municipality', municipality_id)`;

function jobKeyOf(id: string): string {
  return `message:${id}`;
}
