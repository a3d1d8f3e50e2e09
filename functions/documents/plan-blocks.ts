import { activitiesCostSek, readinessTotal } from "../domain/action-plan.ts";
import { governanceIn } from "../domain/governance.ts";
import { carriesDecisions, countSupport, type PlanReading, type SectionPart } from "../domain/plan-version.ts";
import { formatDate, formatInstant, formatNumber, formatSek } from "../texts/format.ts";
import { planVersionTexts } from "../texts/plan-version.ts";
import { planWords } from "../texts/plan-words.ts";
import { groupViews, type ViewGroup } from "../texts/view-groups.ts";
import { decisionBlocks } from "./decision-blocks.ts";
import type { Block } from "./document-blocks.ts";
import { engagementBlocks } from "./engagement-blocks.ts";
import { contributionBlocks, financingBlocks } from "./financing-blocks.ts";
import { governanceBlocks } from "./governance-blocks.ts";
import { participationBlocks, statisticsBlocks, viewBlocks } from "./plan-annexes.ts";
import { activityBlocks, followUpBlocks, readinessBlocks, reportBlocks } from "./section-blocks.ts";

/** A whole plan version, as its page says it: what it is, its sections, its annexes and how to check it. */
export function planBlocks(plan: PlanReading): readonly Block[] {
  const { language, content, disclosures, questionLabels } = plan;
  const texts = planVersionTexts[language];
  const groups = groupViews(content.views, content.sections, language);
  const { municipalities } = content.participation;
  return [
    ...headBlocks(plan),
    ...summaryBlocks(plan),
    ...content.sections.flatMap((section) => sectionBlocks(section, groups, plan)),
    { kind: "new-page" },
    heading(texts.annexA),
    { kind: "heading", level: 3, text: texts.participationTitle },
    ...participationBlocks(content.participation, language),
    ...engagementBlocks(content.participation.engagement, language),
    { kind: "heading", level: 3, text: texts.statisticsTitle },
    ...statisticsBlocks(content.statistics, language),
    heading(texts.annexB),
    ...viewBlocks(groups, { disclosures: disclosures.views, questionLabels, municipalities, language }),
    ...integrityBlocks(plan),
  ];
}

function heading(text: string): Block {
  return { kind: "heading", level: 2, text, bookmark: true };
}

function headBlocks({ language, destination, header, hash, content, adoption }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  const adopted = adoption ?? content.financing.adoption;
  const title = texts.versionTitle(header.title[language], header.version);
  return [
    { kind: "masthead", text: destination.name },
    { kind: "paragraph", text: planWords[language].stage[header.stage], tone: "soft" },
    { kind: "heading", level: 1, text: title, bookmark: true },
    { kind: "paragraph", text: texts.stageText[header.stage] },
    ...(carriesDecisions(header) ? [] : [{ kind: "paragraph", text: texts.draftBannerText, tone: "strong" } as const]),
    {
      kind: "facts",
      rows: [
        { label: texts.planYear, value: String(header.planYear) },
        { label: texts.principal, value: header.principal },
        { label: texts.caseNumber, value: header.caseNumber },
        { label: texts.compiled, value: formatInstant(header.compiledAt, language) },
        {
          label: texts.adopted,
          value: adopted
            ? texts.adoptedBy(adopted.organ, formatDate(adopted.date, language), adopted.paragraph)
            : texts.notAdopted,
        },
        { label: texts.hash, value: hash },
      ],
    },
    ...(texts.swedishOnly === null ? [] : [{ kind: "paragraph", text: texts.swedishOnly, tone: "soft" } as const]),
  ];
}

/** The figures a board asks for first. */
function summaryBlocks({ language, header, content }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  const { decisions, financing, activities, exportReadiness, participation } = content;
  const readiness = readinessTotal(exportReadiness);
  const isDecided = carriesDecisions(header);
  const opinions = decisions.filter(({ opinion }) => opinion !== null).length;
  const fact = (label: string, value: string) => ({ label, value });
  const budget = formatSek(financing.budgetSek, language);
  const answered = participation.answeredOfInvited;
  const answers = answered === null ? texts.withheldShort : formatNumber(answered, language);
  return [
    heading(texts.summary),
    {
      kind: "facts",
      rows: [
        ...(isDecided && decisions.length > 0
          ? [
              fact(
                texts.decisionsSummary,
                `${texts.scoreOf(countSupport(decisions), decisions.length)} ${texts.supports}${opinions === 0 ? "" : `, ${texts.opinionsBeside(opinions)}`}`,
              ),
            ]
          : []),
        isDecided
          ? fact(texts.financingSummary, texts.coveredOf(formatSek(financing.coveredSek, language), budget))
          : fact(texts.budget(header.planYear), budget),
        fact(
          texts.activitiesSummary,
          `${formatNumber(activities.length, language)}, ${formatSek(activitiesCostSek(activities), language)}`,
        ),
        ...(exportReadiness.length > 0
          ? [fact(texts.readinessSummary, `${texts.scoreOf(readiness.score, readiness.max)} ${texts.readinessPoints}`)]
          : []),
        fact(
          texts.consultationSummary,
          `${answers} ${texts.answeredOfInvited(formatNumber(participation.invited, language))}`,
        ),
      ],
    },
  ];
}

function sectionBlocks(section: SectionPart, groups: readonly ViewGroup[], plan: PlanReading): readonly Block[] {
  const { language } = plan;
  const compiled = compiledBlocks(section, groups, plan);
  const hasText = section.text.trim() !== "";
  return [
    heading(`${section.number} ${section.title[language]}`),
    ...(hasText ? [{ kind: "paragraph", text: section.text, swedish: language !== "sv" } as const] : []),
    ...(!hasText && compiled.length === 0
      ? [{ kind: "paragraph", text: planVersionTexts[language].noText, tone: "soft" } as const]
      : []),
    ...compiled,
  ];
}

function compiledBlocks(section: SectionPart, groups: readonly ViewGroup[], plan: PlanReading): readonly Block[] {
  const { content, language } = plan;
  switch (section.content) {
    case "export-readiness":
      return readinessBlocks(plan);
    case "activities":
      return activityBlocks(plan);
    case "financing":
      return [...financingBlocks(plan), ...contributionBlocks(content.statistics, language)];
    case "consultation-report":
      return reportBlocks(groups, plan);
    case "decisions":
      return decisionBlocks(plan);
    case "follow-up":
      return followUpBlocks(plan);
    default:
      return governanceBlocks(governanceIn(section.content, content.governance) ?? [], language);
  }
}

function integrityBlocks({ language, header, hash }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  return [
    heading(texts.integrityTitle),
    { kind: "paragraph", text: texts.integrityIntro },
    {
      kind: "facts",
      rows: [
        { label: texts.hash, value: hash },
        { label: texts.previousHash, value: header.previous ?? texts.firstVersion },
      ],
    },
    { kind: "paragraph", text: texts.erasedNote },
  ];
}
