import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { DomainError } from "../domain/errors.ts";
import type { FormFields, UploadedFile } from "./page-request.ts";

export interface ReadBody {
  readonly fields: FormFields;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

export interface BodyRules {
  readonly limitBytes: number;
  /** What a multipart body may bring: browsers send it with files, mail programs on one-click unsubscribe. */
  readonly multipart: "nothing" | "fields" | "files";
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
    return { fields: readUrlEncoded(bytes), files: new Map() };
  }
  if (contentType === "multipart/form-data" && rules.multipart !== "nothing") {
    const read = await readMultipart(bytes, header);
    return rules.multipart === "files" ? read : { ...read, files: new Map() };
  }
  throw new DomainError("content-type-not-supported", { contentType });
}

/** Unlike URLSearchParams, refuses what is not UTF-8 instead of storing replacement characters. */
function readUrlEncoded(bytes: Uint8Array): FormFields {
  const fields = new Map<string, string[]>();
  for (const pair of decodeOrRefuse(() => strictUtf8.decode(bytes)).split("&")) {
    if (pair === "") continue;
    const at = pair.includes("=") ? pair.indexOf("=") : pair.length;
    addField(fields, decodePercents(pair.slice(0, at)), decodePercents(pair.slice(at + 1)));
  }
  return fields;
}

// A byte order mark is a character like any other here: the readers say what may be typed.
const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodePercents(text: string): string {
  return decodeOrRefuse(() => decodeURIComponent(text.replaceAll("+", " ")));
}

function decodeOrRefuse(decode: () => string): string {
  try {
    return decode();
  } catch (cause) {
    throw new DomainError("body-malformed", {}, { cause });
  }
}

/** In place: copying a name's values for each more of them would cost their number squared. */
function addField(fields: Map<string, string[]>, name: string, value: string): void {
  const values = fields.get(name);
  if (values === undefined) fields.set(name, [value]);
  else values.push(value);
}

async function readMultipart(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<ReadBody> {
  const fields = new Map<string, string[]>();
  const files = new Map<string, UploadedFile>();
  for (const [name, value] of await parseMultipart(bytes, contentType)) {
    if (typeof value === "string") addField(fields, name, value);
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
