import { followUpScript } from "../../forms/follow-up-script.ts";
import { styleSheet } from "../../forms/style-sheet.ts";
import { page, toGatewayResult } from "../../functions/middleware/page-response.ts";
import { elementsOf } from "../forms/markup.ts";

/** What a first view costs its reader: the page and what it cannot do without, as they are sent. */
export interface PageWeight {
  /** Page and style sheet in gzip, which every browser takes; the page alone where it has no sheet. */
  readonly gzipBytes: number;
  /** The same in Brotli, which browsers ask for over HTTPS. */
  readonly brotliBytes: number;
  readonly requests: number;
  /** Optional, so it is counted apart; as it is written, not compressed. */
  readonly scriptBytes: number;
}

const assets: ReadonlyMap<string, string> = new Map(
  [styleSheet, followUpScript].map(({ name, body }) => [`/assets/${name}`, body]),
);

export function weighPage(markup: string): PageWeight {
  const elements = elementsOf(markup);
  const fetched = elements.flatMap(({ tag, attributes }) => {
    // A framed letter is a page of its own, shown to staff only.
    if (tag === "iframe") return [];
    const address = tag === "link" ? attributes.get("href") : attributes.get("src");
    return address === undefined || address.startsWith("data:") ? [] : [{ tag, address }];
  });
  const needed = fetched.filter(({ tag }) => tag !== "script").map(({ address }) => bodyOf(address));
  const scripts = fetched.filter(({ tag }) => tag === "script").map(({ address }) => bodyOf(address));
  const compressed = (encoding: "gzip" | "br") => sum([markup, ...needed].map((body) => sentBytes(body, encoding)));
  return {
    gzipBytes: compressed("gzip"),
    brotliBytes: compressed("br"),
    requests: 1 + needed.length,
    scriptBytes: sum(scripts.map((body) => Buffer.byteLength(body))),
  };
}

function bodyOf(address: string): string {
  const body = assets.get(address);
  if (body === undefined) throw new Error(`The page asks for ${address}, which nothing serves`);
  return body;
}

/** Compressed by the function that answers, since neither API Gateway's HTTP API nor anything before it does. */
function sentBytes(body: string, encoding: "gzip" | "br"): number {
  const { body: sent = "", isBase64Encoded } = toGatewayResult(page(body), {
    headers: { "accept-encoding": encoding },
  });
  return Buffer.from(sent, isBase64Encoded ? "base64" : "utf8").length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
