import { type Adoption, adoptionSchema } from "../domain/adoption.ts";
import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { asGatesSay } from "../domain/closing-time.ts";
import {
  type CompletedStep,
  type ConsultationRound,
  type Gate,
  type Phase,
  phaseSchema,
  type RoundPlan,
  roundPlanSchema,
} from "../domain/round.ts";
import { toGate } from "./gates.ts";
import { due, type Image, reading } from "./items.ts";
import { keys, partitions, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew, putOwn, queryItems } from "./table-calls.ts";

/** A step that waits for a person: which, why, and since when. */
export interface BlockedStep {
  readonly step: string;
  readonly reason: string;
  readonly at: string;
}

/**
 * `calendar-kept`: the file has other dates or another case number than a calendar that people go by.
 * `stale`: somebody else changed the round in the same moment. Nothing is written either way.
 */
export type PutRound = "new" | "changed" | "same" | "calendar-kept" | "stale";

/**
 * People go by a calendar once anything of the round has been done, or once staff or the clock have
 * touched it: from then on dates move on the calendar page, with a reason, a history and mail.
 */
function isGoneBy({ gates, completed }: ConsultationRound, item: Image): boolean {
  const stored = reading(item);
  const isTouched = stored.optional("created") !== undefined || (stored.optional("history") ?? "[]") !== "[]";
  const hasOpened = Object.values(gates).some(({ state }) => state !== "not-opened");
  return isTouched || hasOpened || Object.keys(completed).length > 0;
}

function calendarOf({ milestones, latestExtension, caseNumber }: RoundPlan): string {
  return canonicalJson({ milestones, latestExtension, caseNumber });
}

async function readPlan(table: Table, destination: string, round: string): Promise<RoundPlan | undefined> {
  const item = await getItem(table, keys.roundPlan({ destination, round }));
  return item && toPlan(item);
}

/** A round as it stands, for pages that change nothing of it. */
export function createRoundReader(table: Table) {
  return {
    /**
     * Strongly consistent item by item; what must hold together is judged by conditional writes. When a
     * phase that has opened closes is its gate's to say, and so says the plan that is read here.
     */
    async get(destination: string, id: string): Promise<ConsultationRound | undefined> {
      const plan = await readPlan(table, destination, id);
      if (plan === undefined) return undefined;
      const gates: Record<Phase, Gate> = { consultation: { state: "not-opened" }, referral: { state: "not-opened" } };
      const completed: Record<string, CompletedStep> = {};
      for await (const item of queryItems(table, { pk: partitions.round({ destination, round: id }) })) {
        const stored = reading(item);
        const entity = stored.text("entity");
        if (entity === "gate") gates[phaseSchema.parse(stored.text("phase"))] = toGate(item);
        if (entity === "step") completed[stored.text("step")] = toStep(item);
      }
      return { destination, plan: asGatesSay(plan, gates), gates, completed };
    },
  };
}

interface AdoptionWrite {
  readonly at: string;
  readonly by: string;
  readonly attempt: string;
}

/** The record of the board's decision, at one of its revisions. */
export interface AdoptionRevision {
  readonly revision: number;
  readonly adoption: Adoption;
  readonly at: string;
  readonly by: string;
}

