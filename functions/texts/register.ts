import type { Channel } from "../domain/intake.ts";
import type { Language } from "../domain/language.ts";
import type { Direction, MaskGround, RegisterEntry, RegisterKind } from "../domain/register.ts";
import type { Catalogue } from "./catalogue.ts";
import { replyFieldLabel } from "./decision-summary.ts";
import { formatDate, formatList } from "./format.ts";
import { intakeTexts } from "./intake.ts";
import { staffMailTexts } from "./staff-mail.ts";

const kindsSv: Record<RegisterKind, string> = {
  invitation: "Inbjudan till samråd",
  reminder: "Påminnelse om samrådet",
  referral: "Remiss",
  "referral-reminder": "Påminnelse om remissen",
  publication: "Underrättelse om publicerad plan",
  version: "Planversion",
  adoption: "Styrelsens antagande av planen",
  answer: "Svar i samrådet",
  withdrawal: "Återkallelse av svar",
  decision: "Beslut med anledning av remissen",
  "preliminary-decision": "Preliminär uppgift om beslut",
  "decision-progress": "Uppgifter om justering, anslag och överklagande",
  decline: "Avstår från att svara",
  "more-time": "Begäran om mer tid",
  "ask-other": "Hänvisning till annan",
  "extension-granted": "Anstånd beviljat",
  "deadline-moved": "Längre svarstid för alla",
  "request-refused": "Begäran avslagen",
  mail: "Inkommen e-post",
};
const kindsEn: Record<RegisterKind, string> = {
  invitation: "Invitation to the consultation",
  reminder: "Reminder of the consultation",
  referral: "Referral",
  "referral-reminder": "Reminder of the referral",
  publication: "Notice of the published plan",
  version: "Plan version",
  adoption: "The board’s adoption of the plan",
  answer: "Answer in the consultation",
  withdrawal: "Withdrawal of an answer",
  decision: "Decision on the referral",
  "preliminary-decision": "Preliminary decision",
  "decision-progress": "Approval of minutes, announcement and appeal",
  decline: "Declines to answer",
  "more-time": "Request for more time",
  "ask-other": "Reference to somebody else",
  "extension-granted": "Extension granted",
  "deadline-moved": "More time for everyone",
  "request-refused": "Request refused",
  mail: "Received mail",
};

const directionsSv: Record<Direction, string> = { in: "Inkommande", out: "Utgående", own: "Upprättad" };
const directionsEn: Record<Direction, string> = { in: "Incoming", out: "Outgoing", own: "Drawn up" };

const groundsSv: Record<MaskGround, string> = {
  name: "Privatpersons namn: 21 kap. 7 § OSL",
  address: "Privatpersons adress: 21 kap. 7 § OSL",
  "identity-number": "Personnummer: 21 kap. 7 § OSL",
  "business-sensitive": "Affärsförhållanden: 31 kap. 16 § OSL",
};
const groundsEn: Record<MaskGround, string> = {
  name: "Name of a private person: OSL chapter 21, section 7",
  address: "Address of a private person: OSL chapter 21, section 7",
  "identity-number": "Personal identity number: OSL chapter 21, section 7",
  "business-sensitive": "Business matters: OSL chapter 31, section 16",
};

/** The register of a round's documents, on staff's page and in files. */
const sv = {
  title: "Diarium",
  lead: "Omgångens handlingar i den ordning de registrerades. Nummer ges av sig självt, utan luckor, och ändras aldrig.",
  notIn:
    "Kvittenser, inloggningar och mejl till handläggare är inga handlingar i ärendet. Ett utskick till många är en handling.",
  none: "Ingenting är registrerat än.",
  number: "Nr",
  registered: "Registrerad",
  date: "Datum",
  direction: "Riktning",
  kind: "Handling",
  counterpart: "Avsändare eller mottagare",
  address: "Adress",
  subject: "Ärendemening",
  caseNumber: "Diarienummer",
  fact: "Underlag",
  hash: "Kontrollsumma (SHA-256)",
  maskedColumn: "Maskerat",
  kinds: kindsSv,
  directions: directionsSv,
  grounds: groundsSv,
  openForm: "Öppna formuläret",
  many: (count: string) => `${count} mottagare`,
  revision: (revision: string) => `version ${revision}`,
  version: (version: string) => `version ${version}`,
  enclosed: (name: string) => `bilaga ${name}`,
  until: (day: string) => `till ${day}`,
  late: "efter sista svarsdag",
  recordedLate: "registrerat efter stängningen",
  recordedBy: (name: string) => `registrerat av handläggare (${name})`,
  corrected: (fields: string, by: string, reason: string) => `rättat av ${by}: ${fields} (${reason})`,
  attachments: (count: string) => `bilagor: ${count}`,
  filterParty: "Part",
  filterKind: "Handling",
  filterAll: "Alla",
  filter: "Visa",
  next: "Nästa sida",
  first: "Från början",
  download: "Hämta som CSV",
  maskedTitle: "Maskerad kopia av diariet",
  maskedLink: "Maskerad kopia",
  maskedLead:
    "För den som begär att få ta del av diariet. Privatpersoners namn och adresser, personnummer och det som har markerats som affärsförhållanden är utelämnat.",
  maskedJudge: "Grunderna är förslag. Pröva varje begäran för sig innan kopian lämnas ut.",
  maskedNothing: "Ingenting är maskerat.",
  maskedCount: (ground: string, count: number) => `${ground}: ${count}`,
  downloadMasked: "Hämta den maskerade kopian som CSV",
};

