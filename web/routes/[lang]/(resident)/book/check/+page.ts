/** The held time is counted down and asked about; without JavaScript its end stands there as a clock time. */
export const csr = true;
