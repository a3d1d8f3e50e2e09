import type { Block, Fact, Letter } from "./letter.ts";

/** RFC 5322 asks for at most 78 characters; 76 leaves room for a quoting mark. */
const width = 76;

/** The message as plain text that reads well by itself: links stand alone on their lines, unbroken. */
export function letterText({ blocks, signature }: Letter): string {
  return `${blocks.map(blockText).join("\n\n")}\n\n-- \n${signature.map(blockText).join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return wrap(block.text);
    case "heading":
      return `${block.text}\n${"-".repeat(Math.min(block.text.length, width))}`;
    case "action":
      return `${block.label}:\n${block.href}`;
    case "link":
      return `${block.text}:\n${block.href}`;
    case "list":
      return block.items.map((item) => `- ${wrap(item, "  ").slice(2)}`).join("\n");
    case "facts":
      return block.rows.map(factLine).join("\n");
    case "copy":
      return block.rows.map(({ label, value }) => `${wrap(label)}\n${wrap(value, "    ")}`).join("\n\n");
  }
}

function factLine({ label, value }: Fact): string {
  const line = `${label}: ${value}`;
  return line.length <= width ? line : `${label}:\n${wrap(value, "  ")}`;
}

/** Breaks at ordinary spaces only, so that `470 645 kr` with its no-break spaces stays whole. */
function wrap(text: string, indent = ""): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .flatMap((line) => wrapLine(line, indent))
    .join("\n");
}

function wrapLine(line: string, indent: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/[ \t]+/)) {
    if (current !== "" && indent.length + current.length + 1 + word.length > width) {
      lines.push(indent + current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current === "" ? "" : indent + current];
}
