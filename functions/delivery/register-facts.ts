import { canonicalJson } from "../domain/canonical-json.ts";
import { lastMinute } from "../domain/closing-time.ts";
import { referralReplySchema } from "../domain/decision.ts";
import { changedFields, correctionsOf } from "../domain/decision-correction.ts";
import { referralDocumentName } from "../domain/document-name.ts";
import type { Message, MessageKind } from "../domain/message.ts";
import { excerptFileName } from "../domain/minutes-excerpt.ts";
import { isDecisionMaker } from "../domain/party.ts";
import { counterpartOf, type RegisterFact, type RegisterKind } from "../domain/register.ts";
import type { CompletedStep, RoundPlan, StepKind } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { DueItem } from "../storage/due.ts";
import type { ProgressRevision } from "../storage/progress.ts";
import type { Delivery } from "./delivery-stores.ts";

/**
 * Gives the document that a fact stands for its number. What goes to many is one document, by the step
 * that sent it; mail that only confirms, signs somebody in or tells staff is none.
 */
export async function register(delivery: Delivery, item: DueItem): Promise<void> {
  if (!("round" in item)) return;
  const open = delivery.registerOf(item.destination, item.round);
  for (const fact of await factsOf(delivery, item)) await open.enter(fact, instantNow(delivery.dependencies));
}

async function factsOf(delivery: Delivery, item: DueItem): Promise<readonly RegisterFact[]> {
  if (item.kind === "deadline-moved") {
    const facts = await Promise.all([deadlineFacts(delivery, item), extensionFacts(delivery, item)]);
    return facts.flat().toSorted((one, other) => (one.at < other.at ? -1 : 1));
  }
  const fact = await factOf(delivery, item);
  return fact === undefined ? [] : [fact];
}

async function factOf(delivery: Delivery, item: DueItem): Promise<RegisterFact | undefined> {
  switch (item.kind) {
    case "submission-receipt":
    case "submission-confirmation":
    case "submission-confirmed": {
      const submission = await delivery.submissions.revision(item, item.id, item.revision);
      const standing = await delivery.submissions.standing(item, item.id, item.revision);
      // On the open form anybody can name any address: what nobody has confirmed is nobody's answer.
      if (submission === undefined || standing === "unconfirmed") return undefined;
      return submissionFact(delivery, submission, standing === "late");
    }
    case "reply":
    case "reply-handling":
      return replyFact(delivery, item);
    case "mail-step":
      return mailFact(delivery, item);
    case "progress":
      return progressFact(delivery, item);
    case "adoption":
      return correctedAdoptionFact(delivery, item);
    case "step":
      return stepFact(delivery, item);
    default:
      return undefined;
  }
}

const none = { counterpart: null, details: {}, hash: "", masked: [] } as const;

async function partyOf(delivery: Delivery, destination: string, id: string) {
  const stored = await delivery.parties.get(destination, id);
  return stored === undefined ? null : counterpartOf(stored.party);
}

async function submissionFact(
  delivery: Delivery,
  submission: SubmissionRevision,
  isLate: boolean,
): Promise<RegisterFact> {
  const { destination, phase, id, revision, party, contentHash, receivedAt } = submission;
  return {
    fact: `submission ${phase} ${id} ${revision}`,
    direction: "in",
    kind: kindOfSubmission(submission),
    at: receivedAt,
    counterpart:
      party === undefined
        ? { party: null, name: "", address: "", isPrivate: true }
        : await partyOf(delivery, destination, party),
    details: {
      revision: String(revision),
      ...(isLate && { late: "yes" }),
      ...(phase === "referral" && (await referralDetails(delivery, submission))),
    },
    hash: contentHash,
    masked: [],
  };
}

/** A decision with how it came where staff recorded it, and a corrected one as such: which fields, by whom and why. */
async function referralDetails(
  delivery: Delivery,
  submission: SubmissionRevision,
): Promise<Readonly<Record<string, string>>> {
  const { id, revision, content } = submission;
  const before = revision === 1 ? undefined : await delivery.submissions.revision(submission, id, revision - 1);
  const [correction] = correctionsOf(before === undefined ? [] : [before, submission]);
  const came = intakeDetails(content);
  // Put right from what had come in already: no paper came that day.
  const isNew = before === undefined || canonicalJson(came) !== canonicalJson(intakeDetails(before.content));
  const how = isNew ? came : {};
  if (correction === undefined) return how;
  const { by, reason } = correction;
  return { ...how, corrected: changedFields(correction.before, correction.after).join(" "), by, reason };
}

/** What came to staff came in on the day they say, whenever they recorded it. */
function intakeDetails(content: string): Readonly<Record<string, string>> {
  const { intake } = referralReplySchema.parse(JSON.parse(content));
  if (intake === undefined) return {};
  const { channel, cameIn, registrar } = intake;
  return { channel, cameIn, registrar };
}

