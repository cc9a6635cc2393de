import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import type { SignIn } from '../../platform/sign-in.ts';
import { sealCode } from '../messages/one-time-code.rules.ts';
import { queueMessage } from '../messages/queue-message.ts';
import type { CodeRequest } from './ask-sign-in-code.ts';
import { findStaff, listMunicipalitiesOfStaff } from './staff.queries.ts';

const validFor = Temporal.Duration.from({ minutes: 10 });

/** Makes the code and mails it. For an address that is nobody's the code is made all the same, and dies unsent. */
export async function mailSignInCode(
  deps: Deps,
  signIn: SignIn,
  { email, language }: CodeRequest,
): Promise<void> {
  const code = await signIn.makeCode(email);
  const validUntil = deps.clock.now().add(validFor);
  const municipalities = await listMunicipalitiesOfStaff(deps.db, email);
  await inScope(deps.db, municipalities, async (trx) => {
    const person = await findStaff(trx, email);
    if (!person) return;
    await queueMessage(trx, deps, {
      kind: 'sign-in-code',
      municipality: person.roles[0]!.municipality,
      language,
      recipient: person.email,
      personId: person.personId,
      content: { sealedCode: sealCode(deps.config.linkKey, code), validUntil: validUntil.toString() },
    });
  });
}
