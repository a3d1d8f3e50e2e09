import type { Language } from "../domain/language.ts";
import type { Block, Fact, Letter } from "./letter.ts";

const page =
  "margin:0;padding:1.5rem 1rem;font-family:system-ui,sans-serif;font-size:1rem;line-height:1.5;color:#1b1b1b;background:#fff";
const column = "max-width:38rem;margin:0 auto";
const button =
  "display:inline-block;padding:.6rem 1rem;color:#fff;background:#1f4e3d;border-radius:.25rem;font-weight:bold";
const term = "font-weight:bold;margin-top:.75rem";
const definition = "margin:0;overflow-wrap:anywhere;white-space:pre-line";
const foot = "border-top:1px solid #767676;margin-top:2rem;font-size:.9rem";

/** The message as plain, accessible HTML: a language, a title, one heading, no images and nothing fetched. */
export function letterHtml({ subject, blocks, signature }: Letter, language: Language): string {
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(subject)}</title>\n</head>\n<body style="${page}">`,
    `<main style="${column}">\n<h1 style="font-size:1.4rem;line-height:1.25">${escaped(subject)}</h1>`,
    ...blocks.map(blockHtml),
    `</main>\n<footer style="${column};${foot}">`,
    ...signature.map(blockHtml),
    "</footer>\n</body>\n</html>\n",
  ].join("\n");
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "heading":
      return `<h2 style="font-size:1.15rem;margin-top:2rem">${escaped(block.text)}</h2>`;
    // The address is shown too: a reader can see where it leads, and copy it.
    case "action":
      return [
        `<p><a href="${escaped(block.href)}" style="${button}">${escaped(block.label)}</a></p>`,
        `<p style="font-size:.9rem;overflow-wrap:anywhere">${escaped(block.href)}</p>`,
      ].join("\n");
    case "link":
      return `<p><a href="${escaped(block.href)}" style="color:#1f4e3d">${escaped(block.text)}</a></p>`;
    case "facts":
    case "copy":
      return `<dl>\n${block.rows.map(factHtml).join("\n")}\n</dl>`;
  }
}

function factHtml({ label, value }: Fact): string {
  return `<dt style="${term}">${escaped(label)}</dt>\n<dd style="${definition}">${escaped(value)}</dd>`;
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
