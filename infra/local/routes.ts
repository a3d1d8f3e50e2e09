import type { FunctionDefinition } from "../../functions/manifest.ts";

export interface Route {
  /** As API Gateway names it: `GET /{destination}/plans`. */
  readonly key: string;
  readonly method: string;
  readonly segments: readonly string[];
  readonly definition: FunctionDefinition;
}

export interface RouteMatch {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** API Gateway's name for the route that takes what no other does. */
const fallbackKey = "$default";

/** Every route of the manifest, those with a literal before those with a parameter in the same place. */
export function compileRoutes(manifest: readonly FunctionDefinition[]): readonly Route[] {
  const routes = manifest.flatMap((definition) =>
    definition.triggers.flatMap((trigger): Route[] => {
      if (trigger.kind === "fallback") return [{ key: fallbackKey, method: "", segments: [], definition }];
      if (trigger.kind !== "route") return [];
      const { method, path } = trigger;
      return [{ key: `${method} ${path}`, method, segments: splitPath(path), definition }];
    }),
  );
  const seen = new Set<string>();
  for (const { key } of routes) {
    if (seen.has(key)) throw new Error(`The manifest has the route ${key} twice.`);
    seen.add(key);
  }
  return routes.toSorted(bySpecificity);
}

/**
 * The route for a method and an undecoded path. HEAD is answered by the route for GET. Throws
 * `URIError` where a parameter's percent-encoding is malformed.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  const wanted = method === "HEAD" ? "GET" : method;
  const segments = splitPath(path);
  const route = routes.find((candidate) => candidate.method === wanted && fits(candidate.segments, segments));
  if (route !== undefined) return { route, pathParameters: readParameters(route.segments, segments) };
  const fallback = routes.find(({ key }) => key === fallbackKey);
  return fallback && { route: fallback, pathParameters: {} };
}

function splitPath(path: string): string[] {
  return path.split("/").slice(1);
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{");
}

/** A parameter takes one segment and never an empty one. */
function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.length !== segments.length) return false;
  return pattern.every((part, index) => (isParameter(part) ? segments[index] !== "" : part === segments[index]));
}

function readParameters(pattern: readonly string[], segments: readonly string[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    if (isParameter(part)) parameters[part.slice(1, -1)] = decodeURIComponent(segments[index] ?? "");
  }
  return parameters;
}

function bySpecificity(a: Route, b: Route): number {
  for (const [index, segment] of a.segments.entries()) {
    const difference = Number(isParameter(segment)) - Number(isParameter(b.segments[index] ?? ""));
    if (difference !== 0) return difference;
  }
  return 0;
}
