import { problem } from '../../platform/errors.ts';

export const codeWrong = problem('people.code_wrong', 422, 'the code is wrong, used or too old');
export const lastAdminStays = problem(
  'people.last_admin_stays',
  409,
  'the municipality would be left without an admin',
);
export const notYourself = problem('people.not_yourself', 409, 'nobody ends their own access');
export const noOfficeSignIn = problem('platform.not_found', 404, 'no OpenID Connect provider is configured');
