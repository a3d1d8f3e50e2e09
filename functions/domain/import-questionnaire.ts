import { findRepeated } from "./import-checks.ts";
import { atPath, type ImportProblem, problem } from "./import-problem.ts";
import { checkSections } from "./import-sections.ts";
import { respondentTypes } from "./party.ts";
import type { Question, Questionnaire } from "./questionnaire.ts";

/** Longer answers than a form or a stored item should carry. */
const longestText = 10_000;

export function checkQuestionnaire(questionnaire: Questionnaire): readonly ImportProblem[] {
  return [
    ...findRepeated(
      questionnaire.questions.map(({ id }) => id),
      (index) => ["questions", index, "id"],
    ),
    ...checkRoles(questionnaire),
    ...checkSections(questionnaire),
    ...checkPlanViews(questionnaire),
    ...checkSummed(questionnaire),
    ...questionnaire.questions.flatMap((question, index) => [
      ...checkQuestion(question, ["questions", index]),
      ...checkCondition(question, questionnaire.questions.slice(0, index), ["questions", index, "onlyIf"]),
    ]),
  ];
}

const roles = [
  ["respondentTypeQuestion", "single"],
  ["municipalityQuestion", "single"],
  ["organisationQuestion", "text"],
  ["feedbackEmailQuestion", "email"],
] as const satisfies readonly (readonly [keyof Questionnaire, Question["type"]])[];

function checkRoles(questionnaire: Questionnaire): readonly ImportProblem[] {
  return roles.flatMap(([role, type]) => {
    const question = questionnaire.questions.find(({ id }) => id === questionnaire[role]);
    if (question === undefined) {
      return [
        problem(
          atPath([role]),
          "reference-unknown",
          `Det finns ingen fråga ${questionnaire[role]}.`,
          `There is no question ${questionnaire[role]}.`,
        ),
      ];
    }
    if (question.type !== type) {
      return [
        problem(atPath([role]), "rule", `Frågan ska vara av typen ${type}.`, `The question must be of type ${type}.`),
      ];
    }
    return role === "respondentTypeQuestion" && question.type === "single" ? checkTypes(question.options) : [];
  });
}

/** Every table is by these types, so the question offers exactly them. */
function checkTypes(options: readonly { readonly id: string }[]): readonly ImportProblem[] {
  const offered = options.map(({ id }) => id);
  const complete = offered.length === respondentTypes.length && respondentTypes.every((type) => offered.includes(type));
  if (complete) return [];
  const list = respondentTypes.join(", ");
  return [
    problem(
      atPath(["respondentTypeQuestion"]),
      "rule",
      `Svarsalternativen ska vara exakt ${list}.`,
      `The options must be exactly ${list}.`,
    ),
  ];
}

const publishable: Readonly<Record<Question["type"], readonly Question["publish"][]>> = {
  single: ["statistics", "private"],
  multiple: ["statistics", "private"],
  scale: ["statistics", "private"],
  rank: ["statistics", "private"],
  section: ["statistics", "private", "view"],
  text: ["view", "private"],
  // Only the sum of amounts offered leaves the staff pages, and an address never does.
  money: ["private", "statistics"],
  email: ["private"],
  // Not tabulated: a number or a day is rarely shared by five, and an organisation number names its owner.
  date: ["private"],
  number: ["private"],
  "organisation-number": ["private"],
  statement: ["private"],
  file: ["private"],
  "plan-views": ["view"],
};

/** Views on the draft are saved by section and sent from the check page, which only sections lead to. */
function checkPlanViews({ sections, questions }: Questionnaire): readonly ImportProblem[] {
  const asking = [...questions.entries()].filter(([, { type }]) => type === "plan-views");
  return asking.flatMap(([index], place) => {
    if (place === 0 && sections !== undefined) return [];
    const [sv, en] =
      place > 0
        ? ["Bara en fråga kan gälla utkastets lydelse.", "Only one question can ask about the draft itself."]
        : ["Frågan kräver att enkäten har delar.", "The question requires the questionnaire to have sections."];
    return [problem(atPath(["questions", index, "type"]), "rule", sv, en)];
  });
}

