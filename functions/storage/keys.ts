import { createHash } from "node:crypto";
import { sha256 } from "../domain/canonical-json.ts";
import type { Phase } from "../domain/round.ts";

/** Where an item lies. Ids are slugs or hashes, so `#` divides without ambiguity. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

export interface RoundName {
  readonly destination: string;
  readonly round: string;
}

/** A gate, and everything that is sent in through it. */
export interface PhaseName extends RoundName {
  readonly phase: Phase;
}

export interface MessageName extends RoundName {
  readonly key: string;
}

export interface VersionName {
  readonly destination: string;
  readonly planYear: number;
  /** `0.1`, `1.0` */
  readonly version: string;
}

/** Submissions of a phase, and due items, are spread over this many partitions. */
const shardCount = 16;
export const shards: readonly number[] = Array.from({ length: shardCount }, (_, shard) => shard);

function shardOf(text: string): number {
  const [first = 0] = createHash("sha256").update(text).digest();
  return first % shardCount;
}

/** Six digits: revisions sort as numbers, and nobody edits an answer a million times. */
export function padRevision(revision: number): string {
  return String(revision).padStart(6, "0");
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** `1.10` sorts after `1.9`. */
function padVersion(version: string): string {
  return version
    .split(".")
    .map((number) => number.padStart(4, "0"))
    .join(".");
}

function within(destination: string, ...rest: readonly string[]): string {
  return ["D", destination, ...rest].join("#");
}

function withinRound({ destination, round }: RoundName, ...rest: readonly string[]): string {
  return within(destination, "R", round, ...rest);
}

/** Ids are lower-case. */
export const openDraftPrefix = "OPEN#";

export const destinationsPartition = "DESTINATIONS";

export const partitions = {
  questionnaires: (destination: string) => within(destination, "QUESTIONNAIRES"),
  imports: (destination: string) => within(destination, "IMPORTS"),
  parties: (destination: string) => within(destination, "PARTIES"),
  rounds: (destination: string) => within(destination, "ROUNDS"),
  round: (name: RoundName) => withinRound(name),
  letterTexts: (name: RoundName) => withinRound(name, "LETTERS"),
  drafts: (name: RoundName) => withinRound(name, "DRAFTS"),
  attachments: (name: PhaseName) => withinRound(name, name.phase, "FILES"),
  /** What respondents have saved and not sent; apart from what they sent, so that no count can meet it. */
  answerDrafts: (name: PhaseName, shard: number) => withinRound(name, name.phase, "UNSENT", twoDigits(shard)),
  /** What parties have handed over to colleagues: apart from what is sent, and from who is invited. */
  delegations: (name: PhaseName) => withinRound(name, name.phase, "HANDEDOVER"),
  /** Replies that somebody is asked to confirm. */
  signatures: (name: PhaseName) => withinRound(name, name.phase, "SIGNATURES"),
  optOuts: (name: PhaseName) => withinRound(name, name.phase, "OPTOUTS"),
  replies: (name: PhaseName) => withinRound(name, name.phase, "REPLIES"),
  /** Of round `-`: mail that nobody knows the place of. */
  inbox: (name: RoundName) => withinRound(name, "INBOX"),
  register: (name: RoundName) => withinRound(name, "REGISTER"),
  /** Interviews and meetings that staff have logged. */
  engagements: (name: RoundName) => withinRound(name, "ENGAGEMENTS"),
  /** How staff have coded and answered what the consultation brought in. */
  viewChanges: (name: RoundName) => withinRound(name, "VIEWS"),
  progress: (name: RoundName) => withinRound(name, "PROGRESS"),
  acknowledgements: (name: PhaseName) => withinRound(name, name.phase, "ACKNOWLEDGED"),
  messages: (name: RoundName) => withinRound(name, "MESSAGES"),
  freezes: (name: PhaseName) => withinRound(name, name.phase, "FREEZES"),
  shard: (name: PhaseName, shard: number) => withinRound(name, name.phase, "S", twoDigits(shard)),
  versions: (destination: string) => within(destination, "VERSIONS"),
  governance: (destination: string) => within(destination, "GOVERNANCE"),
  disclosures: (destination: string, planYear: number) => within(destination, "DISCLOSURES", String(planYear)),
} as const;

export const keys = {
  destination: (id: string): ItemKey => ({ pk: destinationsPartition, sk: id }),
  questionnaire: (destination: string, id: string, version: number): ItemKey => ({
    pk: partitions.questionnaires(destination),
    sk: `${id}#${padRevision(version)}`,
  }),
  importEntry: (destination: string, at: string, sha: string): ItemKey => ({
    pk: partitions.imports(destination),
    sk: `${at}#${sha}`,
  }),
  party: (destination: string, id: string): ItemKey => ({ pk: partitions.parties(destination), sk: id }),
  optOut: (name: PhaseName, party: string): ItemKey => ({ pk: partitions.optOuts(name), sk: party }),
  roundPlan: (name: RoundName): ItemKey => ({ pk: partitions.rounds(name.destination), sk: name.round }),
  gate: (name: PhaseName): ItemKey => ({ pk: partitions.round(name), sk: `GATE#${name.phase}` }),
  step: (name: RoundName, step: string): ItemKey => ({ pk: partitions.round(name), sk: `STEP#${step}` }),
  blockedStep: (name: RoundName, step: string, reason: string): ItemKey => ({
    pk: partitions.round(name),
    sk: `BLOCKED#${step}#${sha256(reason).slice(0, 16)}`,
  }),
  /** Whom the consultation is for; the referral is for all who decide. */
  audience: (name: RoundName): ItemKey => ({ pk: partitions.round(name), sk: "AUDIENCE" }),
  /** The first stands by itself; what is put right afterwards sorts behind it. */
  adoption: (name: RoundName, revision = 1): ItemKey => ({
    pk: partitions.round(name),
    sk: revision === 1 ? "ADOPTION" : `ADOPTION#${padRevision(revision)}`,
  }),
  draft: (name: RoundName, revision: number): ItemKey => ({ pk: partitions.drafts(name), sk: padRevision(revision) }),
  letterText: (name: RoundName, kind: string, revision: number): ItemKey => ({
    pk: partitions.letterTexts(name),
    sk: `${kind}#${padRevision(revision)}`,
  }),
  submission: (name: PhaseName, id: string, revision: number): ItemKey => ({
    pk: partitions.shard(name, shardOf(id)),
    sk: `${id}#${padRevision(revision)}`,
  }),
  answerDraft: (name: PhaseName, id: string, section: string): ItemKey => ({
    pk: partitions.answerDrafts(name, shardOf(id)),
    sk: `${id}#${section}`,
  }),
  /** Among the drafts, so that the close disposes of it with them; its sort key is no respondent's. */
  openDraft: (name: PhaseName, id: string): ItemKey => ({
    pk: partitions.answerDrafts(name, shardOf(id)),
    sk: `${openDraftPrefix}${id}`,
  }),
  confirmation: (name: PhaseName, id: string): ItemKey => ({
    pk: partitions.shard(name, shardOf(id)),
    sk: `${id}#CONFIRMED`,
  }),
  attachment: (name: PhaseName, party: string, question: string): ItemKey => ({
    pk: partitions.attachments(name),
    sk: `${party}#${question}`,
  }),
  reply: (name: PhaseName, party: string, number: number): ItemKey => ({
    pk: partitions.replies(name),
    sk: `${party}#${padRevision(number)}`,
  }),
  replyHandling: (name: PhaseName, party: string, number: number): ItemKey => ({
    pk: partitions.replies(name),
    sk: `${party}#${padRevision(number)}#HANDLED`,
  }),
  delegation: (name: PhaseName, party: string, id: string): ItemKey => ({
    pk: partitions.delegations(name),
    sk: `${party}#${id}`,
  }),
  signature: (name: PhaseName, party: string, number: number): ItemKey => ({
    pk: partitions.signatures(name),
    sk: `${party}#${padRevision(number)}`,
  }),
  /** Of every round: who may confirm for an authority is for itself to say. An address may hold `#`, so it is hashed. */
  approvedSignatory: (destination: string, party: string, email: string): ItemKey => ({
    pk: within(destination, "SIGNATORIES", party),
    sk: sha256(email.toLowerCase()),
  }),
  receivedMail: (name: RoundName & { readonly id: string }): ItemKey => ({ pk: partitions.inbox(name), sk: name.id }),
  mailStep: (name: RoundName & { readonly id: string }, number: number): ItemKey => ({
    pk: partitions.inbox(name),
    sk: `${name.id}#${padRevision(number)}`,
  }),
  registerEntry: (name: RoundName, number: number): ItemKey => ({
    pk: partitions.register(name),
    sk: padRevision(number),
  }),
  engagement: (name: RoundName, id: string, revision: number): ItemKey => ({
    pk: partitions.engagements(name),
    sk: `${id}#${padRevision(revision)}`,
  }),
  /** What each person of the round is counted under, and who answered: apart from the log, which is read whole. */
  personKey: (name: RoundName): ItemKey => ({ pk: withinRound(name, "PERSONS"), sk: "KEY" }),
  respondents: (name: RoundName): ItemKey => ({ pk: withinRound(name, "PERSONS"), sk: "RESPONDENTS" }),
  /** A log over all records: see `createGovernanceStore`. */
  governanceChange: (destination: string, number: number): ItemKey => ({
    pk: partitions.governance(destination),
    sk: padRevision(number),
  }),
  /** A log over all of the round's views: see `createViewChangeStore`. */
  viewChange: (name: RoundName, number: number): ItemKey => ({
    pk: partitions.viewChanges(name),
    sk: padRevision(number),
  }),
  earlierProcess: (destination: string): ItemKey => ({ pk: within(destination, "EARLIER"), sk: "PROCESS" }),
  progress: (name: RoundName, party: string, revision: number): ItemKey => ({
    pk: partitions.progress(name),
    sk: `${party}#${padRevision(revision)}`,
  }),
  acknowledgement: (name: PhaseName, party: string, revision: number): ItemKey => ({
    pk: partitions.acknowledgements(name),
    sk: `${party}#${padRevision(revision)}`,
  }),
  message: (name: MessageName): ItemKey => ({ pk: partitions.messages(name), sk: name.key }),
  freezeHeader: (name: PhaseName, attempt: string): ItemKey => ({
    pk: partitions.freezes(name),
    sk: `HEADER#${attempt}`,
  }),
  freezePart: (name: PhaseName, hash: string): ItemKey => ({ pk: partitions.freezes(name), sk: `PART#${hash}` }),
  /** A partition each: parts are read by hash only. */
  part: (destination: string, hash: string): ItemKey => ({ pk: within(destination, "PART", hash), sk: "PART" }),
  versionInputs: ({ destination, planYear, version }: VersionName): ItemKey => ({
    pk: partitions.versions(destination),
    sk: `${planYear}#INPUTS#${padVersion(version)}`,
  }),
  version: ({ destination, planYear, version }: VersionName): ItemKey => ({
    pk: partitions.versions(destination),
    sk: `${planYear}#VERSION#${padVersion(version)}`,
  }),
  publication: ({ destination, planYear, version }: VersionName): ItemKey => ({
    pk: partitions.versions(destination),
    sk: `${planYear}#VERSION#${padVersion(version)}#PUBLICATION`,
  }),
  disclosure: (destination: string, planYear: number, kind: string, commitment: string): ItemKey => ({
    pk: partitions.disclosures(destination, planYear),
    sk: `${kind}#${commitment}`,
  }),
  signInRequest: (destination: string, id: string): ItemKey => ({
    pk: within(destination, "SIGNIN", id),
    sk: "REQUEST",
  }),
  session: (destination: string, tokenHash: string): ItemKey => ({
    pk: within(destination, "SESSION", tokenHash),
    sk: "SESSION",
  }),
  /** How much of something was done in an hour, by whom: a hash, never an address. */
  budget: (destination: string, name: string, spender: string, hour: string): ItemKey => ({
    pk: within(destination, "BUDGET", spender),
    sk: `${name}#${hour}`,
  }),
  linkRequest: (destination: string, id: string): ItemKey => ({
    pk: within(destination, "LINKREQUEST", id),
    sk: "REQUEST",
  }),
  feedback: (destination: string, id: string): ItemKey => ({
    pk: within(destination, "FEEDBACK", id),
    sk: "FEEDBACK",
  }),
  /** An address may hold `#`, so it is hashed. */
  sessionGeneration: (destination: string, email: string): ItemKey => ({
    pk: within(destination, "STAFF", sha256(email.toLowerCase())),
    sk: "GENERATION",
  }),
} as const;

/** The bucket of the due index an item lies in, from `DUE#00` to `DUE#15`. */
export function dueBucket({ pk, sk }: ItemKey): string {
  return dueBucketName(shardOf(`${pk}|${sk}`));
}

export function dueBucketName(bucket: number): string {
  return `DUE#${twoDigits(bucket)}`;
}

export function isMessageKey({ pk }: ItemKey): boolean {
  return pk.endsWith("#MESSAGES");
}

/** Every key but the destinations' own names its destination second. */
export function destinationOf({ pk, sk }: ItemKey): string {
  return pk === destinationsPartition ? sk : (pk.split("#")[1] ?? "");
}
