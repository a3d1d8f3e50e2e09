import type { DomainError, DomainErrorCode, DomainErrorPayloads } from "../../functions/domain/errors.ts";
import type { Language } from "../../functions/domain/language.ts";
import { errorLinkTexts, errorTexts, failureTexts } from "../../functions/texts/error.ts";
import { type Html, html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";
import { linkAgain } from "../parts/link-again.ts";

export interface ErrorPlace {
  readonly language: Language;
  /** As the address has it; left out where the address is the trouble. */
  readonly destinationId?: string | undefined;
  readonly destinationName?: string | undefined;
}

/** Where a refused reader can go on from; `start` unless the code is about signing in or staff's work. */
const wayOut: Partial<Record<DomainErrorCode, "signIn" | "staffStart">> = {
  "not-signed-in": "signIn",
  "sign-in-expired": "signIn",
  "not-permitted": "staffStart",
  "step-not-ready": "staffStart",
};

/** Where a reader may have come by a personal link that leads no further. */
const offersLink: ReadonlySet<DomainErrorCode> = new Set([
  "link-not-valid",
  "not-found",
  "gate-not-open-yet",
  "gate-closed",
  "deadline-passed",
]);

const paths = { signIn: "/staff/sign-in", staffStart: "/staff", start: "" };

/** The page of a rule that said no, in words for whoever met it. */
export function renderErrorPage(error: DomainError, place: ErrorPlace): string {
  const { title, body } = describe(error.code, error.payload, place.language);
  return renderRefusal(
    place,
    title,
    html`${body.map((paragraph) => html`<p>${paragraph}</p>`)}${onward(error.code, place)}`,
  );
}

/** Anything else is a bug: nothing is said about it but a reference that the log has too. */
export function renderFailurePage(place: ErrorPlace & { readonly reference: string }): string {
  const texts = failureTexts[place.language];
  return renderRefusal(
    place,
    texts.title,
    html`<p>${texts.body}</p><p>${texts.reference} <code>${place.reference}</code></p>`,
  );
}

function describe<Code extends DomainErrorCode>(code: Code, payload: DomainErrorPayloads[Code], language: Language) {
  return errorTexts[language][code](payload);
}

function renderRefusal({ language, destinationId, destinationName }: ErrorPlace, title: string, body: Html): string {
  return renderPage({
    language,
    title,
    destinationId: isAddressable(destinationId) ? destinationId : undefined,
    destinationName,
    languageLinks: false,
    noindex: true,
    main: html`<h1>${title}</h1>
${body}`,
  });
}

function onward(code: DomainErrorCode, { language, destinationId }: ErrorPlace): Html {
  const known = isAddressable(destinationId);
  const target = known ? (wayOut[code] ?? "start") : "start";
  const address = known ? `/${destinationId}${paths[target]}` : "/";
  return html`${known && offersLink.has(code) && linkAgain({ language, destination: { id: destinationId } })}
<p><a href="${withLanguage(address, language)}">${errorLinkTexts[language][target]}</a></p>`;
}

/** The address's first segment may be anything; links are made only from what could be a destination. */
function isAddressable(destinationId: string | undefined): destinationId is string {
  return destinationId !== undefined && /^[a-z0-9-]{1,40}$/.test(destinationId);
}