/** A sum stands beside the number who chose to give money, and there is one sum: two would give differences. */
function checkSummed({ questions }: Questionnaire): readonly ImportProblem[] {
  const summed = [...questions.entries()].filter(
    ([, { type, publish }]) => type === "money" && publish === "statistics",
  );
  return summed.flatMap(([index, { onlyIf }], place) => {
    const parent = questions.find(({ id }) => id === onlyIf?.question);
    if (place === 0 && parent?.publish === "statistics") return [];
    const [sv, en] =
      place > 0
        ? ["Bara en fråga kan ge en summa som publiceras.", "Only one question can give a sum that is published."]
        : [
            "Frågan ska hänga på ett svar som räknas (onlyIf, publish statistics).",
            "The question must hang on an answer that is counted (onlyIf, publish statistics).",
          ];
    return [problem(atPath(["questions", index, "publish"]), "rule", sv, en)];
  });
}

function checkQuestion(question: Question, path: readonly PropertyKey[]): readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  const allowed = publishable[question.type];
  if (!allowed.includes(question.publish)) {
    const list = allowed.join(", ");
    problems.push(
      problem(
        atPath([...path, "publish"]),
        "rule",
        `En fråga av typen ${question.type} kan bara ha ${list}.`,
        `A question of type ${question.type} can only have ${list}.`,
      ),
    );
  }
  if ("options" in question) {
    problems.push(
      ...findRepeated(
        question.options.map(({ id }) => id),
        (index) => [...path, "options", index, "id"],
      ),
    );
  }
  if ("options" in question && "max" in question && (question.max < 1 || question.max > question.options.length)) {
    problems.push(
      problem(
        atPath([...path, "max"]),
        "value-invalid",
        "Ska vara minst 1 och högst så många som alternativen.",
        "Must be at least 1 and at most the number of options.",
      ),
    );
  }
  if (question.type === "text" && (question.maxLength < 1 || question.maxLength > longestText)) {
    problems.push(
      problem(
        atPath([...path, "maxLength"]),
        "value-invalid",
        `Ska vara mellan 1 och ${longestText}.`,
        `Must be between 1 and ${longestText}.`,
      ),
    );
  }
  return [...problems, ...checkBounds(question, path)];
}

/** The least that a question takes lies below the most. */
function checkBounds(question: Question, path: readonly PropertyKey[]): readonly ImportProblem[] {
  const refuse = (name: string, sv: string, en: string) => [problem(atPath([...path, name]), "value-invalid", sv, en)];
  const { type } = question;
  if (type === "multiple" && question.min !== undefined && (question.min < 1 || question.min > question.max)) {
    return refuse("min", "Ska vara minst 1 och högst max.", "Must be at least 1 and at most max.");
  }
  if (type === "number" && question.min !== undefined && question.max !== undefined && question.min > question.max) {
    return refuse("min", "Får inte vara större än max.", "Must not be greater than max.");
  }
  const { earliest, latest } = type === "date" ? question : {};
  if (earliest !== undefined && latest !== undefined && earliest > latest) {
    return refuse("earliest", "Får inte vara senare än latest.", "Must not be later than latest.");
  }
  return [];
}

function checkCondition(
  question: Question,
  earlier: readonly Question[],
  path: readonly PropertyKey[],
): readonly ImportProblem[] {
  const condition = question.onlyIf;
  if (condition === undefined) return [];
  const asked = earlier.find(({ id }) => id === condition.question);
  if (asked?.type !== "single") {
    return [
      problem(
        atPath([...path, "question"]),
        "reference-unknown",
        `${condition.question} ska vara en tidigare fråga med ett svar.`,
        `${condition.question} must be an earlier single-choice question.`,
      ),
    ];
  }
  if (asked.options.some(({ id }) => id === condition.equals)) return [];
  return [
    problem(
      atPath([...path, "equals"]),
      "reference-unknown",
      `${condition.question} har inget alternativ ${condition.equals}.`,
      `${condition.question} has no option ${condition.equals}.`,
    ),
  ];
}
