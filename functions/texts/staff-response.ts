import type { Phase } from "../domain/round.ts";
import type { InvitationOutcome } from "../domain/submission.ts";
import type { Catalogue } from "./catalogue.ts";

interface ResponseTexts {
  readonly title: string;
  readonly lead: string;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly notOpened: string;
  readonly live: string;
  readonly frozen: string;
  readonly nobody: string;
  readonly caption: Readonly<Record<Phase, string>>;
  readonly who: string;
  readonly kinds: Readonly<Record<"all" | "type" | "municipality" | "group", string>>;
  readonly inMunicipality: (type: string, municipality: string) => string;
  readonly invited: string;
  readonly delivered: string;
  readonly opened: string;
  readonly outcomes: Readonly<Record<InvitationOutcome, string>>;
  readonly bounced: string;
  readonly rate: string;
  readonly chart: string;
  readonly percent: (percent: number) => string;
  readonly openedNote: string;
  readonly groupsNote: string;
  readonly openAnswers: (count: number) => string;
  readonly unheard: string;
  readonly allHeard: string;
  readonly internal: string;
  readonly download: string;
  readonly phaseColumn: string;
  readonly groupingColumn: string;
}

/** How far those who were invited have come, for staff. */
const sv: ResponseTexts = {
  title: "Svarsfrekvens",
  lead: "Så långt har de som bjöds in kommit. Svarsfrekvensen är andelen svar av de inbjudningar som kom fram.",
  phase: { consultation: "Samrådet", referral: "Remissen" },
  notOpened: "Har inte öppnat.",
  live: "Läget just nu, räknat på samma sätt som när det stänger.",
  frozen: "Stängt. Siffrorna är de som planens sammanställning bygger på.",
  nobody: "Ingen är inbjuden.",
  caption: { consultation: "Svar i samrådet", referral: "Svar på remissen" },
  who: "Vilka",
  kinds: { all: "Alla", type: "Efter typ och kommun", municipality: "Efter kommun", group: "Efter grupp" },
  inMunicipality: (type, municipality) => `${type}, ${municipality}`,
  invited: "Inbjudna",
  delivered: "Kom fram",
  opened: "Har hört av sig",
  outcomes: {
    answered: "Svarade",
    declined: "Avstår",
    delegated: "Hos en kollega",
    draft: "Utkast",
    silent: "Inget hört",
  },
  bounced: "Kom inte fram",
  rate: "Svarsfrekvens",
  chart: "Fördelning",
  percent: (percent) => `${percent}\u00a0%`,
  openedNote:
    "Har hört av sig har den som har gjort något som bara en människa gör: sparat, skickat, lämnat besked, lämnat över eller bekräftat att remissen har kommit. Att ett mejl eller en sida har öppnats mäts inte.",
  groupsNote: "En part kan höra till flera grupper, så gruppernas siffror går inte att lägga ihop.",
  openAnswers: (count) =>
    `Öppna formuläret: ${count} svar. De har ingen svarsfrekvens, eftersom ingen vet hur många som har sett formuläret.`,
  unheard: "Ingen har svarat än från:",
  allHeard: "Minst en har svarat från varje typ, kommun och grupp.",
  internal:
    "Sidan är till för er som handlägger. Den visar också små tal, som i planen inte visas. Lämna inte ut dem utan att först pröva om någon kan pekas ut.",
  download: "Hämta tabellen som kalkylblad (CSV)",
  phaseColumn: "Skede",
  groupingColumn: "Indelning",
};

const en: ResponseTexts = {
  title: "Response rate",
  lead: "How far those who were invited have come. The response rate is the share of answers among the invitations that arrived.",
  phase: { consultation: "The consultation", referral: "The referral" },
  notOpened: "Has not opened.",
  live: "How things stand right now, counted in the same way as at the close.",
  frozen: "Closed. These are the figures that the plan’s compilation builds on.",
  nobody: "Nobody is invited.",
  caption: { consultation: "Answers in the consultation", referral: "Answers to the referral" },
  who: "Who",
  kinds: { all: "All", type: "By type and municipality", municipality: "By municipality", group: "By group" },
  inMunicipality: (type, municipality) => `${type}, ${municipality}`,
  invited: "Invited",
  delivered: "Arrived",
  opened: "Has been heard from",
  outcomes: {
    answered: "Answered",
    declined: "Declined",
    delegated: "With a colleague",
    draft: "Draft",
    silent: "Nothing heard",
  },
  bounced: "Did not arrive",
  rate: "Response rate",
  chart: "Distribution",
  percent: (percent) => `${percent}%`,
  openedNote:
    "Whoever has been heard from has done something that only a person does: saved, sent, replied, handed over or acknowledged the referral. Whether a mail or a page was opened is not measured.",
  groupsNote: "A party can belong to several groups, so the groups’ figures do not add up.",
  openAnswers: (count) =>
    `The open form: ${count} ${count === 1 ? "answer" : "answers"}. They have no response rate, since nobody knows how many have seen the form.`,
  unheard: "Nobody has answered yet from:",
  allHeard: "At least one has answered from every type, municipality and group.",
  internal:
    "This page is for those who handle the round. It shows small numbers too, which the plan does not. Do not pass them on without first considering whether anybody can be pointed out.",
  download: "Download the table as a spreadsheet (CSV)",
  phaseColumn: "Phase",
  groupingColumn: "Grouping",
};

export const staffResponseTexts: Catalogue<ResponseTexts> = { sv, en };
