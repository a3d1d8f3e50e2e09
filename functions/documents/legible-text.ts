/** Controls that a reader cannot see, and marks that turn the writing direction, as Unicode classes them. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
/** Allowed to be invisible: soft hyphens, and what joins or keeps letters apart. */
const harmless = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFE0E|\uFE0F|\uFEFF/u;

/**
 * Text as the typeface can show it. A character it has no sign for, or that would be invisible, is
 * written as its number, `[U+202E]`: a copy that leaves something out in silence is not a copy.
 */
export function legibleText(text: string, hasSign: (codePoint: number) => boolean): string {
  return Array.from(text.replace(/\r\n?/g, "\n"), (character) => legibleCharacter(character, hasSign)).join("");
}

function legibleCharacter(character: string, hasSign: (codePoint: number) => boolean): string {
  if (character === "\n") return character;
  if (character === "\t") return "    ";
  if (harmless.test(character)) return "";
  const codePoint = character.codePointAt(0) as number;
  if (!invisible.test(character) && hasSign(codePoint)) return character;
  return `[U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}]`;
}
