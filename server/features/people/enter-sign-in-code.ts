import { countAttempt } from '../../platform/attempt-limit.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Cookies, SignIn } from '../../platform/sign-in.ts';
import { emailOf } from './ask-sign-in-code.ts';
import { codeWrong } from './people.errors.ts';

const fifteenMinutes = Temporal.Duration.from({ minutes: 15 });

/** Trades a one-time code for the cookies of a session. A code takes five tries, an address fifteen, whoever it is. */
export async function enterSignInCode(
  deps: Deps,
  signIn: SignIn,
  entered: { email: string; code: string },
): Promise<Cookies> {
  const email = emailOf(entered.email);
  await countAttempt(deps, { what: 'sign-in-try', whose: email, tries: 15, within: fifteenMinutes });
  const cookies = await signIn.enterCode(email, entered.code.replace(/\D/g, ''));
  if (!cookies) throw codeWrong();
  return cookies;
}
