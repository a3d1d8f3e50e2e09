import type { FileRefusal } from "../domain/file-kind.ts";
import type { Catalogue } from "./catalogue.ts";
import { filePageTexts } from "./file-pages.ts";

const refusalsSv: Readonly<Record<FileRefusal | "missing", string>> = {
  ...filePageTexts.sv.refusals,
  "not-a-kind": "Filen är inte en PDF, JPEG eller PNG, vad den än heter. Spara om den i något av formaten.",
  "has-macros": "Filen är inte en PDF, JPEG eller PNG. Spara dokumentet som PDF.",
  "unpacks-too-large": "Filen är inte en PDF, JPEG eller PNG. Spara dokumentet som PDF.",
};
const refusalsEn: typeof refusalsSv = {
  ...filePageTexts.en.refusals,
  "not-a-kind": "The file is not a PDF, JPEG or PNG, whatever it is called. Save it in one of these formats.",
  "has-macros": "The file is not a PDF, JPEG or PNG. Save the document as PDF.",
  "unpacks-too-large": "The file is not a PDF, JPEG or PNG. Save the document as PDF.",
};

/** Where an authority sends in the excerpt of its minutes, and what readers meet when it is gone. */
const sv = {
  refusals: refusalsSv,
  lead: "Lämna in protokollsutdraget när protokollet är justerat. Det går också efter att remissen har stängt.",
  none: "Inget protokollsutdrag är inlämnat än.",
  sentIn: (file: string) => `Inlämnat: ${file}.`,
  public: "Alla får hämta det. I en planversion med beslutet finns en länk till det.",
  withheld:
    "Det visas inte på planens sida. Det är ändå inlämnat till oss och kan vara en allmän handling. I planversionen står bara kontrollsumman.",
  change: "Ändra",
  changeField: "Vad vill du ändra?",
  choices: {
    publish: "Låt alla läsa protokollsutdraget",
    withhold: "Visa inte protokollsutdraget för alla längre",
    remove: "Ta bort protokollsutdraget från beslutet",
  },
  sendFirst: "Lämna in ett protokollsutdrag",
  sendOther: "Lämna in ett annat protokollsutdrag",
  file: "Filen",
  choose: "Välj en fil",
  uploadNote:
    "En PDF, JPEG eller PNG på högst 10\u00a0MB. Filens namn följer inte med. Filen granskas när den är uppladdad, och sedan bekräftar du.",
  upload: "Ladda upp",
  changed:
    "Protokollsutdraget ändrades av någon annan medan du hade sidan öppen. Inget av det du skickade är sparat. Så här ser det ut nu.",
  changedAtCheck:
    "Medan du hade sidan öppen ändrade någon annan protokollsutdraget. Inget är överskrivet. Lämna bara in ditt om det ska ersätta det som nu är inlämnat.",
  replaced:
    "Beslutet ersattes av ett annat efter att du öppnade sidan. Inget av det du skickade är sparat. Kontrollera att protokollsutdraget hör till beslutet nedan.",
  toProgress: "Till justering, anslag och överklagande",
  checkTitle: "Kontrollera och lämna in",
  checked: (file: string) => `Filen är uppladdad och granskad: ${file}.`,
  replaces: (file: string) => `Det ersätter det som är inlämnat: ${file}.`,
  removedMeanwhile: "Det som var inlämnat är borttaget.",
  publicField: "Får alla läsa protokollsutdraget?",
  publicHint:
    "Kontrollera att det inte innehåller personuppgifter eller annat som inte bör ligga öppet på webben. Du kan ändra dig senare.",
  publicYes: "Ja, alla får hämta det från planens sida",
  publicNo: "Nej, visa det inte på planens sida",
  send: "Lämna in protokollsutdraget",
  another: "Välj en annan fil",
  goneTitle: "Protokollsutdraget visas inte längre",
  goneBody: (name: string) =>
    `${name} har tagit bort protokollsutdraget, ersatt det med ett annat eller valt att inte visa det för alla. Beslutet och protokollsutdragets kontrollsumma står kvar i planversionen.`,
  goneAsk: "Vill du ta del av protokollet? Vänd dig till den som har fattat beslutet.",
  toVersion: (version: string) => `Till planversion ${version}`,
};

const en: typeof sv = {
  refusals: refusalsEn,
  lead: "Send in the minutes excerpt when the minutes are approved. You can do so after the referral has closed too.",
  none: "No minutes excerpt has been sent in yet.",
  sentIn: (file) => `Sent in: ${file}.`,
  public: "Everyone may download it. A plan version with the decision links to it.",
  withheld:
    "It is not shown on the plan’s page. It has been sent to us all the same and may be a public record. The plan version only gives its checksum.",
  change: "Change",
  changeField: "What do you want to change?",
  choices: {
    publish: "Let everyone read the minutes excerpt",
    withhold: "Do not show the minutes excerpt to everyone any longer",
    remove: "Remove the minutes excerpt from the decision",
  },
  sendFirst: "Send in a minutes excerpt",
  sendOther: "Send in another minutes excerpt",
  file: "The file",
  choose: "Choose a file",
  uploadNote:
    "A PDF, JPEG or PNG of at most 10\u00a0MB. The file’s name is not kept. The file is checked once it is uploaded, and then you confirm.",
  upload: "Upload",
  changed:
    "Somebody else changed the minutes excerpt while you had the page open. Nothing of what you sent is stored. This is how it stands now.",
  changedAtCheck:
    "While you had the page open somebody else changed the minutes excerpt. Nothing has been overwritten. Send yours only if it is to replace what is now sent in.",
  replaced:
    "The decision was replaced by another one after you opened the page. Nothing of what you sent is stored. Check that the minutes excerpt belongs to the decision below.",
  toProgress: "To minutes, announcement and appeal",
  checkTitle: "Check and send in",
  checked: (file) => `The file is uploaded and checked: ${file}.`,
  replaces: (file) => `It replaces what has been sent in: ${file}.`,
  removedMeanwhile: "What had been sent in has been removed.",
  publicField: "May everyone read the minutes excerpt?",
  publicHint:
    "Check that it holds no personal data or anything else that should not be open on the web. You can change your mind later.",
  publicYes: "Yes, everyone may download it from the plan’s page",
  publicNo: "No, do not show it on the plan’s page",
  send: "Send in the minutes excerpt",
  another: "Choose another file",
  goneTitle: "The minutes excerpt is no longer shown",
  goneBody: (name) =>
    `${name} has removed the minutes excerpt, replaced it with another one or chosen not to show it to everyone. The decision and the excerpt’s checksum remain in the plan version.`,
  goneAsk: "Do you want to see the minutes? Turn to whoever took the decision.",
  toVersion: (version) => `To plan version ${version}`,
};

export const minutesPageTexts: Catalogue<typeof sv> = { sv, en };
