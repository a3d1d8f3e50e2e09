import type { ViewAnswerField } from "../domain/read-view-answer.ts";
import type { ViewOutcome } from "../domain/view-answer.ts";
import type { Catalogue } from "./catalogue.ts";

interface StaffViewsTexts {
  readonly title: string;
  readonly lead: string;
  readonly notClosed: string;
  readonly closed: string;
  readonly none: string;
  readonly noneFound: string;
  readonly left: (open: number, total: number) => string;
  readonly shown: (from: number, to: number, total: number) => string;
  readonly filterTitle: string;
  readonly state: string;
  readonly states: Readonly<Record<"open" | "answered" | "all", string>>;
  readonly all: string;
  readonly theme: string;
  readonly noTheme: string;
  readonly section: string;
  readonly whole: string;
  readonly question: string;
  readonly filter: string;
  readonly previous: string;
  readonly next: string;
  readonly openForm: string;
  readonly open: string;
  readonly editAnswer: string;
  readonly answerTitle: string;
  readonly answerHint: string;
  readonly fields: Readonly<Record<ViewAnswerField, string>>;
  readonly hints: Readonly<Record<"why-sv" | "section", string>>;
  readonly optional: string;
  readonly outcomes: Readonly<Record<ViewOutcome, string>>;
  readonly save: string;
  readonly saved: string;
  readonly staleTitle: string;
  readonly staleText: (count: number) => string;
  readonly groupTitle: string;
  readonly groupLead: (count: number) => string;
  readonly toList: string;
  readonly historyTitle: string;
  readonly history: (when: string, who: string) => string;
  readonly themesTitle: string;
  readonly themesLead: string;
  readonly themesNone: string;
  readonly themeName: string;
  readonly themeNameEn: string;
  readonly addTheme: string;
  readonly tooManyThemes: string;
}

const sv: StaffViewsTexts = {
  title: "Synpunkter att besvara",
  lead: "Varje synpunkt ska få ett svar i samrådsredogörelsen, så att den som lämnade den förstår vad den ledde till. Markera synpunkter som säger samma sak och besvara dem tillsammans. Det ni skriver här är ert underlag för texten i det avsnittet. Planversionen återger det inte av sig själv.",
  notClosed: "Synpunkterna kan besvaras när samrådet har stängt och det står klart vilka svar som räknas.",
  closed: "Årets sista version av planen är sammanställd. Svaren går inte längre att ändra.",
  none: "Inga synpunkter kom in i samrådet.",
  noneFound: "Ingen synpunkt passar in på urvalet.",
  left: (open, total) =>
    open === 0
      ? `Alla ${total} synpunkter är besvarade.`
      : open === 1
        ? `1 av ${total} synpunkter är obesvarad.`
        : `${open} av ${total} synpunkter är obesvarade.`,
  shown: (from, to, total) => `Visar ${from}–${to} av ${total}.`,
  filterTitle: "Välj vilka som visas",
  state: "Läge",
  states: { open: "Obesvarade", answered: "Besvarade", all: "Alla" },
  all: "Alla",
  theme: "Tema",
  noTheme: "Utan tema",
  section: "Avsnitt",
  whole: "Planen som helhet",
  question: "Fråga",
  filter: "Visa",
  previous: "Föregående sida",
  next: "Nästa sida",
  openForm: "Svar genom det öppna formuläret",
  open: "Obesvarad",
  editAnswer: "Ändra svaret",
  answerTitle: "Besvara de markerade",
  answerHint:
    "Fyll i temat, svaret eller båda. Det som lämnas tomt ändras inte. Ett nytt svar ersätter det som synpunkten hade.",
  fields: {
    view: "Synpunkt",
    theme: "Teman",
    outcome: "Vad blev det av synpunkten?",
    "why-sv": "Varför?",
    "why-en": "Varför, på engelska",
    activity: "Aktiviteter där det syns",
    section: "Avsnitt i planen där det syns",
  },
  hints: {
    "why-sv": "Skriv så att den som lämnade synpunkten förstår.",
    section: "Ange minst en aktivitet eller ett avsnitt när synpunkten tas med, helt eller delvis.",
  },
  optional: "(frivilligt)",
  outcomes: {
    adopted: "Tas med",
    "partly-adopted": "Tas delvis med",
    "not-adopted": "Tas inte med",
    "outside-plan": "Ligger utanför vad planen kan påverka",
  },
  save: "Spara för de markerade",
  saved: "Sparat.",
  staleTitle: "Någon annan har ändrat samtidigt",
  staleText: (count) =>
    `${count === 1 ? "En av synpunkterna" : `${count} av synpunkterna`} har fått ett annat tema eller svar sedan du öppnade sidan. Inget av ditt är sparat än. Läs vad som står nu. Spara igen om ditt ska gälla i stället; det andra finns kvar i historiken.`,
  groupTitle: "Svar på synpunkter",
  groupLead: (count) =>
    count === 1
      ? "Svaret gäller en synpunkt."
      : `Svaret gäller ${count} synpunkter. Avmarkera dem som ska behålla det svar de har.`,
  toList: "Till alla synpunkter",
  historyTitle: "Vem har besvarat",
  history: (when, who) => `${when}, ${who}`,
  themesTitle: "Teman",
  themesLead: "Teman är er egen lista för omgången. Med dem hittar ni synpunkter som säger samma sak.",
  themesNone: "Inga teman finns än.",
  themeName: "Temats namn",
  themeNameEn: "Namnet på engelska",
  addTheme: "Lägg till temat",
  tooManyThemes: "Listan har så många teman som den rymmer.",
};