const en: typeof sv = {
  title: "Register",
  lead: "The round’s documents in the order they were registered. Numbers are given by themselves, without holes, and never change.",
  notIn: "Receipts, sign-ins and mail to staff are no documents of the case. A mailing to many is one document.",
  none: "Nothing is registered yet.",
  number: "No.",
  registered: "Registered",
  date: "Date",
  direction: "Direction",
  kind: "Document",
  counterpart: "Sender or recipient",
  address: "Address",
  subject: "Subject",
  caseNumber: "Case number",
  fact: "Fact behind it",
  hash: "Checksum (SHA-256)",
  maskedColumn: "Masked",
  kinds: kindsEn,
  directions: directionsEn,
  grounds: groundsEn,
  openForm: "Open form",
  many: (count) => `${count} recipients`,
  revision: (revision) => `revision ${revision}`,
  version: (version) => `version ${version}`,
  enclosed: (name) => `enclosed ${name}`,
  until: (day) => `until ${day}`,
  late: "after the deadline",
  recordedLate: "recorded after the close",
  recordedBy: (name) => `recorded by staff (${name})`,
  corrected: (fields, by, reason) => `corrected by ${by}: ${fields} (${reason})`,
  attachments: (count) => `attachments: ${count}`,
  filterParty: "Party",
  filterKind: "Document",
  filterAll: "All",
  filter: "Show",
  next: "Next page",
  first: "From the beginning",
  download: "Download as CSV",
  maskedTitle: "Masked copy of the register",
  maskedLink: "Masked copy",
  maskedLead:
    "For whoever asks to see the register. Private persons’ names and addresses, personal identity numbers and what was marked as business-sensitive are left out.",
  maskedJudge: "The grounds are suggestions. Judge each request by itself before the copy is handed out.",
  maskedNothing: "Nothing is masked.",
  maskedCount: (ground, count) => `${ground}: ${count}`,
  downloadMasked: "Download the masked copy as CSV",
};

export const registerTexts: Catalogue<typeof sv> = { sv, en };

/** An entry's subject line: what it is, and what tells it from others of its kind. */
export function registerSubject(
  { kind, details }: Pick<RegisterEntry, "kind" | "details">,
  language: Language,
): string {
  const texts = registerTexts[language];
  const { revision, version, until, late, subject, use, attachments, document, corrected, by, reason } = details;
  const { channel, registrar } = details;
  const useText = Object.entries(staffMailTexts[language].uses).find(([name]) => name === use)?.[1];
  const more = [
    subject,
    useText,
    revision !== undefined && revision !== "1" ? texts.revision(revision) : undefined,
    version === undefined ? undefined : texts.version(version),
    document === undefined ? undefined : texts.enclosed(document),
    until === undefined ? undefined : texts.until(formatDate(until, language)),
    channel === undefined ? undefined : intakeTexts[language].channels[channel as Channel],
    registrar === undefined ? undefined : texts.recordedBy(registrar),
    late === undefined ? undefined : channel === undefined ? texts.late : texts.recordedLate,
    corrected === undefined ? undefined : texts.corrected(labelsOf(corrected, language), by ?? "", reason ?? ""),
    attachments === undefined || attachments === "0" ? undefined : texts.attachments(attachments),
  ].filter((part) => part !== undefined && part !== "");
  return [texts.kinds[kind], ...more].join(", ");
}

function labelsOf(fields: string, language: Language): string {
  return formatList(
    fields.split(" ").map((field) => replyFieldLabel(field, language)),
    language,
  );
}

/** When it came or went: the day alone of what came to staff before they recorded it. */
export function registerDate(
  { at, details: { cameIn } }: RegisterEntry,
  instant: (at: string) => string,
  dated: (day: string) => string = (day) => day,
): string {
  return cameIn === undefined ? instant(at) : dated(cameIn);
}

/** Who it came from or went to, in words. */
export function registerCounterpart({ counterpart, details, direction }: RegisterEntry, language: Language): string {
  const texts = registerTexts[language];
  const { recipients, names } = details;
  if (counterpart !== null) return counterpart.name === "" ? texts.openForm : counterpart.name;
  if (direction === "own" || recipients === undefined) return "";
  return names === undefined ? texts.many(recipients) : `${texts.many(recipients)}: ${names}`;
}
