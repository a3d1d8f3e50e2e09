import type { ReferralReply } from "../domain/decision.ts";
import type { Language } from "../domain/language.ts";
import type { DecisionDisclosure, DecisionEntry } from "../domain/plan-version.ts";
import { decisionTexts } from "./decision.ts";
import { describeCorrection } from "./decision-corrections.ts";
import { type DecisionMakers, replyFieldLabel } from "./decision-summary.ts";
import { formatDate, formatList, toSwedishTime } from "./format.ts";
import { describeIntake } from "./intake.ts";
import { planVersionTexts } from "./plan-version.ts";

export type TakenDecision = NonNullable<DecisionEntry["decision"]>;
type OfficersOpinionEntry = NonNullable<DecisionEntry["opinion"]>;

/** What stands in a cell, line by line; `lead` is said first and stressed. */
export interface CellLine {
  readonly text: string;
  readonly tone?: "note" | "warning";
  readonly lead?: string;
}

/** The cells of a decision-maker's row, in the order of `decisionHeadings`. */
export type DecisionCells = Readonly<
  Record<"stance" | "decision" | "status" | "appealDay" | "conditions", readonly CellLine[]>
>;

export interface DecisionWriting {
  readonly party: string;
  readonly name: string;
  readonly said: readonly { readonly label: string; readonly text: string }[] | null;
}

const unsaid: readonly CellLine[] = [{ text: "–" }];

/** A decision as a row of a plan version says it, whether that is a page or a document. */
export function decisionCells(
  { opinion, decision, late }: DecisionEntry,
  names: ReadonlyMap<string, string>,
  language: Language,
): DecisionCells {
  const texts = planVersionTexts[language];
  if (decision === null) {
    return {
      stance: [{ text: opinion === null ? texts.noReply : texts.onlyOpinion }],
      decision: [...unsaid, ...lateLines(late, language)],
      status: unsaid,
      appealDay: unsaid,
      conditions: unsaid,
    };
  }
  const words = decisionTexts[language];
  const { announcedDate } = decision;
  return {
    stance: [{ text: words.stances[decision.stance] }],
    decision: [
      { text: texts.paragraphOf(decision.organ, formatDate(decision.decisionDate, language), decision.paragraph) },
      note(`${texts.theirCaseNumber}: ${decision.ownCaseNumber}`),
      ...(decision.delegation === null ? [] : [note(texts.delegation(decision.delegation))]),
      ...(decision.hasReservation ? [note(texts.reservationYes)] : []),
      ...intakeNotes(decision, language),
      ...(decision.revision > 1 ? [note(texts.submittedRevision(decision.revision))] : []),
      ...correctionNotes(decision.corrections, language),
      ...lateLines(late, language),
    ],
    status: [
      { text: words.statuses[decision.status] },
      ...(announcedDate === null ? [] : [note(texts.announcedOn(formatDate(announcedDate, language)))]),
    ],
    appealDay: appealDay(decision, language),
    conditions: conditions(decision, names, language),
  };
}

/** An officer's opinion as a row of a table of its own says it, in the order of `opinionHeadings`. */
export function opinionCells(
  opinion: OfficersOpinionEntry,
  names: ReadonlyMap<string, string>,
  language: Language,
): readonly (readonly CellLine[])[] {
  const { stance, opinionDate, ownCaseNumber, organ, conditionalOn } = opinion;
  const texts = planVersionTexts[language];
  return [
    [{ text: decisionTexts[language].stances[stance] }],
    [
      { text: formatDate(opinionDate, language) },
      note(`${texts.theirCaseNumber}: ${ownCaseNumber}`),
      ...intakeNotes(opinion, language),
    ],
    organ === null ? unsaid : [{ text: organ }],
    [
      {
        text:
          conditionalOn.length === 0
            ? texts.unconditional
            : texts.conditionalOn(nameAll(conditionalOn, names, language)),
      },
    ],
  ];
}

export function opinionHeadings(language: Language): readonly string[] {
  const texts = planVersionTexts[language];
  return [texts.stance, texts.opinionDate, texts.decidingOrgan, texts.conditions];
}

/** Above the cells, after the decision-maker's own. */
export function decisionHeadings(language: Language): Readonly<Record<keyof DecisionCells, string>> {
  const texts = planVersionTexts[language];
  return {
    stance: texts.stance,
    decision: texts.decision,
    status: texts.decisionStatus,
    appealDay: texts.lastAppealDay,
    conditions: texts.conditions,
  };
}

function nameAll(parties: readonly string[], names: ReadonlyMap<string, string>, language: Language): string {
  return formatList(
    parties.map((party) => names.get(party) ?? party),
    language,
  );
}

/** That and when it was corrected, and in which fields; what was said before stands among the texts. */
function correctionNotes(corrections: TakenDecision["corrections"], language: Language): readonly CellLine[] {
  const texts = planVersionTexts[language];
  return corrections.map(({ at, fields }) =>
    note(
      texts.corrected(
        formatDate(toSwedishTime(at).date, language),
        formatList(
          fields.map((field) => replyFieldLabel(field, language)),
          language,
        ),
      ),
    ),
  );
}