function kindOfSubmission({ withdrawn, phase, content }: SubmissionRevision): RegisterKind {
  if (withdrawn) return "withdrawal";
  if (phase === "consultation") return "answer";
  const { standing } = referralReplySchema.parse(JSON.parse(content));
  return standing === "decided" ? "decision" : "preliminary-decision";
}

async function replyFact(
  delivery: Delivery,
  item: Extract<DueItem, { readonly kind: "reply" | "reply-handling" }>,
): Promise<RegisterFact | undefined> {
  const { destination, phase, party, number } = item;
  const reply = await delivery.replies.get(item, party, number);
  if (reply === undefined) return undefined;
  const about = { ...none, fact: `${item.kind} ${phase} ${party} ${number}` };
  const counterpart = await partyOf(delivery, destination, party);
  const { content, receivedAt, handling } = reply;
  if (item.kind === "reply") {
    const details = content.kind === "more-time" ? { until: content.until } : {};
    return { ...about, direction: "in", kind: content.kind, at: receivedAt, counterpart, details };
  }
  if (handling === undefined) return undefined;
  const { outcome, at } = handling;
  const sent = { ...about, direction: "out", at, counterpart } as const;
  if (outcome.kind === "granted") return { ...sent, kind: "extension-granted", details: { until: outcome.until } };
  if (outcome.kind === "refused") return { ...sent, kind: "request-refused" };
  return { ...sent, kind: phase === "referral" ? "referral" : "invitation" };
}

async function progressFact(
  delivery: Delivery,
  { destination, round, party, revision }: Extract<DueItem, { readonly kind: "progress" }>,
): Promise<RegisterFact | undefined> {
  const recorded = await delivery.progress.revision({ destination, round, party }, revision);
  if (recorded === undefined) return undefined;
  return {
    fact: `progress ${party} ${revision}`,
    direction: "in",
    kind: "decision-progress",
    at: recorded.at,
    counterpart: await partyOf(delivery, destination, party),
    details: {
      revision: String(revision),
      ...(recorded.by !== party && { registrar: recorded.by }),
      ...(await excerptDetails(delivery, recorded)),
    },
    hash: recorded.contentHash,
    masked: [],
  };
}

/** A minutes excerpt is enclosed once, with the report that it came in. */
async function excerptDetails(
  delivery: Delivery,
  { destination, round, party, revision, progress: { minutesExcerpt: excerpt } }: ProgressRevision,
): Promise<Readonly<Record<string, string>>> {
  if (excerpt === undefined) return {};
  const [before, stored] = await Promise.all([
    delivery.progress.revision({ destination, round, party }, revision - 1),
    delivery.rounds.get(destination, round),
  ]);
  if (stored === undefined || before?.progress.minutesExcerpt?.sha256 === excerpt.sha256) return {};
  return { document: excerptFileName(stored.plan.planYear, party, excerpt) };
}

/** What staff grant without being asked is a decision of its own; a request that is granted has its outcome. */
async function extensionFacts(
  delivery: Delivery,
  { destination, round, phase }: Extract<DueItem, { readonly kind: "deadline-moved" }>,
): Promise<readonly RegisterFact[]> {
  const granted = await delivery.extensions.announced({ destination, round, phase });
  return Promise.all(
    granted.map(async ({ party, until, at }) => ({
      ...none,
      fact: `extension ${phase} ${party} ${until}`,
      direction: "out" as const,
      kind: "extension-granted" as const,
      at,
      counterpart: await partyOf(delivery, destination, party),
      details: { until: lastMinute(until).slice(0, 10) },
    })),
  );
}

/** More time for everyone: one document each time, to those who were told of it. */
async function deadlineFacts(
  delivery: Delivery,
  { destination, round, phase }: Extract<DueItem, { readonly kind: "deadline-moved" }>,
): Promise<readonly RegisterFact[]> {
  const moves = await delivery.calendars.deadlineMoves({ destination, round, phase });
  if (moves.length === 0) return [];
  const told = (await delivery.outbox.list(destination, round)).filter(
    ({ kind, details }) => kind === "deadline-moved" && details["phase"] === phase,
  );
  return Promise.all(
    moves.map(async ({ to, at }, index) => {
      const sent = told.filter(({ ordinal }) => ordinal === index + 1);
      const recipients = sent.length === 0 ? {} : await recipientsOf(delivery, destination, sent);
      const details = { until: lastMinute(to).slice(0, 10), ...recipients };
      const about = { fact: `deadline ${phase} ${to}`, direction: "out", kind: "deadline-moved", at } as const;
      return { ...none, ...about, details };
    }),
  );
}

