import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import type { EntryModule, LoadEntry } from "../../infra/local/function-runner.ts";

/** What each function asked of AWS while it was observed, as `dynamodb:GetItem`, `ses:SendRawEmail` and so on. */
export interface ObservedCalls extends Disposable {
  readonly byFunction: ReadonlyMap<string, ReadonlySet<string>>;
  /** Gives every entry a name that its calls are known by. */
  observe(load: LoadEntry): LoadEntry;
}

/** Listens to every HTTP request of this process; those made inside a function are its calls. */
export function observeCalls(): ObservedCalls {
  const running = new AsyncLocalStorage<string>();
  const byFunction = new Map<string, Set<string>>();

  function note(name: string, call: string): void {
    byFunction.set(name, (byFunction.get(name) ?? new Set()).add(call));
  }

  function onRequest(message: unknown): void {
    const { request } = message as { request: ClientRequest };
    const name = running.getStore();
    if (name === undefined) return;
    let body = "";
    const { write, end } = request;
    request.write = ((chunk: unknown, ...rest: unknown[]) => {
      body += textOf(chunk);
      return Reflect.apply(write, request, [chunk, ...rest]);
    }) as typeof write;
    request.end = ((chunk: unknown, ...rest: unknown[]) => {
      note(name, describeCall(request, body + textOf(chunk)));
      return Reflect.apply(end, request, [chunk, ...rest]);
    }) as typeof end;
  }

  subscribe("http.client.request.created", onRequest);
  return {
    byFunction,
    observe: (load) => async (definition) => {
      const entry: EntryModule = await load(definition);
      return {
        createHandler: (dependencies) => {
          const handler = running.run(definition.name, () => entry.createHandler(dependencies));
          return (event, context) => running.run(definition.name, () => handler(event, context));
        },
      };
    },
    [Symbol.dispose]: () => void unsubscribe("http.client.request.created", onRequest),
  };
}

function describeCall(request: ClientRequest, body: string): string {
  const target = String(request.getHeader("x-amz-target") ?? "");
  const action = target.slice(target.indexOf(".") + 1);
  if (target.startsWith("DynamoDB_")) return `dynamodb:${action}${"IndexName" in JSON.parse(body) ? " on index" : ""}`;
  if (target.startsWith("secretsmanager")) return `secretsmanager:${action}`;
  const query = /^Action=([A-Za-z]+)&/.exec(body)?.[1];
  if (query !== undefined) return `ses:${query}`;
  return `s3:${request.method === "PUT" ? "PutObject" : request.method === "GET" ? "GetObject" : request.method}`;
}

function textOf(chunk: unknown): string {
  if (typeof chunk === "string") return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString("latin1") : "";
}
