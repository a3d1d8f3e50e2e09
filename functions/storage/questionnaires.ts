import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { type Questionnaire, questionnaireSchema } from "../domain/questionnaire.ts";
import { reading } from "./items.ts";
import { keys, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

/** A version of a questionnaire never changes: answers are read by the one they were given to. */
export function createQuestionnaireStore(table: Table) {
  return {
    async get(destination: string, id: string, version: number): Promise<Questionnaire | undefined> {
      const item = await getItem(table, keys.questionnaire(destination, id, version));
      return item && questionnaireSchema.parse(reading(item).json("data"));
    },

    async latest(destination: string, id: string): Promise<Questionnaire | undefined> {
      const range = { pk: partitions.questionnaires(destination), startsWith: `${id}#`, newestFirst: true, limit: 1 };
      for await (const item of queryItems(table, range)) return questionnaireSchema.parse(reading(item).json("data"));
      return undefined;
    },

    /** `refused`: the version exists with other content. */
    async put(
      destination: string,
      questionnaire: Questionnaire,
    ): Promise<{ readonly outcome: "new" | "same" | "refused" }> {
      const key = keys.questionnaire(destination, questionnaire.id, questionnaire.version);
      const data = canonicalJson(questionnaire);
      const contentHash = sha256(data);
      if (await putNew(table, key, { entity: "questionnaire", data, contentHash })) return { outcome: "new" };
      const stored = await getItem(table, key);
      return { outcome: stored && reading(stored).text("contentHash") === contentHash ? "same" : "refused" };
    },
  };
}
