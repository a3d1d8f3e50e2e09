const named: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** What a person reads: without tags and style, entities resolved, every run of space as one. */
export function textOf(markup: string): string {
  return markup
    .replaceAll(/<style>[\s\S]*?<\/style>/g, " ")
    .replaceAll(/<\/?(?:span|strong|a|code|time|del)\b[^>]*>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity)
    .replaceAll(/\s+/g, " ")
    .trim();
}

export function headingLevels(markup: string): readonly number[] {
  return [...markup.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
}

export function tablesOf(markup: string): readonly string[] {
  return markup.match(/<table[\s\S]*?<\/table>/g) ?? [];
}
