import type { Context } from "aws-lambda";
import type { FunctionDefinition } from "../../functions/manifest.ts";
import type { Dependencies } from "../../functions/middleware/dependencies.ts";

export type Handler = (event: unknown, context: Context) => Promise<unknown>;
export interface EntryModule {
  createHandler(dependencies: Dependencies): Handler;
}
export type LoadEntry = (definition: FunctionDefinition) => Promise<EntryModule>;

/** The function did not answer within the manifest's `timeoutSeconds`. */
export class FunctionTimedOutError extends Error {
  constructor(definition: FunctionDefinition) {
    super(`${definition.name} timed out after ${definition.timeoutSeconds} seconds`);
    this.name = "FunctionTimedOutError";
  }
}

export interface FunctionRunner {
  run(definition: FunctionDefinition, event: unknown): Promise<unknown>;
}

export interface FunctionRunnerOptions {
  readonly dependencies: Dependencies;
  readonly newRequestId: () => string;
  readonly loadEntry?: LoadEntry | undefined;
}

const projectRoot = new URL("../../", import.meta.url);

function importEntry(definition: FunctionDefinition): Promise<EntryModule> {
  return import(new URL(definition.entry, projectRoot).href) as Promise<EntryModule>;
}

/** Runs entries as Lambda does: loaded at the first event, one handler kept warm, cut off at the timeout. */
export function createFunctionRunner(options: FunctionRunnerOptions): FunctionRunner {
  const loadEntry = options.loadEntry ?? importEntry;
  const warm = new Map<string, Promise<Handler>>();

  function warmHandler(definition: FunctionDefinition): Promise<Handler> {
    const known = warm.get(definition.name);
    if (known !== undefined) return known;
    const loading = loadEntry(definition).then((entry) => entry.createHandler(options.dependencies));
    warm.set(definition.name, loading);
    return loading;
  }

  return {
    async run(definition, event) {
      const handler = await warmHandler(definition);
      return withTimeout(definition, (context) => handler(event, context), options.newRequestId());
    },
  };
}

/** What ran too long is left running, as a frozen Lambda may thaw and finish later; only its answer is lost. */
async function withTimeout(
  definition: FunctionDefinition,
  call: (context: Context) => Promise<unknown>,
  awsRequestId: string,
): Promise<unknown> {
  const endsAt = performance.now() + definition.timeoutSeconds * 1000;
  const timedOut = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => timedOut.reject(new FunctionTimedOutError(definition)),
    definition.timeoutSeconds * 1000,
  );
  try {
    return await Promise.race([call(lambdaContext(definition, awsRequestId, endsAt)), timedOut.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function lambdaContext(definition: FunctionDefinition, awsRequestId: string, endsAt: number): Context {
  return {
    awsRequestId,
    functionName: definition.name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:eu-north-1:000000000000:function:${definition.name}`,
    memoryLimitInMB: String(definition.memoryMb),
    logGroupName: `/aws/lambda/${definition.name}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: false,
    // Of the machine's own time: a clock that stands still would never run out.
    getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAt - performance.now())),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}
