import { renderDecisionConflictPage } from "../../forms/decide/decision-conflict-page.ts";
import { type DecisionPageData, renderDecisionPage } from "../../forms/decide/decision-page.ts";
import {
  renderReferralBeingDecidedPage,
  renderReferralClosedPage,
  renderReferralNotOpenPage,
} from "../../forms/decide/referral-gate-pages.ts";
import { withLanguage } from "../../forms/layout.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { decisionStart } from "../domain/acknowledgement.ts";
import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import type { ReferralReply } from "../domain/decision.ts";
import { DomainError } from "../domain/errors.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import { decisionFields, readDecision } from "../domain/read-decision.ts";
import type { Gate, OpenedGate } from "../domain/round.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { newAttempt, newSalt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import { type DecisionDesk, type OfficersVisit, referralOpensAt, visitDecision } from "./decision-desk.ts";
import { readStored } from "./decision-receipt.ts";

/** The decision form while the referral is open; afterwards what counts. Changes nothing. */
export async function showDecisionForm(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const { gate, where, party } = visit;
  if (gate.state === "not-opened")
    return page(renderReferralNotOpenPage({ ...visit.context, opensAt: referralOpensAt(visit) }));
  if (!mayAnswer(visit, gate)) return page(await afterwards(desk, visit, gate));
  const latest = await desk.submissions.latest(where, party.id);
  if (latest === undefined) {
    const said = await desk.acknowledgements.latest(where, party.id);
    const values = said === undefined ? new Map() : decisionStart(said.acknowledgement);
    return page(await form(desk, visit, gate, { values, basedOn: 0 }));
  }
  const reply = readStored(latest);
  const corrects = reply.standing === "decided";
  return page(await form(desk, visit, gate, { values: decisionFields(reply), basedOn: latest.revision, corrects }));
}

/** Records a decision: refused with its values kept, or stored as a revision and acknowledged. */
export async function receiveDecision(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const { gate, where, party, context, address } = visit;
  const receipt = keepLanguage(request, `${address}/receipt`);
  const action = field(request, pageFields.action);
  if (action === "keep-stored") return seeOther(receipt);
  if (gate.state === "not-opened") throw new DomainError("gate-not-open-yet", { opensAt: referralOpensAt(visit) });
  const basedOn = readRevision(request);
  const before = basedOn === 0 ? undefined : await desk.submissions.revision(where, party.id, basedOn);
  const recorded = before && readStored(before);
  const corrects = recorded?.standing === "decided";
  if (action === "add-row" && mayAnswer(visit, gate)) {
    return page(await form(desk, visit, gate, { values: request.fields, basedOn, corrects, addsRow: true }));
  }
  const read = readDecision(request.fields, {
    decisionMakers: context.decisionMakers.map(({ id }) => id),
    ownParty: party.id,
    today: stockholmDay(request.receivedAt),
    recorded,
  });
  if (read.reply === null) {
    if (!mayAnswer(visit, gate)) return page(await afterwards(desk, visit, gate), 410);
    return page(await form(desk, visit, gate, { values: read.values, basedOn, corrects, issues: read.issues }), 422);
  }
  const content = canonicalJson(read.reply);
  // Also what a mail scanner sends, which presses the button of a page that is filled in.
  if (content === before?.content) return seeOther(receipt);
  const submitted = await desk.submissions.submit(
    {
      ...where,
      id: party.id,
      party: party.id,
      content,
      contentHash: sha256(content),
      salt: newSalt(desk.dependencies, where, party.id, basedOn + 1),
      receivedAt: request.receivedAt,
      language: request.language,
      schema: "decision@1",
    },
    { basedOn, attempt: newAttempt(desk.dependencies) },
  );
  switch (submitted.outcome) {
    case "accepted":
    case "same":
      return seeOther(receipt);
    case "conflict": {
      const { stored } = submitted;
      if (stored === undefined) throw new DomainError("body-malformed", {});
      const conflict = {
        storedRevision: stored.revision,
        storedAt: stored.receivedAt,
        stored: JSON.parse(stored.content) as ReferralReply,
        mine: read.reply,
        values: read.values,
      };
      return page(renderDecisionConflictPage({ ...context, ...conflict }), 409);
    }
    case "not-open":
      throw new DomainError("gate-not-open-yet", { opensAt: referralOpensAt(visit) });
    default: {
      const now = submitted.outcome === "closing" ? ({ ...gate, state: "closing" } as const) : gate;
      const status = submitted.outcome === "closing" ? 503 : 410;
      return page(await afterwards(desk, visit, now, read.reply), status);
    }
  }
}

/** While the referral is open for this authority. */
export function mayAnswer({ party, request }: OfficersVisit, gate: Gate): boolean {
  return gate.state === "open" && isInTime(gate, party.id, request.receivedAt);
}

async function form(
  desk: DecisionDesk,
  visit: OfficersVisit,
  gate: OpenedGate,
  given: Pick<DecisionPageData, "values" | "basedOn" | "corrects" | "issues" | "addsRow">,
): Promise<string> {
  const { party, where, address, request, context, round } = visit;
  const [latest, acknowledged, referred] = await Promise.all([
    desk.submissions.latest(where, party.id),
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
        : { at: latest.receivedAt, receiptHref: href("/receipt"), progressHref: href("/progress") },
    ...given,
  });
}

/** After the time is over only the freeze tells what counts; until it stands nobody knows. */
async function afterwards(
  desk: DecisionDesk,
  visit: OfficersVisit,
  gate: OpenedGate & { readonly state: "open" | "closing" | "frozen" },
  refused?: ReferralReply,
): Promise<string> {
  const { context, party, where, address, request } = visit;
  const href = (path: string) => keepLanguage(request, `${address}${path}`);
  if (gate.state === "closing") return renderReferralBeingDecidedPage({ ...context, lookAgainHref: href("") });
  const counted =
    gate.state === "frozen"
      ? await desk.freezes.isFrozenIn(where, party.id)
      : await desk.submissions.latest(where, party.id);
  const counts = counted && (await desk.submissions.revision(where, party.id, counted.revision));
  return renderReferralClosedPage({
    ...context,
    closedAt: deadlineOf(gate, party.id),
    counted:
      counts === undefined
        ? null
        : { receivedAt: counts.receivedAt, receiptHref: href("/receipt"), progressHref: href("/progress") },
    refused,
  });
}
