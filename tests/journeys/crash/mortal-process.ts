import { createServer, request as forwardRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServiceEndpoints } from "../../../infra/local/aws-environment.ts";

/**
 * Where a process meets its end, counted in effects: writes to the table, the bucket and SES.
 * `lost` and `overtaken` are no end: the effect happens and its answer gets lost once, or the process
 * halts before it until something else is over, and goes on.
 */
export type Fate = { readonly effect: number } & (
  | { readonly how: "dies-before" | "dies-after" | "lost" }
  | { readonly how: "overtaken"; readonly meanwhile: () => Promise<unknown> }
);

export interface MortalProcess {
  /** What its AWS clients are pointed at. */
  readonly endpoints: Pick<ServiceEndpoints, "table" | "objects" | "mail">;
  /** Effects that happened, in order, as `PutItem`, `SendRawEmail` and so on. */
  readonly effects: readonly string[];
  readonly isDead: () => boolean;
  close(): Promise<void>;
}

const tableEffects: ReadonlySet<string> = new Set(["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"]);

/** Stands between a function and AWS: from its end on, no call of the process has an effect or an answer. */
export async function startMortalProcess(services: ServiceEndpoints, fate?: Fate): Promise<MortalProcess> {
  const effects: string[] = [];
  let reached = 0;
  let isDead = false;

  async function relay(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const effect = effectOf(request, body);
    if (isDead) return refuse(response);
    const mine = effect !== undefined && fate !== undefined && reached === fate.effect ? fate.how : undefined;
    if (effect !== undefined) reached += 1;
    if (mine === "overtaken" && fate?.how === "overtaken") await fate.meanwhile();
    if (mine === "dies-before") isDead = true;
    if (isDead) return refuse(response);
    const answer = await forward(target, request, body);
    if (effect !== undefined) effects.push(effect);
    if (mine === "dies-after") isDead = true;
    // Whoever died while the call was under way does not hear its answer either.
    if (isDead) return refuse(response);
    if (mine === "lost") return void response.destroy();
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  }

  async function listen(target: string) {
    const server = createServer(
      (request, response) => void relay(target, request, response).catch(() => response.destroy()),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const close = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
  }

  const [table, objects, mail] = (await Promise.all([services.table, services.objects, services.mail].map(listen))) as [
    Awaited<ReturnType<typeof listen>>,
    Awaited<ReturnType<typeof listen>>,
    Awaited<ReturnType<typeof listen>>,
  ];
  return {
    endpoints: { table: table.endpoint, objects: objects.endpoint, mail: mail.endpoint },
    effects,
    isDead: () => isDead,
    close: async () => void (await Promise.all([table.close(), objects.close(), mail.close()])),
  };
}

/** An error that the SDK does not try again: the dead have no time. */
function refuse(response: ServerResponse): void {
  response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
  response.end(JSON.stringify({ __type: "AccessDeniedException", message: "The process is dead." }));
}

function effectOf(request: IncomingMessage, body: Buffer): string | undefined {
  const action = String(request.headers["x-amz-target"] ?? "").split(".")[1];
  if (action !== undefined) return tableEffects.has(action) ? action : undefined;
  if (request.method === "PUT") return "PutObject";
  // Of SES only sending has an effect; asking for the quota has none.
  return /^Action=(SendRawEmail)/.exec(body.toString("latin1", 0, 100))?.[1];
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function forward(target: string, request: IncomingMessage, body: Buffer) {
  return new Promise<{ status: number; headers: Record<string, string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(target);
      const { connection: _, "transfer-encoding": __, ...headers } = request.headers;
      const outgoing = forwardRequest(
        { hostname, port, path: request.url, method: request.method, headers },
        (incoming) => {
          readAll(incoming).then((answer) => {
            const { connection: ___, "transfer-encoding": ____, ...kept } = incoming.headers;
            resolve({
              status: incoming.statusCode ?? 500,
              headers: kept as Record<string, string | string[]>,
              body: answer,
            });
          }, reject);
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    },
  );
}
