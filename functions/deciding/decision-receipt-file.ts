import { decisionMakersOf } from "../../forms/decide/decision-context.ts";
import { renderReceiptPdf } from "../documents/receipt-pdf.ts";
import { correctionsOf } from "../domain/decision-correction.ts";
import { progressOf } from "../domain/decision-progress.ts";
import { deadlineOf } from "../domain/gate.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse, seeOther } from "../middleware/page-response.ts";
import { decideOutcomeTexts } from "../texts/decide-outcome.ts";
import { describeCorrection } from "../texts/decision-corrections.ts";
import { summarizeDecision, summarizeProgress } from "../texts/decision-summary.ts";
import { documentTexts } from "../texts/document.ts";
import { formatDeadline, formatInstant } from "../texts/format.ts";
import { type DecisionDesk, visitDecision } from "./decision-desk.ts";
import { countingDecision, readStored } from "./decision-receipt.ts";

/** The receipt of a recorded decision as a document to keep, with what is known of its minutes and appeal. */
export async function downloadDecisionReceipt(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const { gate, where, party, context, address, round } = visit;
  const recorded = await countingDecision(desk, visit, party.id);
  if (gate.state === "not-opened" || recorded === undefined) return seeOther(keepLanguage(request, address));
  const { language, destination } = context;
  const texts = decideOutcomeTexts[language];
  const words = documentTexts[language];
  const reference = `${round.plan.id}-${party.id}`;
  const decision = readStored(recorded);
  const progress = progressOf(decision, await desk.progress.latest({ ...where, party: party.id }));
  const corrections = correctionsOf(await desk.history.upTo(where, party.id, recorded.revision));
  const { name, email, phone } = destination.contact;
  const pdf = await renderReceiptPdf({
    language,
    destinationName: destination.name,
    title: words.decisionReceiptTitle,
    facts: [
      { label: texts.reference, value: reference },
      { label: texts.received, value: formatInstant(recorded.receivedAt, language) },
      { label: texts.revision, value: texts.revisionValue(recorded.revision) },
      { label: words.organisation, value: party.name },
      { label: words.askedBy, value: destination.principal.name },
      { label: words.round, value: round.plan.title[language] },
      { label: words.caseNumber, value: round.plan.caseNumber },
      { label: words.deadline, value: formatDeadline(deadlineOf(gate, party.id), language) },
      { label: words.contact, value: [name, email, phone].filter(Boolean).join(", ") },
    ],
    parts: [
      {
        title: texts.copyTitle,
        lines: summarizeDecision(decision, decisionMakersOf(context), language),
        empty: texts.empty,
      },
      ...corrections.map((correction) => {
        const { text, lines } = describeCorrection(correction, decisionMakersOf(context), language);
        return { title: text, lines, empty: texts.empty };
      }),
      ...(progress === undefined
        ? []
        : [
            {
              title: texts.progressTitle,
              lines: summarizeProgress(progress.progress, language),
              empty: texts.empty,
            },
          ]),
    ],
    at: recorded.receivedAt,
  });
  return file(`${reference}.pdf`, "application/pdf", pdf);
}
