import type { ServerResponse } from "node:http";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";

/** Sends what a function returned, with the rules an HTTP API has for payload format 2.0. */
export function sendResult(response: ServerResponse, result: unknown, requestId: string): void {
  const answer = isStructured(result) ? result : inferAnswer(result);
  if (answer === undefined) {
    sendGatewayMessage(response, 500, "Internal Server Error", requestId);
    return;
  }
  response.statusCode = answer.statusCode ?? 200;
  response.setHeader("apigw-requestid", requestId);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, String(value));
  if (answer.cookies !== undefined && answer.cookies.length > 0) response.setHeader("set-cookie", answer.cookies);
  if (!response.hasHeader("content-type")) response.setHeader("content-type", "text/plain;charset=UTF-8");
  const body = Buffer.from(answer.body ?? "", answer.isBase64Encoded ? "base64" : "utf8");
  response.setHeader("content-length", body.length);
  response.end(body);
}

/** The gateway's own short answers, which no function has a say in. */
export function sendGatewayMessage(response: ServerResponse, status: number, message: string, requestId: string): void {
  const body = Buffer.from(JSON.stringify({ message }));
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": body.length,
    "apigw-requestid": requestId,
  });
  response.end(body);
}

function isStructured(result: unknown): result is APIGatewayProxyStructuredResultV2 {
  return typeof result === "object" && result !== null && "statusCode" in result;
}

/** Without a `statusCode`, whatever was returned is the body of a 200, as JSON. */
function inferAnswer(result: unknown): APIGatewayProxyStructuredResultV2 | undefined {
  if (result === undefined) return undefined;
  return {
    statusCode: 200,
    headers: { "content-type": "application/json" },
    body: typeof result === "string" ? result : JSON.stringify(result),
  };
}
