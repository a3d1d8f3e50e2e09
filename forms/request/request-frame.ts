import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import { type Html, html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import type { FieldErrors } from "../parts/values.ts";

export interface RequestContext {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name" | "principal" | "contact">;
}

/** Pages for anyone, kept out of search engines: they are reached from the page where they help. */
export function renderRequestPage(
  { language, destination }: RequestContext,
  { title, errors = [], main }: { readonly title: string; readonly errors?: FieldErrors; readonly main: Html },
): string {
  return renderPage({
    language,
    title,
    destinationId: destination.id,
    destinationName: destination.name,
    noindex: true,
    hasErrors: errors.length > 0,
    // A link would lose what was typed.
    languageLinks: errors.length > 0 ? false : undefined,
    main: html`${errorSummary(errors, language)}
<h1>${title}</h1>
${main}`,
  });
}