export function createRoundStore(table: Table) {
  const reader = createRoundReader(table);

  /** The first record and what it was put right to, oldest first. */
  async function adoptions(name: RoundName): Promise<readonly AdoptionRevision[]> {
    const found: AdoptionRevision[] = [];
    for await (const item of queryItems(table, { pk: partitions.round(name), startsWith: "ADOPTION" })) {
      const stored = reading(item);
      const [at, by] = [stored.text("at"), stored.text("by")];
      found.push({ revision: found.length + 1, adoption: toAdoption(item), at, by });
    }
    return found;
  }
  return {
    ...reader,

    async list(destination: string): Promise<readonly RoundPlan[]> {
      const found: RoundPlan[] = [];
      for await (const item of queryItems(table, { pk: partitions.rounds(destination) })) found.push(toPlan(item));
      return found;
    },

    async put(destination: string, plan: RoundPlan): Promise<PutRound> {
      const key = keys.roundPlan({ destination, round: plan.id });
      const data = canonicalJson(plan);
      const contentHash = sha256(data);
      if (await putNew(table, key, { entity: "round", data, contentHash, revision: 1 })) return "new";
      const item = await getItem(table, key);
      const before = await reader.get(destination, plan.id);
      if (item === undefined || before === undefined || canonicalJson(toPlan(item)) === data) return "same";
      if (isGoneBy(before, item) && calendarOf(before.plan) !== calendarOf(plan)) return "calendar-kept";
      const when = [["revision", "=", reading(item).number("revision")]] as const;
      const changed = await changeItem(table, key, { set: { data, contentHash }, add: { revision: 1 }, when });
      return changed === undefined ? "stale" : "changed";
    },

    /** Who carried a step out is decided by the first write; everyone gets that one's outcome. It is due to be registered. */
    async completeStep(
      destination: string,
      round: string,
      step: CompletedStep,
      attempt: string,
    ): Promise<{ readonly won: boolean; readonly step: CompletedStep }> {
      const key = keys.step({ destination, round }, step.step);
      const row = { entity: "step", destination, round, step: step.step, data: JSON.stringify(step), attempt };
      if (await putNew(table, key, { ...row, ...due(key, step.at) })) return { won: true, step };
      const stored = await getItem(table, key);
      if (stored === undefined) throw new Error(`The step ${step.step} is neither written nor there`);
      return { won: reading(stored).text("attempt") === attempt, step: toStep(stored) };
    },

    /** Notes once per step and reason, and alerts staff once: the note itself is due. True the first time. */
    async block(destination: string, round: string, { step, reason, at }: BlockedStep): Promise<boolean> {
      const key = keys.blockedStep({ destination, round }, step, reason);
      const note = { entity: "blocked-step", destination, round, step, reason, at };
      return putNew(table, key, { ...note, ...due(key, at) });
    },

    /** Every note ever made; those of steps carried out since have had their answer. */
    async blocked(destination: string, round: string): Promise<readonly BlockedStep[]> {
      const found: BlockedStep[] = [];
      const range = { pk: partitions.round({ destination, round }), startsWith: "BLOCKED#" };
      for await (const item of queryItems(table, range)) {
        const stored = reading(item);
        found.push({ step: stored.text("step"), reason: stored.text("reason"), at: stored.text("at") });
      }
      return found;
    },

    /** The board adopts once; a second record is refused by answering with the first. */
    async adopt(
      destination: string,
      round: string,
      adoption: Adoption,
      { at, by, attempt }: AdoptionWrite,
    ): Promise<{ readonly won: boolean; readonly adoption: Adoption }> {
      const key = keys.adoption({ destination, round });
      const row = { entity: "adoption", data: canonicalJson(adoption), at, by, attempt };
      if (await putNew(table, key, row)) return { won: true, adoption };
      const stored = await getItem(table, key);
      if (stored === undefined) throw new Error(`The adoption of ${round} is neither written nor there`);
      return { won: reading(stored).text("attempt") === attempt, adoption: toAdoption(stored) };
    },

    /** Puts the record right on top of what its writer saw; false when somebody else has. It is due to be registered. */
    async correctAdoption(
      { destination, round }: RoundName,
      adoption: Adoption,
      { basedOn, at, by, attempt }: AdoptionWrite & { readonly basedOn: number },
    ): Promise<boolean> {
      const revision = basedOn + 1;
      const key = keys.adoption({ destination, round }, revision);
      const row = { entity: "adoption", destination, round, revision, data: canonicalJson(adoption), at, by, attempt };
      return putOwn(table, key, { ...row, ...due(key, at) });
    },

    /** As it stands now. */
    async adoption(destination: string, round: string): Promise<Adoption | undefined> {
      return (await adoptions({ destination, round })).at(-1)?.adoption;
    },

    adoptions,
  };
}

function toPlan(item: Image): RoundPlan {
  return roundPlanSchema.parse(reading(item).json("data"));
}

function toStep(item: Image): CompletedStep {
  return reading(item).json("data") as CompletedStep;
}

function toAdoption(item: Image): Adoption {
  return adoptionSchema.parse(reading(item).json("data"));
}
