import { fieldsAfter, forgetAfter, isSameFields } from "../domain/answer-draft.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { sectionPlaces } from "../domain/questionnaire-sections.ts";
import type { OpenedGate } from "../domain/round.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { Consultation, Form, ReceiptDesk } from "./answer-desk.ts";

const nothing: FormFields = new Map();

/**
 * Keeps what was typed on the open form, right or wrong, section by section, and asks for the mail
 * with the link that leads back to it. `stale` when other words are saved already: whoever holds the
 * link may have gone on with them, so nothing is overwritten.
 */
export async function saveOpenDraft(
  desk: ReceiptDesk,
  {
    request,
    consultation,
    gate,
    form,
    id,
    email,
  }: {
    readonly request: PageRequest;
    readonly consultation: Consultation;
    readonly gate: OpenedGate;
    readonly form: Form;
    readonly id: string;
    readonly email: string;
  },
): Promise<"saved" | "stale"> {
  const { where } = consultation;
  const savedAt = request.receivedAt;
  const forgotten = forgetAfter(gate.deadlineAt);
  const everyQuestion = new Set(form.questionnaire.questions.map((question) => question.id));
  const typed = sectionPlaces(form.questionnaire).map((place) => ({
    section: place.section.id,
    fields: fieldsAfter(place, request.fields, nothing, everyQuestion),
  }));
  const saved = new Map((await desk.answerDrafts.list(where, id)).map((draft) => [draft.section, draft]));
  const isOther = ({ section, fields }: (typeof typed)[number]): boolean => {
    const stored = saved.get(section);
    return stored !== undefined && !isSameFields(stored.fields ?? nothing, fields);
  };
  if (typed.some(isOther)) return "stale";
  const filled = typed.filter(({ section, fields }) => !saved.has(section) && !isSameFields(fields, nothing));
  const saves = await Promise.all(
    filled.map(({ section, fields }) =>
      desk.answerDrafts.save(where, id, {
        section,
        fields,
        basedOn: 0,
        basedOnSent: 0,
        savedAt,
        attempt: newAttempt(desk.dependencies),
        forgetAfter: forgotten,
      }),
    ),
  );
  if (saves.some(({ outcome }) => outcome === "stale")) return "stale";
  await desk.openDrafts.ask({ ...where, id, email, language: request.language, savedAt, forgetAfter: forgotten });
  return "saved";
}