const en: StaffViewsTexts = {
  title: "Views to answer",
  lead: "Every view is to have an answer in the consultation report, so that whoever sent it understands what came of it. Mark views that say the same and answer them together. What you write here is your basis for the text of that section. The plan version does not repeat it by itself.",
  notClosed: "Views can be answered once the consultation has closed and it is settled which answers count.",
  closed: "The year's last version of the plan has been compiled. The answers cannot be changed any more.",
  none: "No views came in during the consultation.",
  noneFound: "No view fits the selection.",
  left: (open, total) =>
    open === 0
      ? `All ${total} views are answered.`
      : open === 1
        ? `1 of ${total} views is unanswered.`
        : `${open} of ${total} views are unanswered.`,
  shown: (from, to, total) => `Showing ${from}–${to} of ${total}.`,
  filterTitle: "Choose which are shown",
  state: "State",
  states: { open: "Unanswered", answered: "Answered", all: "All" },
  all: "All",
  theme: "Theme",
  noTheme: "Without a theme",
  section: "Section",
  whole: "The plan as a whole",
  question: "Question",
  filter: "Show",
  previous: "Previous page",
  next: "Next page",
  openForm: "Answer through the open form",
  open: "Unanswered",
  editAnswer: "Change the answer",
  answerTitle: "Answer those that are marked",
  answerHint:
    "Fill in the theme, the answer or both. What is left empty stays as it is. A new answer replaces the one that the view had.",
  fields: {
    view: "View",
    theme: "Themes",
    outcome: "What came of the view?",
    "why-sv": "Why? (in Swedish)",
    "why-en": "Why, in English",
    activity: "Activities where it shows",
    section: "Sections of the plan where it shows",
  },
  hints: {
    "why-sv": "Write so that whoever sent the view understands.",
    section: "State at least one activity or section where the view is adopted, wholly or in part.",
  },
  optional: "(optional)",
  outcomes: {
    adopted: "Adopted",
    "partly-adopted": "Partly adopted",
    "not-adopted": "Not adopted",
    "outside-plan": "Outside what the plan can affect",
  },
  save: "Save for those marked",
  saved: "Saved.",
  staleTitle: "Somebody else has made a change meanwhile",
  staleText: (count) =>
    `${count === 1 ? "One of the views" : `${count} of the views`} has been given another theme or answer since you opened the page. Nothing of yours is saved yet. Read what stands now. Save again if yours is to hold instead; the other stays in the history.`,
  groupTitle: "Answer to views",
  groupLead: (count) =>
    count === 1
      ? "The answer is to one view."
      : `The answer is to ${count} views. Unmark those that are to keep the answer they have.`,
  toList: "To all views",
  historyTitle: "Who has answered",
  history: (when, who) => `${when}, ${who}`,
  themesTitle: "Themes",
  themesLead: "Themes are your own list for the round. With them you find views that say the same.",
  themesNone: "There are no themes yet.",
  themeName: "The theme's name (in Swedish)",
  themeNameEn: "The name in English",
  addTheme: "Add the theme",
  tooManyThemes: "The list has as many themes as it can hold.",
};

export const staffViewsTexts: Catalogue<StaffViewsTexts> = { sv, en };
