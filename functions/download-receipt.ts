import { createAnswerDesk } from "./answering/answer-desk.ts";
import { downloadAnswerReceipt } from "./answering/answer-receipt-file.ts";
import { createDecisionDesk } from "./deciding/decision-desk.ts";
import { downloadDecisionReceipt } from "./deciding/decision-receipt-file.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** Receipts as tagged PDF; apart from the pages, since the typeface alone outweighs an answer's function. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const answers = createAnswerDesk(dependencies);
  const decisions = createDecisionDesk(dependencies);
  return createPages({
    "GET /{destination}/answer/{token}/receipt.pdf": (request) => downloadAnswerReceipt(answers, request),
    "GET /{destination}/decide/{token}/receipt.pdf": (request) => downloadDecisionReceipt(decisions, request),
  });
}

export const handler = onLambda(createHandler);
