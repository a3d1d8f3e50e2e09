import * as z from "zod/mini";
import { adoptionSchema } from "../domain/adoption.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import {
  type DecisionDisclosure,
  type Disclosures,
  hashSchema,
  type PlanVersionHeader,
  planVersionHeaderSchema,
  type ViewDisclosure,
} from "../domain/plan-version.ts";
import { phaseSchema } from "../domain/round.ts";
import { type Image, reading } from "./items.ts";
import { keys, partitions, type VersionName } from "./keys.ts";
import { createPartStore } from "./parts.ts";
import type { Table } from "./table.ts";
import { getItem, putItem, putNew, queryItems } from "./table-calls.ts";

const versionInputsSchema = z.strictObject({
  stage: planVersionHeaderSchema.shape.stage,
  /** The version's instant. */
  compiledAt: z.string(),
  /** Part that holds the destination, the round's plan and the decision-makers as they then were. */
  settings: hashSchema,
  questionnaire: z.strictObject({ id: z.string(), version: z.int() }),
  /** Revision of staff's text, and the one that tells how last year's activities went. */
  draftRevision: z.int(),
  followUpRevision: z.int(),
  freezes: z.array(z.strictObject({ phase: phaseSchema, attempt: z.string(), hash: hashSchema })),
  progress: z.array(z.strictObject({ party: z.string(), revision: z.int() })),
  /** Decisions recorded after the close, the latest of each. */
  late: z.optional(z.array(z.strictObject({ party: z.string(), revision: z.int() }))),
  adoption: z.nullable(adoptionSchema),
  /** Parts that hold the log of interviews and meetings: as the version before says it, then as this one does. */
  engagements: z.optional(z.array(hashSchema)),
  /** Up to which change of the log of governance; absent where nothing had been recorded. */
  governance: z.optional(z.int()),
  /** Hash of the version before. */
  previous: z.nullable(hashSchema),
  /** The last version of last year's plan, which financing is compared with; absent where there is none. */
  lastYear: z.optional(z.strictObject({ version: z.string(), hash: hashSchema })),
});

/**
 * What a version is compiled from, by names of rows that never change. Written before the
 * compilation and once, so that every attempt at it, whenever it runs, compiles the same.
 */
export type VersionInputs = z.infer<typeof versionInputsSchema>;

export interface Publication {
  readonly at: string;
  readonly by: string;
}

export interface StoredVersion {
  readonly hash: string;
  readonly header: PlanVersionHeader;
  /** Absent while only staff can see it. */
  readonly publication?: Publication;
}

export type VersionStore = ReturnType<typeof createVersionStore>;

/** Plan versions: inputs first, then parts and disclosures, the header last; none is ever changed. */
export function createVersionStore(table: Table) {
  const parts = createPartStore(table);

  async function inputs(where: VersionName): Promise<VersionInputs | undefined> {
    const item = await getItem(table, keys.versionInputs(where));
    return item && versionInputsSchema.parse(reading(item).json("data"));
  }

  async function get(where: VersionName): Promise<StoredVersion | undefined> {
    const [header, publication] = await Promise.all([
      getItem(table, keys.version(where)),
      getItem(table, keys.publication(where)),
    ]);
    return header && toVersion(header, publication);
  }

  return {
    inputs,
    get,

    /** The first record wins and is what every attempt compiles from. */
    async putInputs(where: VersionName, wanted: VersionInputs, attempt: string): Promise<VersionInputs> {
      const row = { entity: "version-inputs", data: canonicalJson(wanted), attempt };
      if (await putNew(table, keys.versionInputs(where), row)) return wanted;
      const stored = await inputs(where);
      if (stored === undefined) throw new Error(`The inputs of ${where.version} are neither written nor there`);
      return stored;
    },

    putPart: parts.put,
    readParts: parts.read,

    /** One item each under its commitment, shared by all versions of the year: erasing it once is enough. */
    async putDisclosures(
      { destination, planYear }: Omit<VersionName, "version">,
      { views, decisions }: Disclosures,
    ): Promise<void> {
      const put = (kind: string, disclosure: ViewDisclosure | DecisionDisclosure) =>
        putItem(table, keys.disclosure(destination, planYear, kind, disclosure.commitment), {
          entity: `${kind}-disclosure`,
          data: JSON.stringify(disclosure),
        });
      for (const view of views) await put("view", view);
      for (const decision of decisions) await put("decision", decision);
    },

    /** Those of the commitments given, in the order of commitments. */
    async readDisclosures(
      destination: string,
      planYear: number,
      commitments: ReadonlySet<string>,
    ): Promise<Disclosures> {
      const views: ViewDisclosure[] = [];
      const decisions: DecisionDisclosure[] = [];
      for await (const item of queryItems(table, { pk: partitions.disclosures(destination, planYear) })) {
        const stored = reading(item);
        const disclosure = stored.json("data") as ViewDisclosure & DecisionDisclosure;
        if (!commitments.has(disclosure.commitment)) continue;
        if (stored.text("entity") === "view-disclosure") views.push(disclosure);
        else decisions.push(disclosure);
      }
      return { views, decisions };
    },

    /** Written last: with it the version exists. Two compilations at once write the same; the first stays. */
    async putHeader(
      where: VersionName,
      header: PlanVersionHeader,
      hash: string,
      attempt: string,
    ): Promise<StoredVersion> {
      const row = { entity: "version", data: canonicalJson(header), hash, attempt };
      if (await putNew(table, keys.version(where), row)) return { hash, header };
      const stored = await get(where);
      if (stored === undefined) throw new Error(`The version ${where.version} is neither written nor there`);
      return stored;
    },

    /** In the order of years and version numbers. */
    async list(destination: string, planYear?: number): Promise<readonly StoredVersion[]> {
      const headers: Image[] = [];
      const publications = new Map<string, Image>();
      const range = { pk: partitions.versions(destination), ...(planYear && { startsWith: `${planYear}#VERSION#` }) };
      for await (const item of queryItems(table, range)) {
        const stored = reading(item);
        if (stored.text("entity") === "version") headers.push(item);
        if (stored.text("entity") === "publication") publications.set(stored.key().sk, item);
      }
      return headers.map((item) => toVersion(item, publications.get(`${reading(item).key().sk}#PUBLICATION`)));
    },

    /** From now on everyone can read it; the first to publish is the one who did. */
    async publish(
      where: VersionName,
      { at, by, attempt }: Publication & { readonly attempt: string },
    ): Promise<Publication> {
      const key = keys.publication(where);
      if (await putNew(table, key, { entity: "publication", at, by, attempt })) return { at, by };
      const stored = await getItem(table, key);
      if (stored === undefined) throw new Error(`The publication of ${where.version} is neither written nor there`);
      return toPublication(stored);
    },
  };
}

function toVersion(header: Image, publication: Image | undefined): StoredVersion {
  const stored = reading(header);
  return {
    hash: stored.text("hash"),
    header: planVersionHeaderSchema.parse(stored.json("data")),
    ...(publication && { publication: toPublication(publication) }),
  };
}

function toPublication(item: Image): Publication {
  const stored = reading(item);
  return { at: stored.text("at"), by: stored.text("by") };
}
