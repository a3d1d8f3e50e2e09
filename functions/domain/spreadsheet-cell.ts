/**
 * What spreadsheets run instead of showing (OWASP, "CSV injection"): a cell that begins so is written
 * behind an apostrophe, and so is one that already begins with apostrophes before it, so that reading
 * back gives what was written.
 */
const runs = /^'*[=+\-@\t\r]/;
const written = /^'+[=+\-@\t\r]/;

export function neutraliseCell(text: string): string {
  return runs.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutraliseCell`. */
export function restoreCell(cell: string): string {
  return written.test(cell) ? cell.slice(1) : cell;
}

/** Whether a cell as it stands could run as a formula. */
export function looksLikeFormula(cell: string): boolean {
  return /^[=+\-@]/.test(cell);
}
