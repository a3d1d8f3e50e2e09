import { getDocumentProxy } from "unpdf";

/** An element of the tag tree with the text it stands for, as a screen reader is given it. */
export interface Tag {
  readonly role: string;
  readonly language?: string;
  /** What is said instead of the text. */
  readonly alternative?: string;
  readonly text: string;
  readonly children: readonly Tag[];
}

export interface ReadPdf {
  readonly pages: number;
  readonly language: unknown;
  readonly title: unknown;
  readonly isTagged: boolean;
  /** The top-level elements in reading order, pages joined. */
  readonly tags: readonly Tag[];
  /** The bookmarks, each with those below it. */
  readonly bookmarks: readonly Bookmark[];
  /** Text outside the tag tree: page numbers and other decoration. */
  readonly untagged: string;
}

export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

interface Node {
  readonly lang?: string;
  readonly alt?: string;
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Reads a PDF with a reader that knows nothing of how ours are written. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const tags: Tag[] = [];
  let untagged = "";
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: (string | null | undefined)[] = [];
    for (const item of items) {
      if ("str" in item) {
        const id = open.findLast((each) => typeof each === "string");
        const text = item.str + (item.hasEOL ? "\n" : "");
        if (id === undefined) untagged += text;
        else texts.set(id, (texts.get(id) ?? "") + text);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push((item as { readonly id?: string | null }).id);
    }
    const root: Node | null = await page.getStructTree();
    for (const child of root?.children?.[0]?.children ?? []) {
      const tag = toTag(child, texts);
      const before = tags.at(-1);
      if (before !== undefined && isContinued(before, tag)) tags[tags.length - 1] = join(before, tag);
      else tags.push(tag);
    }
  }
  const { info } = await pdf.getMetadata();
  const facts = info as Readonly<Record<string, unknown>>;
  const markInfo = await pdf.getMarkInfo();
  return {
    pages: pdf.numPages,
    language: facts["Language"],
    title: facts["Title"],
    isTagged: markInfo?.Marked === true,
    tags,
    bookmarks: (await pdf.getOutline()) ?? [],
    untagged,
  };
}

function toTag({ role = "", lang, alt, children = [] }: Node, texts: ReadonlyMap<string, string>): Tag {
  const own = children.filter(({ type }) => type === "content").map(({ id }) => texts.get(id ?? "") ?? "");
  const below = children.filter(({ type }) => type !== "content").map((child) => toTag(child, texts));
  return {
    role,
    ...(lang && { language: lang }),
    ...(alt && { alternative: alt }),
    text: own.join(""),
    children: below,
  };
}

/** A page's tree holds all of what the page has a part of, and is empty where the rest stands on another page. */
function isContinued(before: Tag, tag: Tag): boolean {
  return tag.role === before.role && firstTextOf(tag) === "" && countTags(tag) === countTags(before);
}

function firstTextOf({ text, children: [first] }: Tag): string {
  return first === undefined ? text.trim() : firstTextOf(first);
}

function countTags({ children }: Tag): number {
  return children.reduce((count, child) => count + countTags(child), 1);
}

function join(before: Tag, after: Tag): Tag {
  const children = before.children.map((child, index) => join(child, after.children[index] as Tag));
  return { ...before, text: `${before.text}\n${after.text}`, children };
}

/** Everything below a tag, in order. */
export function textOf({ text, children }: Tag): string {
  return [text, ...children.map(textOf)].join(" ").trim();
}
