import type { Language } from "../functions/domain/language.ts";
import { layoutTexts } from "../functions/texts/layout.ts";
import { palette } from "../functions/texts/palette.ts";
import { Html, html } from "./html.ts";
import { styleSheetName } from "./style-sheet.ts";

export interface Page {
  readonly language: Language;
  /** Without the destination's name, which is added; `Fel: ` comes before it when `hasErrors`. */
  readonly title: string;
  readonly main: Html;
  readonly destinationName?: string | undefined;
  readonly destinationId?: string | undefined;
  /** This page in each language, or `false` for none. Without it: this address with `?lang=`. */
  readonly languageLinks?: Readonly<Record<Language, string>> | false | undefined;
  /** Staff's own navigation, made by `staffNavigation`. */
  readonly staffNav?: Html | undefined;
  /** Personal links, staff pages and errors are kept out of search engines. */
  readonly noindex?: boolean | undefined;
  /** The form came back with errors: screen readers hear it first, in the title. */
  readonly hasErrors?: boolean | undefined;
  /** `document` for long plans to read and print; forms keep to a narrower column. */
  readonly width?: "form" | "document" | undefined;
}

/** Swedish is what an address without `?lang=` gives, so only English has to be carried along. */
export function withLanguage(address: string, language: Language): string {
  if (language === "sv") return address;
  return `${address}${address.includes("?") ? "&" : "?"}lang=${language}`;
}

/** A whole page as it is sent: no scripts and no inline styles, so that the strictest policy holds. */
export function renderPage(page: Page): string {
  const texts = layoutTexts[page.language];
  const titleEnd = page.destinationName ?? texts.productName;
  const titleStart = page.hasErrors ? `${texts.errorTitlePrefix}${page.title}` : page.title;
  const title = page.title === titleEnd ? titleStart : `${titleStart} – ${titleEnd}`;
  return html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="${palette.lake}">
${page.noindex && html`<meta name="robots" content="noindex">`}
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/assets/${styleSheetName}">
</head>
<body>
<a class="skip-link" href="#main">${texts.skipToContent}</a>
${renderHeader(page)}
${page.staffNav}
<main id="main" class="${page.width === "document" ? "page page--document" : "page"}" tabindex="-1">
${page.main}
</main>
${renderFooter(page)}
</body>
</html>
`.markup;
}

/** The mark on pages, icon and documents: a tent or a spruce above the lake's shore. */
const shore = `<path d="M5 20c4-4 7-4 11 0s7 4 11 0" fill="none" stroke="${palette.cloudberry}" stroke-width="3" stroke-linecap="round"/>`;
const spruce = (colour: string) => `<path d="M16 5l5 9H11z" fill="${colour}"/>`;
const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${palette.lake}"/>${shore}${spruce("#fff")}</svg>`,
)}`;
const mark = new Html(
  `<svg class="mark" viewBox="3 3 26 21" aria-hidden="true">${shore}${spruce("currentColor")}</svg>`,
);

function renderHeader({ language, destinationId, destinationName, languageLinks }: Page): Html {
  const texts = layoutTexts[language];
  const other: Language = language === "sv" ? "en" : "sv";
  const home = destinationId === undefined ? "/" : `/${destinationId}`;
  const switchTo = languageLinks === false ? undefined : (languageLinks?.[other] ?? `?lang=${other}`);
  return html`<header class="site-header">
<div class="site-header__row">
<a class="site-header__name" href="${withLanguage(home, language)}">${mark}${
    destinationName ?? texts.productName
  }${destinationName !== undefined && html` <span class="site-header__product">${texts.productName}</span>`}</a>
${
  switchTo !== undefined &&
  html`<nav aria-label="${texts.languageSwitch}"><a class="site-header__language" href="${switchTo}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a></nav>`
}
</div>
</header>`;
}

function renderFooter({ language, destinationId }: Page): Html {
  const texts = layoutTexts[language];
  return html`<footer class="site-footer">
<div class="site-footer__row">
${
  destinationId !== undefined &&
  html`<nav aria-label="${texts.aboutThisSite}"><ul>
<li><a href="${withLanguage(`/${destinationId}`, language)}">${texts.published}</a></li>
<li><a href="${withLanguage(`/${destinationId}/privacy`, language)}">${texts.privacy}</a></li>
<li><a href="${withLanguage(`/${destinationId}/accessibility`, language)}">${texts.accessibility}</a></li>
</ul></nav>`
}
<p>${texts.noTracking}</p>
</div>
</footer>`;
}

export interface StaffNavigationItem {
  readonly href: string;
  readonly text: string;
  readonly current?: boolean | undefined;
}

/** The bar under the header on staff pages; `end` holds who is signed in and the way out. */
export function staffNavigation(language: Language, items: readonly StaffNavigationItem[], end?: Html): Html {
  return html`<nav class="staff-nav" aria-label="${layoutTexts[language].staffNavigation}">
<div class="staff-nav__row">
<ul>${items.map(
    (item) => html`<li><a href="${item.href}"${item.current && html` aria-current="page"`}>${item.text}</a></li>`,
  )}</ul>
${end && html`<div class="staff-nav__end">${end}</div>`}
</div>
</nav>`;
}
