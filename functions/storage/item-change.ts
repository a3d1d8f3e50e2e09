import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { type Plain, toAttribute } from "./items.ts";

type Value = NonNullable<Plain>;

/** An attribute's name, or `extensions.p-012` for an entry of a map; ids hold no dots. */
type Path = string;

type Condition =
  | readonly [Path, "exists"]
  | readonly [Path, "missing"]
  | readonly [Path, "=" | "<" | ">", Value]
  | readonly [Path, "missing or <", Value]
  | readonly [Path, "in", readonly string[]]
  /** A set of strings that holds the member already, or has fewer than `limit`. */
  | readonly [Path, "has room for", { readonly member: string; readonly limit: number }];

/** One conditional write: what it sets, and everything that must hold for it. */
export interface ItemChange {
  readonly set?: Readonly<Record<Path, Plain>>;
  /** Set only where the attribute is missing. */
  readonly setIfMissing?: Readonly<Record<Path, Value>>;
  readonly remove?: readonly Path[];
  /** Adds to a number or to a set of strings. */
  readonly add?: Readonly<Record<string, number | ReadonlySet<string>>>;
  readonly when: readonly Condition[];
}

/** Names are always aliased, so that none can collide with DynamoDB's 573 reserved words. */
export function changeExpression(change: ItemChange) {
  const names: Record<string, string> = {};
  const values: Record<string, AttributeValue> = {};
  const path = (name: Path): string =>
    name
      .split(".")
      .map((segment) => {
        const known = Object.keys(names).find((alias) => names[alias] === segment);
        const alias = known ?? `#n${Object.keys(names).length}`;
        names[alias] = segment;
        return alias;
      })
      .join(".");
  const value = (of: Value): string => {
    const alias = `:v${Object.keys(values).length}`;
    values[alias] = toAttribute(of);
    return alias;
  };

  const sets = Object.entries(change.set ?? {}).flatMap(([name, to]) =>
    to === undefined ? [] : [`${path(name)} = ${value(to)}`],
  );
  const firsts = Object.entries(change.setIfMissing ?? {}).map(
    ([name, to]) => `${path(name)} = if_not_exists(${path(name)}, ${value(to)})`,
  );
  const clauses = [
    clause("SET", [...sets, ...firsts]),
    clause("REMOVE", (change.remove ?? []).map(path)),
    clause(
      "ADD",
      Object.entries(change.add ?? {}).map(([name, more]) => `${path(name)} ${value(more)}`),
    ),
  ];
  const conditions = change.when.map((condition) => conditionText(condition, path, value));
  return {
    UpdateExpression: clauses.filter((text) => text !== "").join(" "),
    ...(conditions.length > 0 && { ConditionExpression: conditions.join(" AND ") }),
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
}

function clause(verb: string, parts: readonly string[]): string {
  return parts.length === 0 ? "" : `${verb} ${parts.join(", ")}`;
}

function conditionText(condition: Condition, path: (name: Path) => string, value: (of: Value) => string): string {
  const name = path(condition[0]);
  switch (condition[1]) {
    case "exists":
      return `attribute_exists(${name})`;
    case "missing":
      return `attribute_not_exists(${name})`;
    case "missing or <":
      return `(attribute_not_exists(${name}) OR ${name} < ${value(condition[2])})`;
    case "in":
      return `${name} IN (${condition[2].map(value).join(", ")})`;
    case "has room for": {
      const { member, limit } = condition[2];
      return `(attribute_not_exists(${name}) OR contains(${name}, ${value(member)}) OR size(${name}) < ${value(limit)})`;
    }
    default:
      return `${name} ${condition[1]} ${value(condition[2])}`;
  }
}
