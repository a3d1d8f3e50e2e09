/**
 * The colours of the lake, the forest and what grows there: the same on pages, in mails and in documents.
 * Every pair of text and ground that is used has a contrast of at least 4.5:1, borders of controls 3:1.
 */
export const palette = {
  lake: "#123f4b",
  "lake-deep": "#0c2e38",
  "lake-link": "#125a70",
  "lake-pale": "#e4eff1",
  forest: "#1f6044",
  "forest-deep": "#16492f",
  "forest-pale": "#e6f0e8",
  cloudberry: "#f4b04a",
  "cloudberry-pale": "#fdf3df",
  lingon: "#a3232f",
  "lingon-pale": "#fbecec",
  birch: "#fbfaf6",
  sand: "#f2eee4",
  line: "#d8d2c3",
  control: "#5e6b6f",
  ink: "#17262b",
  "ink-soft": "#4a5a60",
} as const;

/** Faces that machines have already; headings are set in the first, text in the second. */
export const typefaces = {
  serif: `"Iowan Old Style", Charter, "Palatino Linotype", Palatino, Georgia, "Times New Roman", serif`,
  sans: `system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif`,
} as const;
