/** The times are drawn while one types. */
export const csr = true;
