/** Codes of the throw-away municipalities of `npm run prove`; no municipality of Finland or Norway has one of them. */
export const proofMunicipalities = Array.from({ length: 100 }, (_, place) => String(9900 + place));

export function isProofMunicipality(code: string): boolean {
  return /^99\d\d$/.test(code);
}
