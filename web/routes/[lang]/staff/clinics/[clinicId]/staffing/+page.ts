/** Reasons are asked for as soon as a seat is empty or a person sits twice. */
export const csr = true;
