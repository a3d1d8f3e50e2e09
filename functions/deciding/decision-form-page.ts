import { type DecisionPageData, renderDecisionPage } from "../../forms/decide/decision-page.ts";
import { withLanguage } from "../../forms/layout.ts";
import { deadlineOf } from "../domain/gate.ts";
import { keepLanguage } from "../middleware/page-request.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import type { DecisionDesk, OpenedVisit } from "./decision-desk.ts";
import { describeDraft, type ReplyState } from "./reply-draft.ts";

/** The form of a reply, as the page that records it or, when it is the draft's own, as the one that saves it. */
export async function decisionFormPage(
  desk: DecisionDesk,
  visit: OpenedVisit,
  state: ReplyState & { readonly isDraft: boolean },
  given: Pick<DecisionPageData, "values" | "basedOn" | "corrects" | "issues" | "addsRow">,
): Promise<string> {
  const { party, where, address, request, context, round, gate } = visit;
  const { latest } = state;
  const [acknowledged, referred] = await Promise.all([
    desk.acknowledgements.latest(where, party.id),
    versionAtStage(desk, round, "referred"),
  ]);
  const href = (path: string) => keepLanguage(request, `${address}${path}`);
  const planHref = `/${where.destination}/plans/${round.plan.planYear}/${referred?.header.version}`;
  return renderDecisionPage({
    ...context,
    deadlineAt: deadlineOf(gate, party.id),
    hasExtension: deadlineOf(gate, party.id) !== gate.deadlineAt,
    replyHref: href("/reply"),
    acknowledge: {
      href: href("/acknowledge"),
      caseNumber: acknowledged?.acknowledgement.ownCaseNumber ?? null,
    },
    version: {
      version: referred?.header.version ?? "",
      href: referred === undefined ? null : withLanguage(planHref, request.language),
    },
    sent:
      latest === undefined
        ? null
        : {
            at: latest.receivedAt,
            intake: state.recorded?.intake,
            receiptHref: href("/receipt"),
            progressHref: href("/progress"),
          },
    draft: describeDraft(visit, state, state.isDraft),
    ...given,
  });
}
