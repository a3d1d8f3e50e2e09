/** Just enough of an HTML reader to hold pages to the rules that a browser forgives. */

export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Names of the elements around it, outermost first. */
  readonly path: readonly string[];
}

const voidTags = new Set(["input", "meta", "link", "br", "hr", "img"]);
const token = /<!doctype html>|<\/([a-z0-9]+)>|<([a-z0-9]+)((?:\s+[a-z0-9-]+(?:="[^"]*")?)*)\s*(\/?)>|<|>/gi;

/**
 * Every element in order.
 * @throws Error when a tag is not closed, or closed by another's, or a bare `<` or `>` stands in text
 */
export function elementsOf(markup: string): readonly Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  for (const [text, closed, opened, attributes = "", selfClosed] of markup.matchAll(token)) {
    if (closed !== undefined) {
      const expected = open.pop();
      if (expected !== closed) throw new Error(`</${closed}> closes <${expected}>`);
    } else if (opened !== undefined) {
      elements.push({ tag: opened, attributes: readAttributes(attributes), path: [...open] });
      if (!voidTags.has(opened) && selfClosed !== "/") open.push(opened);
    } else if (text.length === 1) throw new Error(`A bare ${text} in the text`);
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join(", ")}`);
  return elements;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/([a-z0-9-]+)(?:="([^"]*)")?/gi)) {
    if (attributes.has(name)) throw new Error(`${name} stands twice`);
    attributes.set(name, value);
  }
  return attributes;
}

/** The controls a person meets: not hidden, and not the form's invisible default button. */
export function controlsOf(elements: readonly Element[]): readonly Element[] {
  return elements.filter(
    ({ tag, attributes }) =>
      ["input", "select", "textarea", "button"].includes(tag) &&
      attributes.get("type") !== "hidden" &&
      attributes.get("aria-hidden") !== "true",
  );
}

export function idsOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
}
