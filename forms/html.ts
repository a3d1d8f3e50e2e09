/** Markup that is safe to send: only `html` makes it, and everything put into it is escaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

export type Child = Html | string | number | null | undefined | false | readonly Child[];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function render(child: Child): string {
  if (child === null || child === undefined || child === false) return "";
  if (child instanceof Html) return child.markup;
  if (typeof child === "object") return child.map(render).join("");
  return String(child).replace(/[&<>"']/g, (character) => escapes[character] as string);
}

/** Builds markup; attribute values must stand in quotes, since only `& < > " '` are escaped. */
export function html(strings: TemplateStringsArray, ...children: Child[]): Html {
  return new Html(strings.reduce((markup, text, index) => markup + render(children[index - 1]) + text));
}
