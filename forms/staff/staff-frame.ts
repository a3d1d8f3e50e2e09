import type { Destination, StaffMember } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import { type StaffNotice, staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { renderPage, staffNavigation, withLanguage } from "../layout.ts";
import { hidden } from "../parts/hidden.ts";

/** What every page for someone signed in is given. */
export interface StaffPageContext {
  readonly language: Language;
  /** Its id stands for its name until it has been imported. */
  readonly destination: Pick<Destination, "id" | "name">;
  readonly member: StaffMember;
  /** The session's token against forged posts: in every form. */
  readonly csrf: string;
  readonly now: string;
  readonly notice?: StaffNotice | undefined;
}

/** The places that the navigation leads to. */
type StaffPlace = "rounds" | "parties" | "governance" | "import";

const nothingDone: ReadonlySet<StaffNotice> = new Set([
  "message-not-needed",
  "message-address-unchanged",
  "nothing-changed",
]);

export function renderStaffPage(
  context: StaffPageContext,
  page: {
    readonly title: string;
    readonly main: Html;
    readonly current?: StaffPlace;
    readonly hasErrors?: boolean;
    readonly width?: "form" | "document";
  },
): string {
  const { language, destination, notice } = context;
  const texts = staffRoundTexts[language];
  return renderPage({
    language,
    title: page.title,
    destinationId: destination.id,
    destinationName: destination.name,
    noindex: true,
    hasErrors: page.hasErrors,
    width: page.width ?? "document",
    staffNav: renderNavigation(context, page.current),
    main: html`${notice !== undefined && html`<div class="notice notice--${nothingDone.has(notice) ? "warning" : "success"}" role="status"><p>${texts.notices[notice]}</p></div>`}${page.main}`,
  });
}

function renderNavigation(context: StaffPageContext, current: StaffPlace | undefined): Html {
  const { language, destination, member } = context;
  const texts = staffRoundTexts[language];
  const address = (path: string) => withLanguage(`/${destination.id}${path}`, language);
  return staffNavigation(
    language,
    [
      { href: address("/staff"), text: texts.rounds, current: current === "rounds" },
      { href: address("/staff/parties"), text: texts.partiesLink, current: current === "parties" },
      { href: address("/staff/governance"), text: texts.governanceLink, current: current === "governance" },
      { href: address("/staff/import"), text: texts.importLink, current: current === "import" },
      { href: address(""), text: texts.publicPage },
    ],
    html`<span>${texts.signedInAs(member.name, texts.roles[member.role])}</span>
${renderStaffForm(context, "/sign-out", html`<button class="button button--link">${texts.signOut}</button>`, "inline-form")}`,
  );
}

/** A form that posts to staff's own address under `path`, with the token it needs. */
export function renderStaffForm(
  { language, destination, csrf }: Pick<StaffPageContext, "language" | "destination" | "csrf">,
  path: string,
  fields: Html,
  className?: string,
  encoding?: "multipart/form-data",
): Html {
  const action = withLanguage(`/${destination.id}/staff${path}`, language);
  return html`<form method="post" action="${action}" novalidate${className && html` class="${className}"`}${encoding && html` enctype="${encoding}"`}>
${hidden("_csrf", csrf)}
${fields}
</form>`;
}
