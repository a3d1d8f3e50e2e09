/** A form as a browser would see it, ready to be filled in and sent. */
export interface HtmlForm {
  readonly method: "get" | "post";
  /** As written; empty means the page's own address. */
  readonly action: string;
  readonly multipart: boolean;
  readonly controls: readonly HtmlControl[];
}

export type HtmlControl =
  | { readonly kind: "text" | "hidden" | "file"; readonly name: string; readonly value: string }
  | { readonly kind: "radio" | "checkbox"; readonly name: string; readonly value: string; readonly checked: boolean }
  | { readonly kind: "select"; readonly name: string; readonly options: readonly string[]; readonly selected: string }
  /** `action` where the button sends the form elsewhere; empty where it does not. */
  | { readonly kind: "button"; readonly name: string; readonly value: string; readonly action: string };

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text up to the next tag. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: "\u00a0",
};

export function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] as string);
}

/**
 * Reads the pages' own markup, which always quotes attribute values; it is no reader for other
 * people's HTML.
 */
function readTags(html: string): readonly Tag[] {
  const tags = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)*)\s*\/?>([^<]*)/gi;
  return [...html.matchAll(tags)].map(([, slash, name = "", attributes = "", text = ""]) => ({
    name: name.toLowerCase(),
    closes: slash === "/",
    attributes: new Map(
      [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [
        key.toLowerCase(),
        decodeEntities(value),
      ]),
    ),
    text: decodeEntities(text),
  }));
}

export function readForms(html: string): readonly HtmlForm[] {
  const forms: HtmlForm[] = [];
  let controls: HtmlControl[] | undefined;
  let options: { values: string[]; selected: string | undefined } | undefined;
  let select = "";
  // What lies in a template is neither shown nor sent.
  const shown = html.replace(/<template\b[\s\S]*?<\/template>/g, "");
  for (const tag of readTags(shown)) {
    const attribute = (name: string) => tag.attributes.get(name) ?? "";
    if (tag.name === "form") {
      controls = tag.closes ? undefined : [];
      if (controls !== undefined) forms.push({ ...readFormTag(tag), controls });
    } else if (controls === undefined || tag.attributes.has("disabled")) {
      // Outside any form, or not sent by browsers.
    } else if (tag.name === "select" && !tag.closes) {
      options = { values: [], selected: undefined };
      select = attribute("name");
    } else if (tag.name === "option" && !tag.closes && options !== undefined) {
      options.values.push(attribute("value"));
      if (tag.attributes.has("selected")) options.selected = attribute("value");
    } else if (tag.name === "select" && options !== undefined) {
      const selected = options.selected ?? options.values[0] ?? "";
      controls.push({ kind: "select", name: select, options: options.values, selected });
      options = undefined;
    } else if (!tag.closes) {
      const control = readControl(tag);
      if (control !== undefined && control.name !== "") controls.push(control);
    }
  }
  return forms;
}

function readFormTag({ attributes }: Tag): Omit<HtmlForm, "controls"> {
  return {
    method: attributes.get("method")?.toLowerCase() === "post" ? "post" : "get",
    action: attributes.get("action") ?? "",
    multipart: attributes.get("enctype") === "multipart/form-data",
  };
}

function readControl(tag: Tag): HtmlControl | undefined {
  const name = tag.attributes.get("name") ?? "";
  const value = tag.attributes.get("value") ?? "";
  // HTML drops one line break right after the opening tag.
  if (tag.name === "textarea") return { kind: "text", name, value: tag.text.replace(/^\n/, "") };
  const action = tag.attributes.get("formaction") ?? "";
  if (tag.name === "button") return { kind: "button", name, value, action };
  if (tag.name !== "input") return undefined;
  const type = tag.attributes.get("type") ?? "text";
  if (type === "submit") return { kind: "button", name, value, action };
  if (type === "hidden" || type === "file") return { kind: type, name, value };
  if (type === "radio" || type === "checkbox") {
    return { kind: type, name, value: value || "on", checked: tag.attributes.has("checked") };
  }
  return { kind: "text", name, value };
}
