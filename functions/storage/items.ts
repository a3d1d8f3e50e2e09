import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { dueBucket, type ItemKey } from "./keys.ts";

export type StoredItem = Record<string, AttributeValue>;

/** An attribute as this table uses them; also what a stream's image holds. */
interface ImageValue {
  readonly S?: string | undefined;
  readonly N?: string | undefined;
  readonly SS?: readonly string[] | undefined;
  readonly M?: Image | undefined;
}
export type Image = { readonly [attribute: string]: ImageValue };

export type Plain = string | number | ReadonlySet<string> | { readonly [name: string]: string } | undefined;
export type PlainItem = Readonly<Record<string, Plain>>;

/** Attributes that are undefined are left out; an empty set has no stored form. */
export function toItem(plain: PlainItem): StoredItem {
  const item: StoredItem = {};
  for (const [name, value] of Object.entries(plain)) if (value !== undefined) item[name] = toAttribute(value);
  return item;
}

export function toAttribute(value: NonNullable<Plain>): AttributeValue {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  if (value instanceof Set) return { SS: [...value] };
  return { M: Object.fromEntries(Object.entries(value).map(([name, text]) => [name, { S: text as string }])) };
}

export function toKey({ pk, sk }: ItemKey): StoredItem {
  return { pk: { S: pk }, sk: { S: sk } };
}

/** Announces a consequence on the fact's own item; see due.ts. */
export function due(key: ItemKey, dueAt: string): { readonly dueAt: string; readonly dueBucket: string } {
  return { dueAt, dueBucket: dueBucket(key) };
}

/** Reads an item's attributes narrowly: one that is not as written is a bug and says where it lies. */
export function reading(item: Image) {
  const missing = (name: string): Error =>
    new Error(`The stored item ${item.pk?.S} / ${item.sk?.S} has no usable attribute ${name}`);
  const optional = (name: string): string | undefined => item[name]?.S;
  const text = (name: string): string => {
    const value = optional(name);
    if (value === undefined) throw missing(name);
    return value;
  };
  return {
    key: (): ItemKey => ({ pk: text("pk"), sk: text("sk") }),
    text,
    optional,
    number(name: string): number {
      const value = item[name]?.N;
      if (value === undefined) throw missing(name);
      return Number(value);
    },
    strings: (name: string): readonly string[] => [...(item[name]?.SS ?? [])].sort(),
    texts(name: string): Readonly<Record<string, string>> {
      const entries = Object.entries(item[name]?.M ?? {});
      return Object.fromEntries(entries.flatMap(([key, value]) => (value.S === undefined ? [] : [[key, value.S]])));
    },
    json: (name: string): unknown => JSON.parse(text(name)),
  };
}
