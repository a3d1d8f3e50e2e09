import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import { handlingField, textHandlings } from "../../functions/domain/text-handling.ts";
import { textHandlingTexts } from "../../functions/texts/text-handling.ts";
import type { Html } from "../html.ts";
import { checkboxes } from "./choices.ts";
import { errorOf, type FieldErrors } from "./values.ts";

/** Below a text that would be published: whether it may be quoted and whether it is business-sensitive. */
export function textHandling(
  { id, number }: { readonly id: string; readonly number: number },
  {
    language,
    values,
    errors,
  }: { readonly language: Language; readonly values: FormFields; readonly errors: FieldErrors },
): Html {
  const texts = textHandlingTexts[language];
  const name = handlingField(id);
  return checkboxes(
    { language, name, label: texts.legend(number), hint: texts.hint, error: errorOf(errors, name) },
    textHandlings.map((value) => ({ value, label: texts.choice[value] })),
    values.get(name) ?? [],
  );
}
