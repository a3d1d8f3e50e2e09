import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createMailer } from "../../functions/mail/send-raw.ts";
import {
  accept,
  answerWith,
  type Behaviour,
  neverAnswer,
  refuse,
  resetConnection,
  type SesEndpoint,
  startSesEndpoint,
} from "./ses-endpoint.ts";

const raw = Buffer.from("Subject: =?utf-8?Q?=C3=85snen?=\r\n\r\nHej +/= å\r\n");
const envelope = {
  from: "utskick@mail.example.com",
  to: "stugor@example.com",
  tags: { destination: "asnen", round: "2027", message: "0f3a" },
};

let endpoint: SesEndpoint;

beforeAll(async () => {
  endpoint = await startSesEndpoint();
  vi.stubEnv("AWS_ENDPOINT_URL_SES", endpoint.url);
  vi.stubEnv("AWS_REGION", "eu-north-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await endpoint[Symbol.asyncDispose]();
});

beforeEach(() => {
  endpoint.calls.length = 0;
});

async function send(behaviour: Behaviour, requestTimeoutMs = 5_000) {
  endpoint.behave(behaviour);
  return await createMailer({ configurationSet: "samrad", requestTimeoutMs }).send(raw, envelope);
}

it("hands SES the very bytes, one recipient, the configuration set and the tags", async () => {
  expect(await send(accept("0100-abc"))).toEqual({ outcome: "accepted", sesMessageId: "0100-abc" });
  const [call] = endpoint.calls;
  expect(Object.fromEntries(call ?? [])).toMatchObject({
    Action: "SendRawEmail",
    Source: "utskick@mail.example.com",
    "Destinations.member.1": "stugor@example.com",
    ConfigurationSetName: "samrad",
    "Tags.member.1.Name": "destination",
    "Tags.member.1.Value": "asnen",
    "Tags.member.2.Name": "round",
    "Tags.member.2.Value": "2027",
    "Tags.member.3.Name": "message",
    "Tags.member.3.Value": "0f3a",
  });
  expect(call?.has("Destinations.member.2")).toBe(false);
  expect(Buffer.from(call?.get("RawMessage.Data") ?? "", "base64").equals(raw)).toBe(true);
});

it.each([
  [400, "AccountSendingPausedException"],
  [400, "ConfigurationSetDoesNotExist"],
  [400, "MailFromDomainNotVerifiedException"],
  [403, "AccessDenied"],
  [403, "ExpiredToken"],
])("takes %i %s as not accepted and worth another try", async (status, code) => {
  const outcome = await send(refuse(status, code));
  expect(outcome).toMatchObject({ outcome: "refused-for-now" });
  expect(endpoint.calls).toHaveLength(1);
});

it.each([
  [400, "Throttling"],
  [400, "ThrottlingException"],
  [503, "Throttling"],
])("takes %i %s as not accepted, and as worth another try in a moment", async (status, code) => {
  expect(await send(refuse(status, code))).toEqual({ outcome: "too-fast", reason: code });
  expect(endpoint.calls).toHaveLength(1);
});

it.each([
  [400, "MessageRejected"],
  [400, "InvalidParameterValue"],
])("takes %i %s as refused for good, without repeating the address", async (status, code) => {
  expect(await send(refuse(status, code))).toEqual({ outcome: "refused", reason: code });
  expect(endpoint.calls).toHaveLength(1);
});

it.each([
  ["500 InternalFailure", refuse(500, "InternalFailure")],
  ["503 ServiceUnavailable", refuse(503, "ServiceUnavailable")],
  ["502 from something in between", answerWith(502, "<html>Bad gateway</html>")],
  ["200 that cannot be read", answerWith(200, "<SendRaw")],
  ["200 without an id", answerWith(200, "<SendRawEmailResponse><SendRawEmailResult/></SendRawEmailResponse>")],
  ["a connection reset after the write", resetConnection],
])("takes %s as possibly accepted, and asks only once", async (_, behaviour) => {
  expect(await send(behaviour)).toMatchObject({ outcome: "ambiguous" });
  expect(endpoint.calls).toHaveLength(1);
});

it("takes an answer that never comes as possibly accepted", async () => {
  expect(await send(neverAnswer, 2_000)).toMatchObject({ outcome: "ambiguous" });
  expect(endpoint.calls).toHaveLength(1);
});

it("takes a refused connection as not accepted", async () => {
  const closed = await startSesEndpoint();
  await closed[Symbol.asyncDispose]();
  vi.stubEnv("AWS_ENDPOINT_URL_SES", closed.url);
  try {
    const mailer = createMailer({ configurationSet: "samrad" });
    expect(await mailer.send(raw, envelope)).toEqual({ outcome: "refused-for-now", reason: "ECONNREFUSED" });
  } finally {
    vi.stubEnv("AWS_ENDPOINT_URL_SES", endpoint.url);
  }
});
