import { isCalendarDay } from "./calendar-day.ts";
import { findRepeated } from "./import-checks.ts";
import { atPath, type ImportProblem, problem } from "./import-problem.ts";
import type { Questionnaire, QuestionnaireSection } from "./questionnaire.ts";

/** Sections as pages can be made of them: each has questions, in one run, in the order of the sections. */
export function checkSections(questionnaire: Questionnaire): readonly ImportProblem[] {
  const { sections = [], questions } = questionnaire;
  const ids = sections.map(({ id }) => id);
  return [
    ...findRepeated(ids, (index) => ["sections", index, "id"]),
    ...questions.flatMap(({ section }, index) => checkPlace(section, ids, ["questions", index, "section"])),
    ...questions.flatMap(({ section }, index) => {
      const before = questions[index - 1]?.section;
      const isInOrder = section === undefined || before === undefined || ids.indexOf(before) <= ids.indexOf(section);
      if (isInOrder) return [];
      const where = atPath(["questions", index, "section"]);
      const sv = "Frågorna ska stå i samma ordning som delarna.";
      return [problem(where, "order", sv, "Questions must stand in the order of the sections.")];
    }),
    ...sections.flatMap((section, index) => checkSection(questionnaire, section, ["sections", index])),
  ];
}

function checkPlace(
  section: string | undefined,
  ids: readonly string[],
  path: readonly PropertyKey[],
): readonly ImportProblem[] {
  if (ids.length === 0 && section === undefined) return [];
  if (section === undefined) {
    const sv = "Frågan saknar del. Har enkäten delar ska varje fråga stå i en.";
    return [
      problem(atPath(path), "field-missing", sv, "The question has no section. Where there are sections, each has."),
    ];
  }
  if (ids.includes(section)) return [];
  return [
    problem(atPath(path), "reference-unknown", `Det finns ingen del ${section}.`, `There is no section ${section}.`),
  ];
}

function checkSection(
  questionnaire: Questionnaire,
  section: QuestionnaireSection,
  path: readonly PropertyKey[],
): readonly ImportProblem[] {
  const questions = questionnaire.questions.filter((question) => question.section === section.id);
  const problems: ImportProblem[] = [];
  if (questions.length === 0) {
    problems.push(problem(atPath(path), "rule", "Delen har inga frågor.", "The section has no questions."));
  }
  if (section.deadline === undefined) return problems;
  const where = atPath([...path, "deadline"]);
  const [day = "", time = ""] = section.deadline.split("T");
  if (!isCalendarDay(day) || time >= "24" || time.slice(3) >= "60") {
    const sv = "Är inte en tid som finns. Skriv så här: 2027-05-24T23:59.";
    problems.push(
      problem(where, "date-not-real", sv, "Is not a time that exists. Write it like this: 2027-05-24T23:59."),
    );
  } else if (time.startsWith("02")) {
    const sv = "Klockan 02–03 finns inte alla dagar. Välj en annan tid.";
    problems.push(
      problem(where, "hour-not-allowed", sv, "The hour from 02 to 03 does not exist every day. Choose another."),
    );
  }
  // Every table is by these two, so nobody may come too late for them.
  const roles = [questionnaire.respondentTypeQuestion, questionnaire.municipalityQuestion];
  if (questions.some(({ id }) => roles.includes(id))) {
    const sv = "Delen med vem och vilken kommun svaret gäller kan inte ha en egen sista dag.";
    problems.push(
      problem(where, "rule", sv, "The section that asks who and which municipality cannot have its own deadline."),
    );
  }
  return problems;
}
