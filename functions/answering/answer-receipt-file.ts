import { renderReceiptPdf } from "../documents/receipt-pdf.ts";
import { deadlineOf } from "../domain/gate.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse, seeOther } from "../middleware/page-response.ts";
import { answerOutcomeTexts } from "../texts/answer-outcome.ts";
import { answerReceiptTexts } from "../texts/answer-receipt.ts";
import { summarizeAnswers } from "../texts/answer-summary.ts";
import { documentTexts } from "../texts/document.ts";
import { fieldTexts } from "../texts/field.ts";
import { formatDeadline, formatInstant } from "../texts/format.ts";
import { type AnswerDesk, readConsultation, readForm } from "./answer-desk.ts";
import { countingAnswer } from "./counting-answer.ts";
import { readRespondent, requireSeesAll } from "./respondent.ts";

/** The receipt of a stakeholder's answer as a document to keep; without an answer that counts, the form tells. */
export async function downloadAnswerReceipt(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const { link, respondent } = await readRespondent(desk, request);
  requireSeesAll(respondent);
  const consultation = await readConsultation(desk, request.destination, link.round);
  const { destination, round, gate } = consultation;
  const received = await countingAnswer(desk, consultation, respondent.id);
  if (gate.state === "not-opened" || received === undefined) {
    return seeOther(keepLanguage(request, `/${destination.id}/answer/${request.path["token"]}`));
  }
  const { party } = respondent;
  const { language } = request;
  const { questionnaire, sections } = await readForm(desk, consultation);
  const texts = answerOutcomeTexts[language];
  const own = answerReceiptTexts[language];
  const words = documentTexts[language];
  const reference = `${round.plan.id}-${respondent.id}`;
  const { name, email, phone } = destination.contact;
  const pdf = await renderReceiptPdf({
    language,
    destinationName: destination.name,
    title: words.receiptTitle,
    facts: [
      { label: own.reference, value: reference },
      { label: own.received, value: formatInstant(received.receivedAt, language) },
      { label: own.revision, value: own.revisionValue(received.revision) },
      ...(party === undefined ? [] : [{ label: words.organisation, value: party.name }]),
      { label: words.askedBy, value: destination.principal.name },
      { label: words.round, value: round.plan.title[language] },
      { label: words.caseNumber, value: round.plan.caseNumber },
      { label: words.deadline, value: formatDeadline(deadlineOf(gate, party?.id), language) },
      { label: words.contact, value: [name, email, phone].filter(Boolean).join(", ") },
    ],
    parts: [
      {
        title: texts.copyTitle,
        lines: summarizeAnswers(questionnaire, JSON.parse(received.content), sections, language),
        empty: fieldTexts[language].noAnswer,
      },
    ],
    at: received.receivedAt,
  });
  return file(`${reference}.pdf`, "application/pdf", pdf);
}
