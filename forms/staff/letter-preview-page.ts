import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { LetterKind } from "../../functions/domain/letter-text.ts";
import { addresseeOf, type Party } from "../../functions/domain/party.ts";
import { letterPreviewTexts } from "../../functions/texts/letter-preview.ts";
import { staffLettersTexts } from "../../functions/texts/staff-letters.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { facts } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import { pageFields } from "../parts/values.ts";
import { type LettersContext, linkBack } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage } from "./staff-frame.ts";

export interface LetterPreviewPageData extends LettersContext {
  readonly kind: LetterKind;
  readonly sender: Pick<Destination, "name" | "senderAddress" | "replyToAddress">;
  readonly parties: readonly Pick<Party, "id" | "name">[];
  readonly party: Pick<Party, "id" | "name" | "type" | "contacts">;
  /** The letter's, whatever the page is in. */
  readonly inLanguage: Language;
  /** A trial has just been asked for. */
  readonly isSent: boolean;
  readonly rendered: { readonly subject: string; readonly text: string } | { readonly hole: string };
}

/** A letter as a chosen recipient will see it, as plain text and as HTML. */
export function renderLetterPreviewPage(data: LetterPreviewPageData): string {
  const { language, kind, rendered } = data;
  const texts = letterPreviewTexts[language];
  const title = `${texts.title}: ${staffLettersTexts[language].kinds[kind]}`;
  return renderStaffPage(data, {
    title,
    main: html`${data.isSent && html`<div class="notice notice--success" role="status"><p>${texts.sent(data.member.email)}</p></div>`}${linkBack(data, `/letters/${kind}`, staffLettersTexts[language].kinds[kind])}
<h1>${title}</h1>
<p class="lead">${texts.lead}</p>
${chooser(data)}
${
  "hole" in rendered
    ? html`<div class="notice notice--warning"><p>${staffRoundTexts[language].letterHole(rendered.hole)}</p></div>`
    : letter(data, rendered)
}`,
  });
}

/** A choice that a plain GET carries: nothing is changed by looking. */
function chooser({ language, parties, party, inLanguage }: LetterPreviewPageData): Html {
  const texts = letterPreviewTexts[language];
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>
`;
  return html`<form method="get" class="card">
${language !== "sv" && hidden("lang", language)}
<div class="field"><label class="field__label" for="f-party">${texts.recipient}</label>
<select id="f-party" name="party" class="input">${parties.map(({ id, name }) => option(id, name, party.id))}</select></div>
<div class="field"><label class="field__label" for="f-in">${texts.inLanguage}</label>
<select id="f-in" name="in" class="input">${(["sv", "en"] as const).map((of) => option(of, staffLettersTexts[language].languages[of], inLanguage))}</select></div>
<button class="button button--secondary">${texts.show}</button>
</form>`;
}

/** To the one who is signed in and to nobody else; the form's own instant keeps a second click from sending twice. */
function trial(data: LetterPreviewPageData): Html {
  const texts = letterPreviewTexts[data.language];
  const query = new URLSearchParams({ party: data.party.id, in: data.inLanguage });
  return renderStaffForm(
    data,
    `/rounds/${data.round.id}/letters/${data.kind}/test?${query}`,
    html`${hidden(pageFields.nonce, Date.parse(data.now))}
<button class="button">${texts.tryOut(data.member.email)}</button>`,
  );
}

function letter(
  data: LetterPreviewPageData,
  { subject, text }: { readonly subject: string; readonly text: string },
): Html {
  const { language, destination, round, kind, sender, party, inLanguage } = data;
  const texts = letterPreviewTexts[language];
  const query = new URLSearchParams({ party: party.id, in: inLanguage });
  const source = `/${destination.id}/staff/rounds/${round.id}/letters/${kind}/message?${query}`;
  return html`${facts([
    { label: texts.from, value: `${sender.name} <${sender.senderAddress}>` },
    { label: texts.replyTo, value: sender.replyToAddress },
    { label: texts.to, value: addresseeOf(party).email },
    { label: texts.subject, value: subject },
  ])}
${trial(data)}
<h2>${texts.asHtml}</h2>
<iframe class="mail-frame" src="${source}" sandbox title="${texts.frame}" lang="${inLanguage}"></iframe>
<h2>${texts.asText}</h2>
<pre class="mail-text" lang="${inLanguage}" tabindex="0">${text}</pre>`;
}

/** For whoever follows a link of a letter that was only shown or tried out. */
export function renderSampleLinkPage({
  language,
  destination,
}: {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name">;
}): string {
  const texts = letterPreviewTexts[language];
  return renderPage({
    language,
    title: texts.sampleLink,
    destinationId: destination.id,
    destinationName: destination.name,
    noindex: true,
    main: html`<h1>${texts.sampleLink}</h1>
<p class="lead">${texts.sampleLinkLead}</p>`,
  });
}
