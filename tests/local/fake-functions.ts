import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { FunctionDefinition, Trigger } from "../../functions/manifest.ts";
import type { Dependencies } from "../../functions/middleware/dependencies.ts";
import type { Agenda } from "../../infra/local/agenda.ts";
import { createLocalHost } from "../../infra/local/create-local-host.ts";
import type { LoadEntry } from "../../infra/local/function-runner.ts";
import type { LocalHost, LocalHostOptions } from "../../infra/local/local-host.ts";

export type FakeHandler = (event: never, dependencies: Dependencies) => unknown;

export interface FakeFunction {
  readonly name: string;
  readonly triggers: readonly Trigger[];
  readonly handler: FakeHandler;
  readonly timeoutSeconds?: number;
}

/** Functions of the manifest's shape whose entries are given here instead of in a file. */
export function fakeManifest(functions: readonly FakeFunction[]): {
  manifest: readonly FunctionDefinition[];
  loadEntry: LoadEntry;
} {
  const manifest = functions.map(({ name, triggers, timeoutSeconds = 5 }) => ({
    name,
    entry: `functions/${name}.ts`,
    triggers,
    grants: {},
    memoryMb: 128,
    timeoutSeconds,
    lostWhenFailing: "Nothing.",
  }));
  const loadEntry: LoadEntry = async ({ name }) => {
    const { handler } = functions.find((candidate) => candidate.name === name) as FakeFunction;
    return { createHandler: (dependencies) => async (event) => handler(event as never, dependencies) };
  };
  return { manifest, loadEntry };
}

export const emptyAgenda: Agenda = async () => ({ overdue: false, next: undefined });

export function bootFake(
  functions: readonly FakeFunction[],
  options: Partial<LocalHostOptions> = {},
): Promise<LocalHost> {
  return createLocalHost({
    clock: "still",
    startAt: "2027-04-05T07:00:00.000Z",
    agenda: emptyAgenda,
    ...fakeManifest(functions),
    ...options,
  });
}

export function route(method: "GET" | "POST", path: string): Trigger {
  return { kind: "route", method, path };
}

/** Answers with the event it got, as JSON. */
export function echo(event: never): unknown {
  return { statusCode: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(event) };
}

export async function readEcho(response: Response): Promise<APIGatewayProxyEventV2> {
  return (await response.json()) as APIGatewayProxyEventV2;
}
