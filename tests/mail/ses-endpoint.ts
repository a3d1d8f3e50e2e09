import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the stand-in does with the next call. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface SesEndpoint extends AsyncDisposable {
  readonly url: string;
  /** The form fields of every call that arrived whole. */
  readonly calls: URLSearchParams[];
  behave(behaviour: Behaviour): void;
}

/** Answers on loopback in the Query protocol of SES: forms in, XML out. */
export async function startSesEndpoint(): Promise<SesEndpoint> {
  const calls: URLSearchParams[] = [];
  let behaviour: Behaviour = accept("0100-first");
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    calls.push(new URLSearchParams(body));
    behaviour(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    behave: (next) => {
      behaviour = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: ServerResponse, status: number, xml: string): void {
  response.writeHead(status, { "content-type": "text/xml" }).end(xml);
}

export function accept(messageId: string): Behaviour {
  return (_, response) =>
    answer(
      response,
      200,
      `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></SendRawEmailResponse>`,
    );
}

export function refuse(status: number, code: string): Behaviour {
  const type = status < 500 ? "Sender" : "Receiver";
  return (_, response) =>
    answer(
      response,
      status,
      `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${type}</Type><Code>${code}</Code><Message>No to stugor@example.com.</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`,
    );
}

export function answerWith(status: number, body: string): Behaviour {
  return (_, response) => answer(response, status, body);
}

export const resetConnection: Behaviour = (request) => {
  request.socket.resetAndDestroy();
};

export const neverAnswer: Behaviour = () => {};
