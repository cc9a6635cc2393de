import type { Language } from '#shared/text/language.ts';
import { readEmail } from '#shared/rules/email.ts';
import { countAttempt } from '../../platform/attempt-limit.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { badInput } from '../../platform/errors.ts';
import { doOnce, type RequestKey } from '../../platform/idempotency.ts';
import { addJob } from '../../platform/jobs.ts';

export const MAKE_SIGN_IN_CODE = 'make-sign-in-code';

export interface CodeRequest {
  email: string;
  language: Language;
}

const fifteenMinutes = Temporal.Duration.from({ minutes: 15 });

/**
 * Asks for a code by mail. Whether the address is anybody's is looked at later, in a job: the same statements run for
 * every address, so neither the answer nor its time tells.
 */
export async function askSignInCode(
  deps: Deps,
  asked: CodeRequest & { key: RequestKey | null },
): Promise<void> {
  const email = emailOf(asked.email);
  await countAttempt(deps, { what: 'sign-in-code', whose: email, tries: 5, within: fifteenMinutes });
  const wanted: CodeRequest = { email, language: asked.language };
  await inScope(deps.db, [], (trx) =>
    doOnce(trx, { key: asked.key, clock: deps.clock }, () =>
      addJob(trx, MAKE_SIGN_IN_CODE, wanted, { maxAttempts: 3 }),
    ),
  );
}

/** The spelling under which an address is known here. */
export function emailOf(text: string): string {
  const reading = readEmail(text);
  if (!reading.ok) throw badInput({ fields: [{ field: 'email', code: 'email' }] });
  return reading.email.toLowerCase();
}
