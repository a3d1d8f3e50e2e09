/** For a page that frames a letter, and for the letter in it: the styles that mail needs, and no power at all. */
export const letterPolicies = {
  around:
    "default-src 'none'; frame-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  letter:
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
} as const;
