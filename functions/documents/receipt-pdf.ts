import type { Language } from "../domain/language.ts";
import type { SummaryLine } from "../texts/answer-summary.ts";
import { documentTexts } from "../texts/document.ts";
import type { Block } from "./document-blocks.ts";
import { renderTaggedPdf } from "./tagged-pdf.ts";

/** What a receipt says, in words. */
export interface ReceiptDocument {
  readonly language: Language;
  /** Whose consultation it is. */
  readonly destinationName: string;
  readonly title: string;
  /** What stands between the title and the copy: reference, dates, case number, deadline, contact. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly parts: readonly {
    readonly title: string;
    readonly lines: readonly SummaryLine[];
    /** What stands where nothing was answered. */
    readonly empty: string;
  }[];
  /** The instant the answer was received: the same answer gives the same bytes. */
  readonly at: string;
}

export async function renderReceiptPdf(receipt: ReceiptDocument): Promise<Uint8Array> {
  const { language, title, destinationName, facts, parts, at } = receipt;
  const { pageOf } = documentTexts[language];
  return renderTaggedPdf({
    language,
    title: `${title} – ${destinationName}`,
    author: destinationName,
    at,
    blocks: [
      { kind: "masthead", text: destinationName },
      { kind: "heading", level: 1, text: title },
      { kind: "facts", rows: facts },
      ...parts.flatMap((part): Block[] => [
        { kind: "heading", level: 2, text: part.title },
        ...part.lines.flatMap((line): Block[] => [
          { kind: "heading", level: 3, text: line.label },
          ...answerBlocks(line, part.empty),
        ]),
      ]),
    ],
    footer: (page, pages) => ({ left: `${title} · ${pageOf(page, pages)}` }),
  });
}

function answerBlocks({ values, change }: SummaryLine, empty: string): readonly Block[] {
  if (change !== undefined) return [{ kind: "wording", wording: change }];
  if (values.length === 0) return [{ kind: "paragraph", text: empty, tone: "soft" }];
  return values.length === 1 ? values.map((text) => ({ kind: "paragraph", text })) : [{ kind: "list", items: values }];
}
