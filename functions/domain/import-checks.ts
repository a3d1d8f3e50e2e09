import type { PlanDraft } from "./action-plan.ts";
import type { Destination } from "./destination.ts";
import { kommunkodSchema } from "./identifiers.ts";
import { atPath, type ImportProblem, problem } from "./import-problem.ts";
import { checkOrganisationNumber } from "./organisation-number.ts";

/** The export-ready destination has eight criteria; the questionnaire ranks among the same ones. */
const exportReadinessCriteria = 8;

/** Every later place of a value that stands earlier in the list already. */
export function findRepeated(
  values: readonly string[],
  path: (index: number) => readonly PropertyKey[],
): readonly ImportProblem[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value))
      return [problem(atPath(path(index)), "duplicate", `${value} finns redan.`, `${value} stands there already.`)];
    seen.add(value);
    return [];
  });
}

export function checkDestination(destination: Destination): readonly ImportProblem[] {
  const problems = [
    ...findRepeated(
      destination.staff.map(({ email }) => email.toLowerCase()),
      (index) => ["staff", index, "email"],
    ),
    ...findRepeated(
      destination.municipalities.map(({ kommunkod }) => kommunkod),
      (index) => ["municipalities", index, "kommunkod"],
    ),
    ...findRepeated(
      destination.organisations.map(({ id }) => id),
      (index) => ["organisations", index, "id"],
    ),
    ...findRepeated(
      (destination.groups ?? []).map(({ id }) => id),
      (index) => ["groups", index, "id"],
    ),
  ];
  destination.municipalities.forEach(({ kommunkod }, index) => {
    if (kommunkodSchema.safeParse(kommunkod).success) return;
    problems.push(
      problem(
        atPath(["municipalities", index, "kommunkod"]),
        "leading-zero-lost",
        "Kommunkoden ska ha fyra siffror, även nollan först.",
        "The municipality code has four digits, the leading zero among them.",
      ),
    );
  });
  if (!destination.staff.some(({ role }) => role === "administrator")) {
    problems.push(
      problem(
        atPath(["staff"]),
        "rule",
        "Minst en i personalen ska vara administratör.",
        "At least one staff member must be an administrator.",
      ),
    );
  }
  const number = destination.principal.organisationNumber;
  if (number !== undefined && checkOrganisationNumber(number) !== "valid") {
    problems.push(
      problem(
        atPath(["principal", "organisationNumber"]),
        "organisation-number",
        "Är inte ett organisationsnummer: tio siffror, den sista en kontrollsiffra.",
        "Is not an organisation number: ten digits, the last a check digit.",
      ),
    );
  }
  return problems;
}

export function checkPlan(plan: PlanDraft): readonly ImportProblem[] {
  const problems = [
    ...findRepeated(
      plan.sections.map(({ id }) => id),
      (index) => ["sections", index, "id"],
    ),
    ...findRepeated(
      plan.sections.map(({ number }) => String(number)),
      (index) => ["sections", index, "number"],
    ),
    ...findRepeated(
      plan.activities.map(({ id }) => id),
      (index) => ["activities", index, "id"],
    ),
    ...findRepeated(
      plan.exportReadiness.map(({ id }) => id),
      (index) => ["exportReadiness", index, "id"],
    ),
    ...findRepeated(
      (plan.laterBudgets ?? []).map(({ budgetYear }) => String(budgetYear)),
      (index) => ["laterBudgets", index, "budgetYear"],
    ),
  ];
  plan.sections.forEach(({ number }, index) => {
    const before = plan.sections[index - 1];
    if (before === undefined || before.number <= number) return;
    problems.push(
      problem(
        atPath(["sections", index, "number"]),
        "order",
        "Avsnitten ska stå i nummerordning.",
        "Sections must stand in the order of their numbers.",
      ),
    );
  });
  plan.activities.forEach(({ quarter }, index) => {
    if (quarter.startsWith(`${plan.planYear}-`)) return;
    problems.push(
      problem(
        atPath(["activities", index, "quarter"]),
        "rule",
        `Kvartalet ska ligga i planåret ${plan.planYear}.`,
        `The quarter must lie in the plan year ${plan.planYear}.`,
      ),
    );
  });
  plan.laterBudgets?.forEach(({ budgetYear }, index) => {
    if (budgetYear > plan.planYear) return;
    problems.push(
      problem(
        atPath(["laterBudgets", index, "budgetYear"]),
        "rule",
        `Ska vara ett år efter planåret ${plan.planYear}.`,
        `Must be a year after the plan year ${plan.planYear}.`,
      ),
    );
  });
  if (plan.exportReadiness.length !== exportReadinessCriteria) {
    problems.push(
      problem(
        atPath(["exportReadiness"]),
        "rule",
        `Exportmognaden har ${exportReadinessCriteria} kriterier.`,
        `Export readiness has ${exportReadinessCriteria} criteria.`,
      ),
    );
  }
  return problems;
}