function lateLines(late: DecisionEntry["late"], language: Language): readonly CellLine[] {
  if (late === undefined) return [];
  const texts = planVersionTexts[language];
  const { organ, decisionDate, paragraph, stance, recordedDate } = late;
  const decision = texts.paragraphOf(organ, formatDate(decisionDate, language), paragraph);
  const stanceText = decisionTexts[language].stances[stance];
  const text = texts.lateDecision(decision, stanceText, formatDate(recordedDate, language));
  return [
    { text, tone: "warning", lead: texts.lateLead },
    note(`${texts.theirCaseNumber}: ${late.ownCaseNumber}`),
    ...intakeNotes(late, language),
  ];
}

/** That it came to staff, who recorded it. */
function intakeNotes({ intake }: Pick<TakenDecision, "intake">, language: Language): readonly CellLine[] {
  return intake === undefined ? [] : [note(`${describeIntake(intake, language)}.`)];
}

function note(text: string): CellLine {
  return { text, tone: "note" };
}

function appealDay({ lastAppealDate: { computed, stated } }: TakenDecision, language: Language): readonly CellLine[] {
  const texts = planVersionTexts[language];
  const day = computed ?? stated;
  if (day === null) return [{ text: texts.notAnnounced }];
  if (computed === null || stated === null || computed === stated) return [{ text: formatDate(day, language) }];
  const [said, ours] = [formatDate(stated, language), formatDate(computed, language)];
  return [{ text: ours }, { text: texts.appealDiffers(said, ours), tone: "warning", lead: texts.warning }];
}

function conditions(
  decision: TakenDecision,
  names: ReadonlyMap<string, string>,
  language: Language,
): readonly CellLine[] {
  const texts = planVersionTexts[language];
  if (decision.conditionalOn.length === 0) {
    const isPlain = decision.inForce || decision.status === "annulled";
    return [{ text: texts.unconditional }, ...(isPlain ? [] : [note(texts.notInForce)])];
  }
  const { conditionDemand, lacking = [] } = decision;
  const demand = conditionDemand === undefined ? "" : texts.conditionDemands[conditionDemand];
  return [
    { text: texts.conditionalOn(nameAll(decision.conditionalOn, names, language)) },
    ...(demand === "" ? [] : [note(texts.demanded(demand))]),
    ...(lacking.length === 0 ? [] : [note(texts.lacks(nameAll(lacking, names, language), demand))]),
    decision.waitsFor.length === 0
      ? note(texts.conditionsMet)
      : {
          text: `${texts.notInForce}.`,
          tone: "warning",
          lead: `${texts.waitsFor(nameAll(decision.waitsFor, names, language))}.`,
        },
  ];
}

/** What the decision-makers wrote, by decision-maker; null where it has been erased. */
export function decisionWritings(
  decisions: readonly DecisionEntry[],
  disclosures: readonly DecisionDisclosure[],
  language: Language,
): readonly DecisionWriting[] {
  const texts = planVersionTexts[language];
  const names = Object.fromEntries(decisions.map(({ party, name }) => [party, name]));
  const byCommitment = new Map(disclosures.map((disclosure) => [disclosure.commitment, disclosure]));
  return decisions.flatMap(({ party, name, municipality, opinion, decision }): DecisionWriting[] => {
    const reply = decision ?? opinion;
    if (reply === null) return [];
    const disclosure = byCommitment.get(reply.commitment);
    if (disclosure === undefined) return [{ party, name, said: null }];
    const parts: readonly { readonly label: string; readonly text: string }[] = [
      { label: texts.conditionText, text: disclosure.conditionText },
      { label: texts.comments, text: disclosure.comments },
      { label: texts.reservation, text: disclosure.reservation },
    ];
    const isRegion = municipality.length === 2;
    const corrections = correctionParts(reply, disclosure, { names, isRegion }, language);
    const said = [...parts, ...corrections].filter(({ text }) => text.trim() !== "");
    return said.length === 0 ? [] : [{ party, name, said }];
  });
}

/** Each correction with its reason and what stood before; `content` is what the version commits to. */
function correctionParts(
  entry: Pick<TakenDecision, "corrections">,
  { content }: DecisionDisclosure,
  makers: DecisionMakers,
  language: Language,
): DecisionWriting["said"] & object {
  if (entry.corrections.length === 0) return [];
  const { corrections, ...latest } = JSON.parse(content) as PublishedReply;
  return corrections.map(({ at, reason, before }, index) => {
    const after = corrections[index + 1]?.before ?? latest;
    const { text, lines } = describeCorrection({ at, by: null, reason, before, after }, makers, language);
    return {
      label: text,
      text: lines.map(({ label, values }) => `${label}: ${values.join(" ")}`).join("\n\n"),
    };
  });
}

type PublishedReply = ReferralReply & {
  readonly corrections: readonly { readonly at: string; readonly reason: string; readonly before: ReferralReply }[];
};