/** Mail has a number once somebody has said that it is a document of the case. */
async function mailFact(
  delivery: Delivery,
  item: Extract<DueItem, { readonly kind: "mail-step" }>,
): Promise<RegisterFact | undefined> {
  const [mail, step] = await Promise.all([
    delivery.receivedMail.get(item),
    delivery.receivedMail.step(item, item.number),
  ]);
  if (mail === undefined || step?.action.kind !== "registered") return undefined;
  const { use, party, masked } = step.action;
  const known = party === null ? null : await partyOf(delivery, item.destination, party);
  const isPrivate = masked.includes("private-person") || known?.isPrivate === true;
  const { name, address } = mail.from;
  return {
    fact: `mail ${mail.id}`,
    direction: "in",
    kind: "mail",
    at: mail.receivedAt,
    counterpart: { party, name: known?.name ?? name, address, isPrivate },
    details: { subject: mail.subject, use, attachments: String(mail.attachments.length + mail.moreAttachments) },
    hash: mail.raw.sha256,
    masked,
  };
}

const dispatches: Partial<Record<StepKind, MessageKind & RegisterKind>> = {
  "open-consultation": "invitation",
  "remind-consultation": "reminder",
  "open-referral": "referral",
  "remind-referral": "referral-reminder",
  publish: "publication",
};

async function stepFact(
  delivery: Delivery,
  { destination, round, step: id }: Extract<DueItem, { readonly kind: "step" }>,
): Promise<RegisterFact | undefined> {
  const stored = await delivery.rounds.get(destination, round);
  const step = stored?.completed[id];
  const kind = stored?.plan.milestones.find((milestone) => milestone.id === id)?.kind;
  if (stored === undefined || step === undefined || kind === undefined) return undefined;
  const about = { ...none, fact: `step ${id}`, at: step.at, hash: String(step.outcome["hash"] ?? "") };
  if (kind === "adopt") return adoptionFact(delivery, about, { destination, round });
  const version = versionOf(step);
  const dispatched = dispatches[kind];
  if (dispatched === undefined) {
    return about.hash === "" ? undefined : { ...about, direction: "own", kind: "version", details: version };
  }
  const sent = (await delivery.outbox.list(destination, round)).filter(
    (message) => message.kind === dispatched && message.createdAt === step.at,
  );
  if (sent.length === 0) return undefined;
  const recipients = await recipientsOf(delivery, destination, sent);
  const enclosed = dispatched === "referral" ? await enclosureOf(delivery, destination, stored.plan, version) : {};
  return {
    ...about,
    direction: "out",
    kind: dispatched,
    ...enclosed,
    details: { ...version, ...recipients, ...enclosed.details },
  };
}

async function adoptionFact(
  delivery: Delivery,
  about: Omit<RegisterFact, "direction" | "kind">,
  { destination, round }: { readonly destination: string; readonly round: string },
): Promise<RegisterFact | undefined> {
  const adoption = await delivery.rounds.adoption(destination, round);
  if (adoption === undefined) return undefined;
  const { organ, date, paragraph, versionHash } = adoption;
  const details = { subject: `${organ} ${date} §\u00a0${paragraph}` };
  return { ...about, direction: "own", kind: "adoption", details, hash: versionHash };
}

/** A record that was put right is entered as such: by whom and why. */
async function correctedAdoptionFact(
  delivery: Delivery,
  item: Extract<DueItem, { readonly kind: "adoption" }>,
): Promise<RegisterFact | undefined> {
  const recorded = (await delivery.rounds.adoptions(item)).find(({ revision }) => revision === item.revision);
  const correction = recorded?.adoption.corrections?.at(-1);
  if (recorded === undefined || correction === undefined) return undefined;
  const { organ, date, paragraph, versionHash } = recorded.adoption;
  return {
    ...none,
    fact: `adoption ${item.revision}`,
    direction: "own",
    kind: "adoption",
    at: recorded.at,
    details: {
      revision: String(item.revision),
      subject: `${organ} ${date} §\u00a0${paragraph}`,
      by: recorded.by,
      reason: correction.reason,
    },
    hash: versionHash,
  };
}

/** A covering letter is each authority's own; what it encloses is the same for all, and settled by the version's hash. */
async function enclosureOf(
  delivery: Delivery,
  destination: string,
  { planYear, caseNumber }: RoundPlan,
  { version }: Readonly<Record<string, string>>,
): Promise<Partial<Pick<RegisterFact, "details" | "hash">>> {
  const found = version === undefined ? undefined : await delivery.versions.get({ destination, planYear, version });
  if (version === undefined || found === undefined) return {};
  return {
    details: { document: referralDocumentName({ destination, planYear, version, caseNumber }) },
    hash: found.hash,
  };
}

function versionOf({ outcome }: CompletedStep): Readonly<Record<string, string>> {
  return outcome["version"] === undefined ? {} : { version: String(outcome["version"]) };
}

/** Authorities are few and named, as a covering letter names those it goes to; others are a number. */
async function recipientsOf(
  delivery: Delivery,
  destination: string,
  sent: readonly Message[],
): Promise<Readonly<Record<string, string>>> {
  const wanted = new Set(sent.map(({ recipient }) => recipient));
  const authorities = (await delivery.parties.list(destination)).flatMap(({ party }) =>
    wanted.has(party.id) && isDecisionMaker(party) ? [party.name] : [],
  );
  return { recipients: String(sent.length), ...(authorities.length > 0 && { names: authorities.join(", ") }) };
}
