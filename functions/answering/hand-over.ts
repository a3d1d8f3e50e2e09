import { type ColleaguesPageData, type HandedOver, renderColleaguesPage } from "../../forms/answer/colleagues-page.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { sha256 } from "../domain/canonical-json.ts";
import {
  colleagueName,
  colleagueSubject,
  type Delegation,
  delegationId,
  type HandOver,
  isDelegationId,
  partTitles,
  readHandOver,
} from "../domain/delegation.ts";
import { suppressesAddress } from "../domain/delivery.ts";
import { DomainError } from "../domain/errors.ts";
import { type FieldIssue, type FormFields, fieldIssue } from "../domain/form-fields.ts";
import { messageKey } from "../domain/message.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { spendBudget } from "../middleware/spend-budget.ts";
import { type OpenVisit, openForm } from "./answer-by-section.ts";
import { context } from "./personal-visit.ts";
import type { ShareDesk } from "./share-desk.ts";

/** Who has what of the answer, and a form to hand over more. For the invited person alone. */
export async function showColleagues(desk: ShareDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openForInvited(desk, request);
  if ("refused" in opened) return opened.refused;
  const handedOverTo = await justHandedOverTo(desk, opened, request.query.get("to") ?? "");
  const takenBack = request.query.has("taken-back") ? "taken-back" : undefined;
  const notice = handedOverTo === undefined ? takenBack : { handedOverTo };
  return page(await colleaguesPage(desk, opened, { values: new Map(), notice }));
}

export async function changeColleagues(desk: ShareDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openForInvited(desk, request);
  if ("refused" in opened) return opened.refused;
  switch (field(request, pageFields.action)) {
    case "hand-over":
      return handOver(desk, opened);
    case "take-back": {
      const { consultation, respondent } = opened.visited;
      const about = field(request, pageFields.about);
      if (!isDelegationId(about)) throw new DomainError("body-malformed", {});
      const { where } = consultation;
      const party = (await desk.delegations.get(where, respondent.id, about))?.party ?? respondent.id;
      await desk.delegations.takeBack(where, party, about, { at: request.receivedAt });
      return seeOther(colleaguesHref(opened, "?taken-back=yes"));
    }
    default:
      throw new DomainError("body-malformed", {});
  }
}

async function handOver(desk: ShareDesk, opened: OpenVisit): Promise<PageResponse> {
  const { request, consultation, respondent } = opened.visited;
  const { handOver: wanted, issues, values } = readHandOver(request.fields, opened.state.questionnaire.sections ?? []);
  const again = async (
    more: { readonly issues?: readonly FieldIssue[]; readonly notice?: "changed" },
    status: number,
  ) => page(await colleaguesPage(desk, opened, { values, ...more }), status);
  if (issues.length > 0) return again({ issues }, 422);
  const party = respondent.id;
  const id = delegationId(await desk.linkKeys(), party, wanted);
  const retryAt = await spend(desk, opened, wanted, id);
  if (retryAt !== undefined) return again({ issues: [fieldIssue("email", "over-budget", { retryAt })] }, 429);
  const writing = { at: request.receivedAt, attempt: newAttempt(desk.dependencies) };
  const { outcome } = await desk.delegations.handOver(consultation.where, { party, id }, wanted, writing);
  if (outcome === "changed") return again({ notice: "changed" }, 409);
  return seeOther(colleaguesHref(opened, `?to=${id}`));
}

/** The same terms once more cost nothing; other terms, and handing over anew, are another mail. */
async function spend(
  desk: ShareDesk,
  { visited: { request, consultation, respondent } }: OpenVisit,
  wanted: HandOver,
  id: string,
): Promise<string | undefined> {
  const stored = await desk.delegations.get(consultation.where, respondent.id, id);
  const terms = [wanted.maySend, wanted.name, wanted.note, wanted.language].join("\n");
  const item = sha256([id, stored?.takenBackAt, terms].join("\n")).slice(0, 32);
  return spendBudget(desk, request, { what: "delegation", item, address: wanted.email, party: respondent.id });
}

async function openForInvited(desk: ShareDesk, request: PageRequest) {
  const opened = await openForm(desk, request);
  if ("refused" in opened) return opened;
  const { party, colleague } = opened.visited.respondent;
  // What has been handed over is not handed on: only the invited person knows who else has what.
  if (party === undefined || colleague !== undefined) throw new DomainError("not-found", {});
  return opened;
}

async function justHandedOverTo({ delegations }: ShareDesk, { visited }: OpenVisit, id: string) {
  if (!isDelegationId(id)) return undefined;
  const { consultation, respondent } = visited;
  const delegation = await delegations.get(consultation.where, respondent.id, id);
  return delegation === undefined || delegation.takenBackAt !== undefined ? undefined : nameOf(delegation);
}

async function colleaguesPage(
  desk: ShareDesk,
  opened: OpenVisit,
  given: {
    readonly values: FormFields;
    readonly issues?: readonly FieldIssue[];
    readonly notice?: ColleaguesPageData["notice"];
  },
): Promise<string> {
  const { visited, state } = opened;
  const { request, consultation, respondent, address } = visited;
  const delegations = await desk.delegations.of(consultation.where, respondent.id);
  return renderColleaguesPage({
    ...context(visited),
    partyName: respondent.party?.name ?? "",
    parts: state.questionnaire.sections ?? [],
    handedOver: await Promise.all(
      delegations.map(
        async (delegation): Promise<HandedOver> => ({
          id: delegation.id,
          who: nameOf(delegation),
          email: delegation.email ?? null,
          parts: partTitles(state.questionnaire, delegation, request.language),
          maySend: delegation.maySend,
          at: delegation.createdAt,
          state: await stateOf(desk, opened, delegation),
        }),
      ),
    ),
    answerHref: keepLanguage(request, address),
    ...given,
  });
}

/** The latest that is known of a colleague. Whether they have opened the link is not: reading changes nothing. */
async function stateOf(
  { outbox }: ShareDesk,
  { visited: { consultation }, state: { drafts, latest } }: OpenVisit,
  delegation: Delegation,
): Promise<HandedOver["state"]> {
  const { takenBackAt, ready, id, revision } = delegation;
  if (takenBackAt !== undefined) return { kind: "taken-back", at: takenBackAt };
  if (latest?.sentBy === id) return { kind: "sent", at: latest.receivedAt };
  const savedAt = drafts.filter(({ savedBy }) => savedBy === id).map((draft) => draft.savedAt);
  const saved = savedAt.toSorted().at(-1);
  if (ready !== undefined && ready.at >= (saved ?? "")) return { kind: "ready", at: ready.at };
  if (saved !== undefined) return { kind: "saved", at: saved };
  const { destination, round } = consultation.where;
  const name = { destination, round, kind: "delegation" as const, recipient: colleagueSubject(delegation) };
  const mail = await outbox.get({ destination, round, key: messageKey({ ...name, ordinal: revision }) });
  const isLost = mail !== undefined && (mail.state.name === "failed" || suppressesAddress(mail.events));
  return { kind: isLost ? "not-arrived" : "nothing-saved" };
}

function nameOf(delegation: Delegation): string {
  return colleagueName(delegation) ?? "–";
}

function colleaguesHref({ visited: { request, address } }: OpenVisit, query: string): string {
  return keepLanguage(request, `${address}/colleagues${query}`);
}
