import { problem } from '../../platform/errors.ts';

export const noCode = problem('reading.code_none', 409, 'no code waits for this booking');
export const codeExpired = problem('reading.code_expired', 409, 'the code is older than ten minutes');
export const codeUsedUp = problem('reading.code_used_up', 409, 'five wrong tries');
export const codeWrong = problem('reading.code_wrong', 422, 'the code is wrong');
export const passNeeded = problem('reading.pass_needed', 403, 'no pass for this booking');
export const passExpired = problem('reading.pass_expired', 403, 'the half hour is over');
