import type { LetterIssue, LetterKind, LetterPart, Placeholder } from "../domain/letter-text.ts";
import type { Catalogue } from "./catalogue.ts";

type IssueOf<Code extends LetterIssue["code"]> = Extract<LetterIssue, { readonly code: Code }>;

/** Staff's pages about the letters of a round. */
const sv = {
  lead: "Så här lyder breven i omgången. Länken, diarienumret, sista svarsdagen och era kontaktuppgifter står alltid med, vad ni än skriver.",
  letter: "Brev",
  wording: "Lydelse",
  changed: "Senast ändrad",
  own: (revision: number) => `Er egen, revision ${revision}`,
  standard: "Standardtexten",
  by: (who: string, when: string) => `${who}, ${when}`,
  kinds: {
    invitation: "Inbjudan till samråd",
    reminder: "Påminnelse om samråd",
    referral: "Remiss",
    "referral-reminder": "Påminnelse om remiss",
    "publication-decision-maker": "Publicerad plan, till beslutsfattarna",
    "publication-respondent": "Publicerad plan, till dem som bett om återkoppling",
  } satisfies Record<LetterKind, string>,
  documents: "Remisshandlingen, som den blir",
  documentsLead:
    "Så här blir dokumentet som var och en får med remissen: missivet med mottagarens namn och sista svarsdag, och planförslaget. Det är en förhandsvisning, gjord av det som gäller nu. Den skickas inte och diarieförs inte.",
  documentsNotYet:
    "Här kan ni granska dokumentet som var och en får med remissen, när planförslaget, version 0.2, är godkänt. Det är det inte än.",
  document: (party: string) => `Förhandsvisning för ${party} (PDF)`,
  editLead:
    "Skriv breven på båda språken. En ändring gäller de brev som går ut efter att du har sparat. Brev som redan är skickade påverkas inte.",
  parts: {
    subject: "Ämnesrad",
    opening: "Inledning, före länken",
    closing: "Avslutning, efter länken",
  } satisfies Record<LetterPart, string>,
  subjectHint: "Vårt diarienummer läggs till sist på raden.",
  paragraphsHint: "En tom rad delar texten i stycken.",
  languages: { sv: "På svenska", en: "På engelska" },
  inLanguage: { sv: "svenska", en: "engelska" },
  placeholders: "Det som fylls i",
  placeholdersLead:
    "Skriv namnet inom klammer där uppgiften ska stå. Ett brev där en uppgift saknas skickas inte, utan listas på omgångens sida.",
  write: "Skriv",
  stands: "Det blir",
  placeholderTexts: {
    party: "mottagarens namn",
    contact: "kontaktpersonens namn",
    title: "omgångens namn",
    destination: "destinationens namn",
    principal: "huvudmannens namn",
    planYear: "året som planen gäller",
    caseNumber: "vårt diarienummer",
    deadline: "sista svarsdagen med veckodag och klockslag",
    deadlineDay: "sista svarsdagen",
    version: "planversionens nummer",
  } satisfies Record<Placeholder, string>,
  save: "Spara",
  saved: "Lydelsen är sparad.",
  resetTitle: "Gå tillbaka till standardtexten",
  resetLead: "Det ni har skrivit finns kvar i historiken.",
  reset: "Använd standardtexten",
  history: "Historik",
  revision: "Revision",
  stale: (who: string, when: string) =>
    `${who} sparade en annan lydelse ${when}, medan du skrev. Den står längst ned. Din text finns kvar i formuläret. Spara igen om den ska gälla i stället.`,
  storedNow: "Lydelsen som är sparad nu",
  missingContact: (count: number) =>
    count === 1
      ? "1 mottagare har ingen kontaktperson. Det brevet stannar här tills någon är inlagd."
      : `${count} mottagare har ingen kontaktperson. De breven stannar här tills någon är inlagd.`,
  issues: {
    "placeholder-unknown": ({ written, line }: IssueOf<"placeholder-unknown">) =>
      `{${written}} på rad ${line} är inget som kan fyllas i här. Välj ur listan.`,
    "brace-alone": ({ line }: IssueOf<"brace-alone">) =>
      `På rad ${line} finns en klammer, { eller }, som inte hör ihop med någon annan. Ta bort den.`,
    "placeholder-missing": (_: IssueOf<"placeholder-missing">, name: string) => `Här behöver {${name}} stå.`,
  },
};

const en: typeof sv = {
  lead: "This is how the round's letters read. The link, the case number, the last day for answers and your contact details are always there, whatever you write.",
  letter: "Letter",
  wording: "Wording",
  changed: "Last changed",
  own: (revision) => `Your own, revision ${revision}`,
  standard: "The standard text",
  by: (who, when) => `${who}, ${when}`,
  kinds: {
    invitation: "Invitation to the consultation",
    reminder: "Reminder of the consultation",
    referral: "Referral",
    "referral-reminder": "Reminder of the referral",
    "publication-decision-maker": "Published plan, to the decision-makers",
    "publication-respondent": "Published plan, to those who asked for feedback",
  },
  documents: "The referral's document, as it will be",
  documentsLead:
    "This is what each of them will get with the referral: the covering letter with the recipient's name and last day, and the draft plan. It is a preview, made of what holds now. It is not sent and not registered.",
  documentsNotYet:
    "Here you can look through the document that each of them gets with the referral, once the draft plan, version 0.2, is approved. It is not yet.",
  document: (party) => `Preview for ${party} (PDF)`,
  editLead:
    "Write the letters in both languages. A change holds for letters that go out after you have saved. Letters that are sent are not affected.",
  parts: {
    subject: "Subject",
    opening: "Opening, before the link",
    closing: "Closing, after the link",
  },
  subjectHint: "Our case number is added at the end of the line.",
  paragraphsHint: "An empty line parts the text into paragraphs.",
  languages: { sv: "In Swedish", en: "In English" },
  inLanguage: { sv: "Swedish", en: "English" },
  placeholders: "What is filled in",
  placeholdersLead:
    "Write the name in braces where the fact is to stand. A letter that lacks a fact is not sent, but listed on the round's page.",
  write: "Write",
  stands: "It becomes",
  placeholderTexts: {
    party: "the recipient's name",
    contact: "the contact person's name",
    title: "the name of the round",
    destination: "the destination's name",
    principal: "the principal's name",
    planYear: "the year that the plan is for",
    caseNumber: "our case number",
    deadline: "the last day for answers with weekday and time",
    deadlineDay: "the last day for answers",
    version: "the number of the plan version",
  },
  save: "Save",
  saved: "The wording is saved.",
  resetTitle: "Go back to the standard text",
  resetLead: "What you have written stays in the history.",
  reset: "Use the standard text",
  history: "History",
  revision: "Revision",
  stale: (who, when) =>
    `${who} saved another wording on ${when} while you were writing. It stands at the end of the page. Your text is still in the form. Save again if it is to hold instead.`,
  storedNow: "The wording that is saved now",
  missingContact: (count) =>
    count === 1
      ? "1 recipient has no contact person. That letter stays here until one is entered."
      : `${count} recipients have no contact person. Those letters stay here until one is entered.`,
  issues: {
    "placeholder-unknown": ({ written, line }) =>
      `{${written}} on line ${line} is nothing that can be filled in here. Choose from the list.`,
    "brace-alone": ({ line }) => `Line ${line} has a brace, { or }, that belongs to no other. Remove it.`,
    "placeholder-missing": (_, name) => `{${name}} must stand here.`,
  },
};

export const staffLettersTexts: Catalogue<typeof sv> = { sv, en };
