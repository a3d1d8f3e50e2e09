import type { Language } from "../domain/language.ts";
import { wordChanges } from "../domain/word-changes.ts";
import type { ProposedWording } from "../texts/answer-summary.ts";
import { palette, typefaces } from "../texts/palette.ts";
import { wordingTexts } from "../texts/wording.ts";
import type { Block, Fact, Letter } from "./letter.ts";

// Mail programs drop style sheets; quotes inside a style attribute would end it.
const serif = typefaces.serif.replaceAll('"', "'");
const sans = typefaces.sans.replaceAll('"', "'");
const page = `margin:0;padding:0 0 2rem;font:400 1rem/1.55 ${sans};color:${palette.ink};background:${palette.birch};overflow-wrap:anywhere`;
/** The shoreline of the pages, as far as a mail can have one. */
const shore = `height:.5rem;background:${palette.lake};border-bottom:3px solid ${palette.forest}`;
const column = "max-width:38rem;margin:0 auto;padding:1.5rem 1.125rem 0";
const heading = `font:600 1.5rem/1.2 ${serif};color:${palette["lake-deep"]};margin:0 0 1rem`;
const subheading = `font:600 1.25rem/1.2 ${serif};color:${palette["lake-deep"]};margin:2rem 0 .5rem`;
const button = `display:inline-block;padding:.6rem 1.25rem;color:#fff;background:${palette.forest};border-radius:6px;font-weight:bold;text-decoration:none`;
const term = `font-weight:bold;margin-top:.75rem;color:${palette["lake-deep"]}`;
const definition = "margin:0;white-space:pre-line";
const list = "margin:0 0 1rem;padding:0 0 0 1.25rem";
const listItem = "margin:0 0 .5rem";
const foot = `border-top:1px solid ${palette.line};margin-top:2rem;font-size:.9rem;color:${palette["ink-soft"]}`;

/** The message as plain, accessible HTML: a language, a title, one heading, no images and nothing fetched. */
export function letterHtml({ subject, blocks, signature }: Letter, language: Language): string {
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(subject)}</title>\n</head>\n<body style="${page}">`,
    `<div style="${shore}"></div>\n<main style="${column}">\n<h1 style="${heading}">${escaped(subject)}</h1>`,
    ...blocks.map((block) => blockHtml(block, language)),
    `</main>\n<footer style="${column};${foot}">`,
    ...signature.map((block) => blockHtml(block, language)),
    "</footer>\n</body>\n</html>\n",
  ].join("\n");
}

function blockHtml(block: Block, language: Language): string {
  switch (block.kind) {
    // Line breaks inside a paragraph are its writer's own.
    case "paragraph":
      return `<p>${escaped(block.text).replaceAll("\n", "<br>\n")}</p>`;
    case "heading":
      return `<h2 style="${subheading}">${escaped(block.text)}</h2>`;
    // The address is shown too: a reader can see where it leads, and copy it.
    case "action":
      return [
        `<p><a href="${escaped(block.href)}" style="${button}">${escaped(block.label)}</a></p>`,
        `<p style="font-size:.9rem;word-break:break-all">${escaped(block.href)}</p>`,
      ].join("\n");
    case "link":
      return `<p><a href="${escaped(block.href)}" style="color:${palette["lake-link"]}">${escaped(block.text)}</a></p>`;
    case "list":
      return `<ul style="${list}">\n${block.items.map((item) => `<li style="${listItem}">${escaped(item)}</li>`).join("\n")}\n</ul>`;
    case "facts":
    case "copy":
      return `<dl>\n${block.rows.map((row) => factHtml(row, language)).join("\n")}\n</dl>`;
  }
}

function factHtml({ label, value, change }: Fact, language: Language): string {
  const told = change === undefined ? escaped(value) : wordingHtml(change, language);
  return `<dt style="${term}">${escaped(label)}</dt>\n<dd style="${definition}">${told}</dd>`;
}

/** Lines through and under, and words in brackets: mail programs keep no style that hides text from the eye alone. */
function wordingHtml({ from, to, reason }: ProposedWording, language: Language): string {
  const texts = wordingTexts[language];
  const runs = wordChanges(from, to).map(({ kind, text }) => {
    if (kind === "same") return escaped(text);
    return kind === "removed"
      ? `[${texts.removed}: <del>${escaped(text)}</del>] `
      : `[${texts.added}: <ins>${escaped(text)}</ins>] `;
  });
  return [to === "" ? texts.strikeOut : "", runs.join(""), reason === undefined ? "" : escaped(texts.reason(reason))]
    .filter((line) => line !== "")
    .join("\n");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] as string);
}
