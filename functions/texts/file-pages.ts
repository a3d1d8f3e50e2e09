import type { FileRefusal } from "../domain/file-kind.ts";
import type { Catalogue } from "./catalogue.ts";

const refusalsSv: Readonly<Record<FileRefusal | "missing", string>> = {
  empty: "Filen är tom. Kontrollera att den är sparad och välj den igen.",
  "too-large": "Filen är större än 10\u00a0MB. Minska den, eller mejla den till kontaktpersonen.",
  "not-a-kind": "Filen är inte en PDF, DOCX, ODT, JPEG eller PNG, vad den än heter. Spara om den i något av formaten.",
  "has-macros": "Dokumentet innehåller makron. Spara det utan makron, eller som PDF.",
  "unpacks-too-large": "Dokumentet blir orimligt stort när det packas upp. Spara det som PDF i stället.",
  missing: "Vi hittar inte filen. Den kan ha legat för länge. Välj den igen.",
};
const refusalsEn: typeof refusalsSv = {
  empty: "The file is empty. Check that it is saved and choose it again.",
  "too-large": "The file is larger than 10\u00a0MB. Make it smaller, or e-mail it to the contact person.",
  "not-a-kind":
    "The file is not a PDF, DOCX, ODT, JPEG or PNG, whatever it is called. Save it in one of these formats.",
  "has-macros": "The document contains macros. Save it without macros, or as PDF.",
  "unpacks-too-large": "The document becomes unreasonably large when it is unpacked. Save it as PDF instead.",
  missing: "We cannot find the file. It may have waited too long. Choose it again.",
};

/** What the pages say where a file is sent in, and where staff fetch it. */
const sv = {
  refusals: refusalsSv,
  lead: "Du kan bifoga en fil på högst 10\u00a0MB: PDF, DOCX, ODT, JPEG eller PNG.",
  name: "Filens namn följer inte med. Filen publiceras inte, men kan bli en allmän handling när du har bifogat den, också om svaret aldrig skickas.",
  file: "Filen",
  chooseFirst: "Välj en fil",
  chooseOther: "Byt till en annan fil",
  upload: "Ladda upp",
  uploadNote: "Högst 10\u00a0MB. Filen granskas när den är uppladdad. Sedan bekräftar du att den ska följa med svaret.",
  attachedNote: "Filen kommer med när du skickar svaret. Om du redan har skickat svaret: skicka det igen.",
  none: "Ingen fil är bifogad.",
  remove: "Ta bort filen",
  checkTitle: "Bifoga filen?",
  checked: (file: string) => `Filen är uppladdad och granskad: ${file}.`,
  attach: "Bifoga filen till svaret",
  back: "Till formuläret",
  backNote: "Har du formuläret öppet i en annan flik? Stäng den här fliken och fortsätt där.",
  another: "Välj en annan fil",
  staffTitle: "Bifogade filer",
  staffLead: "Filer i svar som räknas. De är granskade till typ och storlek men inte för virus.",
  staffNone: "Inget svar har någon bifogad fil.",
  staffParty: "Avsändare",
  staffQuestion: "Fråga",
  staffFile: "Fil",
  download: "Ladda ner",
};

const en: typeof sv = {
  refusals: refusalsEn,
  lead: "You may attach one file of at most 10\u00a0MB: PDF, DOCX, ODT, JPEG or PNG.",
  name: "The file’s name is not kept. The file is not published, but it may become a public record once you have attached it, even if the answer is never sent.",
  file: "The file",
  chooseFirst: "Choose a file",
  chooseOther: "Change to another file",
  upload: "Upload",
  uploadNote:
    "At most 10\u00a0MB. The file is checked once it is uploaded. Then you confirm that it goes with your answer.",
  attachedNote: "The file goes along when you send your answer. If you have sent it already, send it again.",
  none: "No file is attached.",
  remove: "Remove the file",
  checkTitle: "Attach the file?",
  checked: (file) => `The file is uploaded and checked: ${file}.`,
  attach: "Attach the file to the answer",
  back: "To the form",
  backNote: "Is the form open in another tab? Close this tab and go on there.",
  another: "Choose another file",
  staffTitle: "Attached files",
  staffLead: "Files in answers that count. They are checked for type and size, but not for viruses.",
  staffNone: "No answer has a file attached.",
  staffParty: "From",
  staffQuestion: "Question",
  staffFile: "File",
  download: "Download",
};

export const filePageTexts: Catalogue<typeof sv> = { sv, en };
