import type { MoveRefusal } from "../domain/move-milestone.ts";
import type { DateFault } from "../domain/read-calendar.ts";
import type { Phase } from "../domain/round.ts";
import type { Catalogue } from "./catalogue.ts";

/** The pages on which staff make a round and move its dates. */
interface PlanRoundTexts {
  readonly nextTitle: (year: string) => string;
  readonly nextLead: (last: string) => string;
  readonly firstLead: string;
  readonly papersLead: string;
  readonly titleSv: string;
  readonly titleEn: string;
  readonly caseNumber: string;
  readonly caseNumberHint: string;
  readonly questionnaire: string;
  readonly questionnaireHint: string;
  readonly dates: string;
  readonly datesLead: string;
  readonly day: string;
  readonly time: string;
  readonly latestExtension: Readonly<Record<Phase, string>>;
  readonly warnings: string;
  readonly noWarnings: string;
  readonly newWarnings: string;
  readonly check: string;
  readonly make: string;
  readonly faults: Readonly<Record<DateFault, string>>;
  readonly calendarTitle: string;
  readonly calendarLead: string;
  readonly date: string;
  readonly change: string;
  readonly move: string;
  readonly cannotMove: string;
  readonly moveTitle: (step: string) => string;
  readonly moveOpenPhase: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly save: string;
  readonly refusals: Readonly<Record<MoveRefusal, string>>;
  readonly stale: string;
  readonly caseNumberTitle: string;
  readonly caseNumberMissing: string;
  readonly history: string;
  readonly noHistory: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly madeByClock: string;
  readonly madeBy: string;
  readonly back: string;
}

const sv: PlanRoundTexts = {
  nextTitle: (year) => `Skapa omgången ${year}`,
  nextLead: (last) =>
    `Förslaget bygger på omgången ${last}: samma veckodagar i samma veckor, flyttade från helgdagar. Ändra det som behöver ändras innan du skapar omgången.`,
  firstLead:
    "Förslaget är den vanliga årskalendern: samråd på våren, remiss på hösten och uppföljning i januari. Läs in enkät och plantext innan samrådet öppnar.",
  papersLead:
    "Enkäten och plantexten följer med. Aktiviteter som inte är klara förs över, och förra årets aktiviteter läggs i uppföljningen för att fyllas i. Parterna är de som finns i registret.",
  titleSv: "Rubrik på svenska",
  titleEn: "Rubrik på engelska",
  caseNumber: "Diarienummer",
  caseNumberHint: "Omgångens eget nummer i diariet. Det står i varje utskick.",
  questionnaire: "Enkätens id",
  questionnaireHint: "Ett nytt id ger en kopia av förra årets frågor. Vill du ändra dem läser du in nästa version.",
  dates: "Kalender",
  datesLead: "Skriv datum så här: 2028-04-03, och tid så här: 09.00.",
  day: "Dag",
  time: "Klockslag",
  latestExtension: {
    consultation: "Längsta anstånd i samrådet",
    referral: "Längsta anstånd i remissen",
  },
  warnings: "Att tänka på",
  noWarnings: "Kalendern har inget att varna för.",
  newWarnings: "Ingenting är skapat än. Läs varningarna och skapa omgången om datumen ändå är rätt.",
  check: "Kontrollera datumen",
  make: "Skapa omgången",
  faults: {
    "not-a-time": "Skriv klockslaget så här: 09.00.",
    "night-hour": "Klockan 02–03 finns inte alla dagar. Välj en annan tid.",
    order: "Kan inte ligga före datumet ovanför.",
    "extension-order": "Ska ligga mellan sista svarsdagen och det steg som bygger på svaren.",
    "other-year": "Omgången ska öppna under sitt eget år.",
    "not-an-id": "Använd små bokstäver, siffror och bindestreck, högst 40 tecken.",
  },
  calendarTitle: "Kalender",
  calendarLead:
    "Datum som ligger framåt i tiden går att flytta. Ett skede som har öppnat kan bara få längre svarstid, aldrig kortare.",
  date: "Datum",
  change: "Ändra",
  move: "Flytta",
  cannotMove: "Har varit",
  moveTitle: (step) => `Flytta: ${step}`,
  moveOpenPhase:
    "Skedet är öppet. De som är inbjudna och inte har svarat, och alla kommuner och regioner om det gäller remissen, får mejl om den nya sista dagen. Anstånd som redan är givna gäller.",
  reason: "Skäl",
  reasonHint: "Skälet sparas i historiken och skickas till kollegorna.",
  save: "Spara",
  refusals: {
    done: "Det är redan gjort och kan inte flyttas.",
    past: "Dagen har redan varit, så det går inte att flytta.",
    "target-past": "Den nya tiden har redan varit.",
    "no-such-time": "Den tiden finns inte.",
    "night-hour": "Klockan 02–03 finns inte alla dagar. Välj en annan tid.",
    unchanged: "Tiden är densamma som förut.",
    promised: "De som är inbjudna har lovats tiden de har. Den kan bara bli längre.",
    order: "Då skulle stegen komma i fel ordning. Flytta grannen först.",
  },
  stale: "Någon annan ändrade kalendern medan du hade sidan öppen. Se vad som gäller nu och spara igen.",
  caseNumberTitle: "Diarienummer",
  caseNumberMissing: "Diarienumret saknas. Omgången öppnar inte förrän det är infört.",
  history: "Historik",
  noHistory: "Inget har ändrats.",
  when: "När",
  who: "Vem",
  what: "Vad",
  madeByClock: "Omgången skapades av klockan",
  madeBy: "Omgången skapades",
  back: "Till omgången",
};

