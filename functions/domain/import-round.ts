import { dateSchema } from "./identifiers.ts";
import { findRepeated } from "./import-checks.ts";
import { atPath, type ImportProblem, problem } from "./import-problem.ts";
import { type Milestone, type RoundPlan, type StepKind, stepKinds } from "./round.ts";
import type { RoundFile } from "./round-file.ts";

const reminderKinds: ReadonlySet<StepKind> = new Set(["remind-consultation", "remind-referral"]);
/** A round may do without reminders, and leave it to staff to make the next one. */
const optionalKinds: ReadonlySet<StepKind> = new Set([...reminderKinds, "create-next-round"]);

/** People are reminded at most twice a phase. */
const mostReminders = 2;

export function checkRoundFile({ audience = [], ...plan }: RoundFile): readonly ImportProblem[] {
  return [...checkRound(plan), ...findRepeated(audience, (index) => ["audience", index])];
}

/** A calendar that can be walked from first to last: every step once, in order, at times that exist. */
export function checkRound(plan: RoundPlan): readonly ImportProblem[] {
  return [
    ...findRepeated(
      plan.milestones.map(({ id }) => id),
      (index) => ["milestones", index, "id"],
    ),
    ...plan.milestones.flatMap(({ at }, index) => checkTime(at, ["milestones", index, "at"])),
    ...checkTime(plan.latestExtension.consultation, ["latestExtension", "consultation"]),
    ...checkTime(plan.latestExtension.referral, ["latestExtension", "referral"]),
    ...checkKinds(plan.milestones),
    ...checkOrder(plan.milestones),
    ...checkExtensions(plan),
    ...checkYears(plan),
  ];
}

function checkTime(at: string, path: readonly PropertyKey[]): readonly ImportProblem[] {
  const time = /^(.{10})T([0-9]{2}):([0-9]{2})$/.exec(at);
  const exists = time !== null && dateSchema.safeParse(time[1]).success && Number(time[2]) < 24 && Number(time[3]) < 60;
  if (!exists) {
    return [
      problem(
        atPath(path),
        "date-not-real",
        "Är inte en tid som finns. Skriv så här: 2027-05-24T23:59.",
        "Is not a time that exists. Write it like this: 2027-05-24T23:59.",
      ),
    ];
  }
  if (time[2] !== "02") return [];
  return [
    problem(
      atPath(path),
      "hour-not-allowed",
      "Klockan 02–03 finns inte alla dagar och finns två gånger en dag om året. Välj en annan tid.",
      "The hour from 02 to 03 does not exist every day, and exists twice on one day a year. Choose another time.",
    ),
  ];
}

function checkKinds(milestones: readonly Milestone[]): readonly ImportProblem[] {
  return stepKinds.flatMap((kind) => {
    const count = milestones.filter((milestone) => milestone.kind === kind).length;
    const most = reminderKinds.has(kind) ? mostReminders : 1;
    if (count > most) {
      const where = atPath(["milestones"]);
      return [
        problem(
          where,
          "milestone-repeated",
          `${kind} får stå högst ${most} gånger.`,
          `${kind} may stand at most ${most} times.`,
        ),
      ];
    }
    if (count > 0 || optionalKinds.has(kind)) return [];
    return [problem(atPath(["milestones"]), "milestone-missing", `${kind} saknas.`, `${kind} is missing.`)];
  });
}

function checkOrder(milestones: readonly Milestone[]): readonly ImportProblem[] {
  return milestones.flatMap((milestone, index) => {
    const before = milestones[index - 1];
    if (before === undefined) return [];
    const inOrder = stepKinds.indexOf(before.kind) <= stepKinds.indexOf(milestone.kind) && before.at <= milestone.at;
    if (inOrder) return [];
    return [
      problem(
        atPath(["milestones", index]),
        "order",
        `${milestone.id} kan inte komma efter ${before.id}.`,
        `${milestone.id} cannot come after ${before.id}.`,
      ),
    ];
  });
}

function checkExtensions({ milestones, latestExtension }: RoundPlan): readonly ImportProblem[] {
  const at = (kind: StepKind) => milestones.find((milestone) => milestone.kind === kind)?.at;
  const bounds = [
    ["consultation", at("close-consultation"), at("approve-referral")],
    ["referral", at("close-referral"), at("compile-final")],
  ] as const;
  return bounds.flatMap(([phase, earliest, latest]) => {
    const extension = latestExtension[phase];
    if (earliest === undefined || latest === undefined) return [];
    if (extension >= earliest && extension <= latest) return [];
    return [
      problem(
        atPath(["latestExtension", phase]),
        "order",
        `Ska ligga mellan ${earliest} och ${latest}.`,
        `Must lie between ${earliest} and ${latest}.`,
      ),
    ];
  });
}

function checkYears(plan: RoundPlan): readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (plan.planYear !== Number(plan.id) + 1) {
    problems.push(
      problem(
        atPath(["planYear"]),
        "rule",
        `Omgången ${plan.id} gör planen för ${Number(plan.id) + 1}.`,
        `The round of ${plan.id} makes the plan for ${Number(plan.id) + 1}.`,
      ),
    );
  }
  if (plan.milestones[0]?.at.startsWith(`${plan.id}-`) === false) {
    problems.push(
      problem(
        atPath(["milestones", 0, "at"]),
        "rule",
        `Omgången ska öppna under ${plan.id}.`,
        `The round must open in ${plan.id}.`,
      ),
    );
  }
  return problems;
}
