import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import type { SignIn } from '../../platform/sign-in.ts';
import { MAKE_SIGN_IN_CODE, type CodeRequest } from './ask-sign-in-code.ts';
import { mailSignInCode } from './mail-sign-in-code.ts';

export function peopleJobs(deps: Deps, signIn: SignIn): TaskList {
  return {
    [MAKE_SIGN_IN_CODE]: (payload) => mailSignInCode(deps, signIn, payload as CodeRequest),
  };
}
