import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalHost } from "../../infra/local/local-host.ts";
import { bootFake, echo, readEcho, route } from "./fake-functions.ts";

let host: LocalHost;

beforeAll(async () => {
  host = await bootFake(
    [
      {
        name: "pages",
        triggers: [
          route("GET", "/"),
          route("GET", "/{destination}"),
          route("GET", "/{destination}/plans"),
          route("POST", "/{destination}/answer/{token}"),
          route("GET", "/{destination}/plans/{planYear}/{version}"),
          route("GET", "/{destination}/plans/{planYear}/latest"),
        ],
        handler: echo,
      },
      {
        name: "answers",
        triggers: [route("GET", "/assets/{asset}"), route("GET", "/slow/one"), route("GET", "/bare/one")],
        handler(event: never) {
          const { rawPath } = event as { rawPath: string };
          if (rawPath === "/slow/one") throw new Error("broken on purpose");
          if (rawPath === "/bare/one") return { plain: true };
          return {
            statusCode: 200,
            headers: { "content-type": "image/png", "cache-control": "max-age=60" },
            cookies: ["a=1; Path=/", "b=2; Secure"],
            body: Buffer.from([0, 255, 7]).toString("base64"),
            isBase64Encoded: true,
          };
        },
      },
      {
        name: "late",
        triggers: [route("GET", "/late/one")],
        timeoutSeconds: 0.05,
        handler: () => new Promise(() => undefined),
      },
    ],
    { onFailure: () => undefined },
  );
});
afterAll(() => host.stop());

describe("the event", () => {
  it("has the shape an HTTP API documents for payload format 2.0", async () => {
    const response = await fetch(
      `${host.url}/asnen/answer/t%C3%B6ken%2Fx?parameter1=value1&parameter1=value2&parameter2=value`,
      {
        method: "POST",
        headers: { cookie: "cookie1=a; cookie2=b", "content-type": "text/plain", "X-Header": "one" },
        body: "Hello from Lambda",
      },
    );
    const event = await readEcho(response);
    const { requestContext, headers, ...rest } = event;
    expect(rest).toEqual({
      version: "2.0",
      routeKey: "POST /{destination}/answer/{token}",
      rawPath: "/asnen/answer/töken/x",
      rawQueryString: "parameter1=value1&parameter1=value2&parameter2=value",
      cookies: ["cookie1=a", "cookie2=b"],
      queryStringParameters: { parameter1: "value1,value2", parameter2: "value" },
      pathParameters: { destination: "asnen", token: "töken/x" },
      body: "Hello from Lambda",
      isBase64Encoded: false,
    });
    expect(headers).toMatchObject({ "x-header": "one", "content-type": "text/plain" });
    expect(headers).not.toHaveProperty("cookie");
    expect(requestContext).toMatchObject({
      http: { method: "POST", path: "/asnen/answer/töken/x", protocol: "HTTP/1.1" },
      routeKey: "POST /{destination}/answer/{token}",
      stage: "$default",
      time: "05/Apr/2027:07:00:00 +0000",
      timeEpoch: Date.parse("2027-04-05T07:00:00.000Z"),
    });
    expect(response.headers.get("apigw-requestid")).toBe(requestContext.requestId);
  });

  it("leaves out what is not there", async () => {
    const event = await readEcho(await fetch(host.url));
    for (const absent of ["cookies", "queryStringParameters", "pathParameters", "body"])
      expect(event).not.toHaveProperty(absent);
    expect(event).toMatchObject({ rawPath: "/", rawQueryString: "", isBase64Encoded: false });
  });

  it.each([
    ["application/x-www-form-urlencoded", true],
    ["multipart/form-data; boundary=x", true],
    ["application/json; charset=utf-8", false],
    ["text/csv", false],
    ["application/problem+json", true],
  ])("hands over a body of type %s encoded as base64: %s", async (type, encoded) => {
    const event = await readEcho(
      await fetch(`${host.url}/asnen/answer/t`, { method: "POST", headers: { "content-type": type }, body: "å=1" }),
    );
    expect(event.isBase64Encoded).toBe(encoded);
    expect(Buffer.from(event.body ?? "", encoded ? "base64" : "utf8").toString()).toBe("å=1");
  });

  it("joins a repeated header with a comma", async () => {
    const answer = await rawRequest(
      "GET /asnen HTTP/1.1\r\nHost: localhost\r\nX-Twice: 1\r\nx-twice: 2\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toContain('"x-twice":"1,2"');
  });
});

describe("routing", () => {
  it("prefers a literal segment to a parameter, whatever the manifest's order", async () => {
    const latest = await readEcho(await fetch(`${host.url}/asnen/plans/2028/latest`));
    expect(latest.routeKey).toBe("GET /{destination}/plans/{planYear}/latest");
    const version = await readEcho(await fetch(`${host.url}/asnen/plans/2028/1.0`));
    expect(version.pathParameters).toEqual({ destination: "asnen", planYear: "2028", version: "1.0" });
  });

  it.each(["/asnen/", "/asnen/nothing", "/asnen//plans"])("answers %s as the gateway does: not found", async (path) => {
    const response = await fetch(host.url + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: "Not Found" });
  });

  it("does not find a route by another method", async () => {
    expect((await fetch(`${host.url}/asnen/plans`, { method: "POST", body: "x" })).status).toBe(404);
  });

  it("answers HEAD as GET, without the body", async () => {
    const response = await fetch(`${host.url}/asnen`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(100);
    expect(await response.text()).toBe("");
  });

  it("refuses a path whose percent-encoding is malformed", async () => {
    expect(await rawRequest("GET /%E5snen HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).toMatch(
      /^HTTP\/1.1 400 /,
    );
  });
});

describe("the answer", () => {
  it("decodes a base64 body and sends each cookie", async () => {
    const response = await fetch(`${host.url}/assets/logo`);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 7]);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Secure"]);
  });

  it("makes a JSON page of a result without a status", async () => {
    const response = await fetch(`${host.url}/bare/one`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ plain: true });
  });

  it("says nothing of why a function failed", async () => {
    const response = await fetch(`${host.url}/slow/one`);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: "Internal Server Error" });
  });

  it("gives up on a function at its timeout", async () => {
    expect((await fetch(`${host.url}/late/one`)).status).toBe(503);
  });

  it("refuses a body over 10 MB, announced or not", async () => {
    const address = `${host.url}/asnen/answer/t`;
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    expect((await fetch(address, { method: "POST", body: large })).status).toBe(413);
    const stream = new Response(large).body as ReadableStream;
    expect((await fetch(address, { method: "POST", body: stream, duplex: "half" } as RequestInit)).status).toBe(413);
  });

  it("outlives a client that goes away in the middle of its body", async () => {
    const socket = connect(Number(new URL(host.url).port), "127.0.0.1");
    socket.write("POST /asnen/answer/t HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf");
    await new Promise<void>((resolve) => socket.end(() => socket.destroy() && resolve()));
    expect((await fetch(`${host.url}/asnen`)).status).toBe(200);
  });
});

/** For what `fetch` would put right before sending. */
function rawRequest(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(new URL(host.url).port), "127.0.0.1", () => socket.write(request));
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