const en: PlanRoundTexts = {
  nextTitle: (year) => `Make the ${year} round`,
  nextLead: (last) =>
    `The proposal builds on the ${last} round: the same weekdays in the same weeks, moved off public holidays. Change what needs changing before you make the round.`,
  firstLead:
    "The proposal is the usual year: consultation in spring, referral in autumn and follow-up in January. Import the questionnaire and the plan text before the consultation opens.",
  papersLead:
    "The questionnaire and the plan text come along. Activities that are not done are carried over, and last year’s activities go into the follow-up to be filled in. The parties are those in the register.",
  titleSv: "Title in Swedish",
  titleEn: "Title in English",
  caseNumber: "Case number",
  caseNumberHint: "The round’s own number in the register. It stands in every message.",
  questionnaire: "The questionnaire’s id",
  questionnaireHint: "A new id gives a copy of last year’s questions. To change them, import the next version.",
  dates: "Calendar",
  datesLead: "Write dates like this: 2028-04-03, and times like this: 09:00.",
  day: "Day",
  time: "Time",
  latestExtension: {
    consultation: "Latest extension in the consultation",
    referral: "Latest extension in the referral",
  },
  warnings: "To consider",
  noWarnings: "There is nothing in the calendar to warn about.",
  newWarnings: "Nothing has been made yet. Read the warnings, and make the round if the dates are right all the same.",
  check: "Check the dates",
  make: "Make the round",
  faults: {
    "not-a-time": "Write the time like this: 09:00.",
    "night-hour": "The hour from 02 to 03 does not exist every day. Choose another time.",
    order: "Cannot come before the date above it.",
    "extension-order": "Must lie between the closing day and the step that builds on the answers.",
    "other-year": "The round must open in its own year.",
    "not-an-id": "Use lower-case letters, digits and hyphens, at most 40 characters.",
  },
  calendarTitle: "Calendar",
  calendarLead: "Dates that lie ahead can be moved. A phase that has opened can only be given more time, never less.",
  date: "Date",
  change: "Change",
  move: "Move",
  cannotMove: "Has been",
  moveTitle: (step) => `Move: ${step}`,
  moveOpenPhase:
    "The phase is open. Those invited who have not answered, and every municipality and region if it is the referral, get an e-mail about the new last day. Extensions already granted stand.",
  reason: "Reason",
  reasonHint: "The reason is kept in the history and sent to your colleagues.",
  save: "Save",
  refusals: {
    done: "It has been done and cannot be moved.",
    past: "The day has been, so it cannot be moved.",
    "target-past": "The new time has already been.",
    "no-such-time": "There is no such time.",
    "night-hour": "The hour from 02 to 03 does not exist every day. Choose another time.",
    unchanged: "The time is the same as before.",
    promised: "Those invited have been promised the time they have. It can only become longer.",
    order: "The steps would come in the wrong order. Move the neighbour first.",
  },
  stale: "Somebody else changed the calendar while you had the page open. See what stands now and save again.",
  caseNumberTitle: "Case number",
  caseNumberMissing: "There is no case number. The round does not open until it has been entered.",
  history: "History",
  noHistory: "Nothing has been changed.",
  when: "When",
  who: "Who",
  what: "What",
  madeByClock: "The round was made by the clock",
  madeBy: "The round was made",
  back: "To the round",
};

export const planRoundTexts: Catalogue<PlanRoundTexts> = { sv, en };
