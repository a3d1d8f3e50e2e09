import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planDraftSchema } from "../../functions/domain/action-plan.ts";
import { checkPlan } from "../../functions/domain/import-checks.ts";
import { checkQuestionnaire } from "../../functions/domain/import-questionnaire.ts";
import { lacksCaseNumber, nextDraft, nextQuestionnaire, nextRound } from "../../functions/domain/next-round.ts";
import { questionnaireSchema } from "../../functions/domain/questionnaire.ts";
import { roundPlanSchema } from "../../functions/domain/round.ts";

const sample = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../forms/asnen/${file}`, import.meta.url), "utf8"));
const last = roundPlanSchema.parse(sample("round-2027.json"));
const draft = planDraftSchema.parse(sample("plan-2027-followed-up.json"));
const questionnaire = questionnaireSchema.parse(sample("questionnaire-2027.json"));

describe("next year's round", () => {
  it("is named by its own years and waits for a case number of its own", () => {
    const next = nextRound(last);
    expect(roundPlanSchema.parse(next)).toEqual(next);
    expect(next).toMatchObject({
      id: "2028",
      planYear: 2029,
      title: { sv: "Samrådet 2028 om handlingsplanen för 2029" },
      questionnaire: "asnen-2028",
    });
    expect([lacksCaseNumber(next), lacksCaseNumber(last)]).toEqual([true, false]);
  });

  it("asks last year's questions about the next plan, and closes a section in the same week", () => {
    const [first, ...sections] = questionnaire.sections ?? [];
    if (first === undefined) throw new Error("The sample has sections");
    const early = {
      ...questionnaire,
      sections: [first, { ...sections[0], deadline: "2027-05-10T23:59" }, ...sections.slice(1)],
    };
    const next = nextQuestionnaire(questionnaireSchema.parse(early), last);
    expect(checkQuestionnaire(next)).toEqual([]);
    expect(next).toMatchObject({ id: "asnen-2028", version: 1, title: { sv: "Samråd om handlingsplanen för 2029" } });
    expect(JSON.stringify(next)).not.toMatch(/2027/);
    expect(next.sections?.[1]?.deadline).toBe("2028-05-08T23:59");
    expect(next.questions.map(({ id }) => id)).toEqual(questionnaire.questions.map(({ id }) => id));
  });

  it("keeps a questionnaire that is named after no year", () => {
    expect(nextRound({ ...last, questionnaire: "standing" }).questionnaire).toBe("standing");
  });

  it("starts from what was decided: carries over what is not done, and lists all of it to be followed up", () => {
    const activities = draft.activities.map((activity, index) =>
      index === 0
        ? { ...activity, status: "done" as const }
        : index === 1
          ? { ...activity, status: "dropped" as const }
          : activity,
    );
    const next = nextDraft({ ...draft, activities }, last);
    expect(planDraftSchema.parse(next)).toEqual(next);
    expect(checkPlan(next)).toEqual([]);
    expect(next.planYear).toBe(2029);
    expect(next.activities.map(({ id }) => id)).toEqual(activities.slice(2).map(({ id }) => id));
    expect(new Set(next.activities.map(({ status }) => status))).toEqual(new Set(["carried-over"]));
    expect(next.activities.every(({ quarter }) => quarter.startsWith("2029-"))).toBe(true);
    expect(next.followUp.map(({ title }) => title)).toEqual(
      [0, ...activities.keys()]
        .slice(1)
        .filter((index) => index !== 1)
        .map((index) => activities[index]?.title),
    );
    expect(next.followUp[0]).toMatchObject({ status: "done", outcome: "" });
    expect(next.sections.filter(({ text }) => text === "").map(({ content }) => content)).toEqual([
      "consultation-report",
      "follow-up",
    ]);
  });
});
