import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { MailArchive } from "./mail-archive.ts";
import { readBody } from "./request-body.ts";

/**
 * How the next call is treated, for tests: `throttle`, `quota`, `paused` and `reject` are answered with SES's errors,
 * `unavailable` with a 500, `lost` accepts the message and breaks the connection before answering,
 * `refused` breaks it before accepting.
 */
export type SesFault = "throttle" | "quota" | "paused" | "reject" | "unavailable" | "lost" | "refused";

export interface SesEndpoint {
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  answerNext(...faults: readonly SesFault[]): void;
  /** How every message is treated from now on; undefined is well again. */
  answerAlways(fault: SesFault | undefined): void;
}

export interface SesEndpointOptions {
  readonly archive: MailArchive;
  readonly now: () => number;
  /** Message ids are unique and unpredictable, or repeat with the seed. */
  readonly newMessageId: () => string;
  /** Without one the account has no limit that could be met. */
  readonly quota?: { readonly perSecond: number; readonly eachDay: number };
}

const unlimited = { perSecond: 100_000, eachDay: -1 };
/** SES allows 10 MB for a raw message after base64. */
const requestLimit = 14 * 1024 * 1024;
const namespace = "http://ses.amazonaws.com/doc/2010-12-01/";

class SesError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

const faultErrors: Partial<Record<SesFault, () => SesError>> = {
  throttle: () => new SesError("Throttling", "Maximum sending rate exceeded."),
  quota: () => new SesError("Throttling", "Daily message quota exceeded."),
  paused: () => new SesError("AccountSendingPausedException", "Email sending is disabled for the account."),
  reject: () => new SesError("MessageRejected", "Email address is not verified."),
  unavailable: () => new SesError("ServiceUnavailable", "The service is unavailable.", 503),
};

/** The classic SES API, as far as `SendRawEmail` and `GetSendQuota`; every message it accepts is kept. */
export function createSesEndpoint(options: SesEndpointOptions): SesEndpoint {
  const faults: SesFault[] = [];
  let standing: SesFault | undefined;
  let accepted = 0;

  async function sendRawEmail(form: URLSearchParams): Promise<string> {
    const data = form.get("RawMessage.Data");
    if (data === null || data === "") throw new SesError("ValidationError", "RawMessage.Data is missing.");
    const raw = Buffer.from(data, "base64");
    const from = form.get("Source") ?? readHeader(raw, "from");
    if (from === undefined) throw new SesError("InvalidParameterValue", "Missing required header 'From'.");
    const to = listMembers(form, "Destinations");
    if (to.length === 0) throw new SesError("InvalidParameterValue", "Destinations.member.1 is missing.");
    if (to.length > 50) throw new SesError("MessageRejected", "Recipient count exceeds 50.");
    const id = options.newMessageId();
    accepted += 1;
    const configurationSet = form.get("ConfigurationSetName");
    await options.archive.add(
      {
        id,
        at: new Date(options.now()).toISOString(),
        from,
        to,
        ...(configurationSet !== null && { configurationSet }),
        tags: readTags(form),
      },
      raw,
    );
    return `<SendRawEmailResponse xmlns="${namespace}"><SendRawEmailResult><MessageId>${id}</MessageId></SendRawEmailResult>${metadata()}</SendRawEmailResponse>`;
  }

  function sendQuota(): string {
    const { perSecond, eachDay } = options.quota ?? unlimited;
    const figures = `<Max24HourSend>${eachDay}</Max24HourSend><MaxSendRate>${perSecond}</MaxSendRate><SentLast24Hours>${accepted}</SentLast24Hours>`;
    return `<GetSendQuotaResponse xmlns="${namespace}"><GetSendQuotaResult>${figures}</GetSendQuotaResult>${metadata()}</GetSendQuotaResponse>`;
  }

  async function act(form: URLSearchParams): Promise<string> {
    const action = form.get("Action") ?? "";
    if (action === "SendRawEmail") return sendRawEmail(form);
    if (action === "GetSendQuota") return sendQuota();
    throw new SesError("InvalidAction", `Could not find operation ${action} for version ${form.get("Version") ?? ""}.`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, requestLimit);
    if (body.outcome === "aborted") return;
    try {
      if (body.outcome === "too-large") throw new SesError("InvalidParameterValue", "The message is too long.");
      const form = new URLSearchParams(body.bytes.toString());
      const fault = form.get("Action") === "SendRawEmail" ? (faults.shift() ?? standing) : undefined;
      if (fault === "refused") return void response.destroy();
      const error = fault && faultErrors[fault]?.();
      if (error !== undefined) throw error;
      const xml = await act(form);
      if (fault === "lost") return void response.destroy();
      sendXml(response, 200, xml);
    } catch (error) {
      sendError(response, error);
    }
  }

  return {
    listener: (request, response) => void answer(request, response),
    answerNext: (...next) => void faults.push(...next),
    answerAlways(fault) {
      standing = fault;
    },
  };
}

function sendError(response: ServerResponse, error: unknown): void {
  const { code, status, message } =
    error instanceof SesError ? error : new SesError("InternalFailure", "The mail folder cannot be written.", 500);
  const type = status < 500 ? "Sender" : "Receiver";
  sendXml(
    response,
    status,
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
}

function sendXml(response: ServerResponse, status: number, xml: string): void {
  const body = Buffer.from(xml);
  response.writeHead(status, { "content-type": "text/xml", "content-length": body.length });
  response.end(body);
}

function metadata(): string {
  return `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
}

function listMembers(form: URLSearchParams, name: string): string[] {
  const members: string[] = [];
  for (let index = 1; form.has(`${name}.member.${index}`); index++) {
    members.push(form.get(`${name}.member.${index}`) as string);
  }
  return members;
}

function readTags(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let index = 1; form.has(`Tags.member.${index}.Name`); index++) {
    const name = form.get(`Tags.member.${index}.Name`) as string;
    const value = form.get(`Tags.member.${index}.Value`) ?? "";
    // SES refuses the whole message for a tag with any other character.
    if (!/^[A-Za-z0-9_-]{1,256}$/.test(name) || !/^[A-Za-z0-9_.@-]{1,256}$/.test(value)) {
      throw new SesError("InvalidParameterValue", `Invalid tag ${name}.`);
    }
    tags[name] = value;
  }
  return tags;
}

function readHeader(raw: Buffer, name: string): string | undefined {
  const head =
    raw
      .subarray(0, 64 * 1024)
      .toString("latin1")
      .split(/\r?\n\r?\n/, 1)[0] ?? "";
  return new RegExp(`^${name}:[ \\t]*(.+)$`, "im").exec(head)?.[1]?.trim();
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
