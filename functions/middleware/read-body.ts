import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { DomainError } from "../domain/errors.ts";
import type { FormFields, UploadedFile } from "./page-request.ts";

export interface ReadBody {
  readonly fields: FormFields;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

export interface BodyRules {
  readonly limitBytes: number;
  readonly acceptsFiles: boolean;
}

/**
 * Reads a posted form.
 * @throws DomainError `body-too-large`, `content-type-not-supported`, `body-malformed`
 */
export async function readBody(event: APIGatewayProxyEventV2, rules: BodyRules): Promise<ReadBody> {
  const bytes = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > rules.limitBytes) throw new DomainError("body-too-large", { limitBytes: rules.limitBytes });
  const header = event.headers["content-type"] ?? "";
  const contentType = header.split(";")[0]?.trim().toLowerCase() ?? "";
  if (contentType === "application/x-www-form-urlencoded") {
    return { fields: readUrlEncoded(bytes.toString("latin1")), files: new Map() };
  }
  if (contentType === "multipart/form-data" && rules.acceptsFiles) return readMultipart(bytes, header);
  throw new DomainError("content-type-not-supported", { contentType });
}

/** Unlike URLSearchParams, refuses what is not UTF-8 instead of storing replacement characters. */
function readUrlEncoded(body: string): FormFields {
  const fields = new Map<string, string[]>();
  for (const pair of body.split("&")) {
    if (pair === "") continue;
    const at = pair.includes("=") ? pair.indexOf("=") : pair.length;
    const name = decode(pair.slice(0, at));
    fields.set(name, [...(fields.get(name) ?? []), decode(pair.slice(at + 1))]);
  }
  return fields;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch (cause) {
    throw new DomainError("body-malformed", {}, { cause });
  }
}

async function readMultipart(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<ReadBody> {
  const fields = new Map<string, string[]>();
  const files = new Map<string, UploadedFile>();
  for (const [name, value] of await parseMultipart(bytes, contentType)) {
    if (typeof value === "string") fields.set(name, [...(fields.get(name) ?? []), value]);
    else if (value.size > 0) files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { fields, files };
}

async function parseMultipart(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  } catch (cause) {
    throw new DomainError("body-malformed", {}, { cause });
  }
}
