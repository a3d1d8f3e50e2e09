/**
 * What spreadsheets run instead of showing (OWASP, "CSV injection"): a cell that begins so is written
 * behind an apostrophe, and so is one that already begins with apostrophes before it, so that reading
 * back gives what was written.
 */
const runs = /^'*[=+\-@\t\r]/;

export function neutraliseCell(text: string): string {
  return runs.test(text) ? `'${text}` : text;
}
