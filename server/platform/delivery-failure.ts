export type DeliveryProblem = 'unreachable' | 'timed_out' | 'refused' | 'sign_in' | 'unconfirmed' | 'unknown';

/**
 * Why a mail relay or an SMS gateway did not take a message, in words that name nobody: what a server answers often repeats
 * the address.
 */
export class DeliveryFailure extends Error {
  readonly problem: DeliveryProblem;
  /** The relay's or the gateway's three digits, when it answered. */
  readonly code: number | null;

  constructor(problem: DeliveryProblem, code: number | null) {
    super(code ? `${problem} ${code}` : problem);
    this.problem = problem;
    this.code = code;
  }
}
