import type { DomainErrorCode, DomainErrorPayloads } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import { answerOutcomeTexts } from "./answer-outcome.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatDeadline, formatInstant, formatLocalTime, formatNumber } from "./format.ts";

interface ErrorText {
  readonly title: string;
  /** Paragraphs: what happened, then what to do. */
  readonly body: readonly string[];
}

/** One text per refused rule, from what its payload says; a new code does not compile until it has one. */
export type ErrorTexts = {
  readonly [Code in DomainErrorCode]: (payload: DomainErrorPayloads[Code]) => ErrorText;
};

function gateTexts(language: Language): Pick<ErrorTexts, "gate-not-open-yet" | "gate-closed" | "being-decided"> {
  const texts = answerOutcomeTexts[language];
  return {
    "gate-not-open-yet": ({ opensAt }) => ({
      title: texts.notOpenTitle,
      body: [...(opensAt === null ? [] : [texts.notOpenBody(formatLocalTime(opensAt, language))]), texts.notOpenLink],
    }),
    "gate-closed": ({ closedAt }) => ({
      title: texts.closedTitle,
      body: [texts.closedAt(formatDeadline(closedAt, language)), texts.closedPublished],
    }),
    "being-decided": () => ({ title: texts.beingDecidedTitle, body: [texts.beingDecidedBody] }),
  };
}

const sv = {
  ...gateTexts("sv"),
  "link-not-valid": () => ({
    title: "Länken fungerar inte",
    body: [
      "Länken är felaktig, avkortad eller ersatt av en nyare.",
      "Öppna länken från det senaste mejlet du fick. Om den är delad på två rader: kopiera hela adressen till webbläsaren.",
      "Fungerar det ändå inte? Be om länken igen, så mejlar vi den till din adress.",
    ],
  }),
  "not-found": () => ({
    title: "Sidan finns inte",
    body: [
      "Kontrollera att adressen är rätt skriven. Sidan kan också ha flyttats eller inte vara publicerad än.",
      "På startsidan finns alla publicerade planer och det samråd som pågår.",
    ],
  }),
  "not-signed-in": () => ({
    title: "Du är inte inloggad",
    body: [
      "Sidan är för handläggare. Du kan ha blivit utloggad efter en tid utan aktivitet. Logga in igen för att fortsätta.",
    ],
  }),
  "not-permitted": () => ({
    title: "Du har inte behörighet till det här",
    body: ["Din roll får inte göra det. Be en administratör om du behöver kunna det."],
  }),
  "request-forged": () => ({
    title: "Vi kunde inte ta emot det du skickade",
    body: [
      "Formuläret var för gammalt eller skickades från en annan sida. Inget har ändrats.",
      "Gå tillbaka, ladda om sidan och försök igen.",
    ],
  }),
  "deadline-passed": ({ deadline }) => ({
    title: "Tiden är ute",
    body: [`Sista tillfället var ${formatDeadline(deadline, "sv")}. Det du skickade kom efter det och räknas inte.`],
  }),
  "taken-back": () => ({
    title: "Uppgiften är återtagen",
    body: [
      "Den som lämnade över till dig har tagit tillbaka det, så länken fungerar inte längre. Det du har sparat finns kvar där.",
    ],
  }),
  "part-of-others": () => ({
    title: "Den delen är inte din",
    body: ["Din länk gäller bara det som har lämnats över till dig. Övriga delar svarar andra på."],
  }),
  "may-not-send": () => ({
    title: "Du kan inte skicka svaret",
    body: ["Den som lämnade över till dig skickar själv. Det du har sparat finns kvar. Säg till när du är klar."],
  }),
  "step-not-ready": () => ({
    title: "Steget kan inte göras än",
    body: ["Något som måste vara klart först är det inte. Inget har ändrats. Omgångens sida visar vad som återstår."],
  }),
  "body-too-large": ({ limitBytes }) => ({
    title: "Det du skickade är för stort",
    body: [
      `Vi kan ta emot högst ${formatNumber(Math.floor(limitBytes / 1024), "sv")} kB på en gång. Inget har sparats.`,
      "Gå tillbaka och korta texten. Längre underlag kan du mejla till kontaktpersonen.",
    ],
  }),
  "content-type-not-supported": () => ({
    title: "Vi kan inte läsa det du skickade",
    body: [
      "Sidan tar bara emot sitt eget formulär. Inget har sparats.",
      "Öppna sidan i en vanlig webbläsare och skicka formuläret därifrån.",
    ],
  }),
  "body-malformed": () => ({
    title: "Vi kan inte läsa det du skickade",
    body: [
      "Något blev fel på vägen, så formuläret gick inte att läsa. Inget har sparats.",
      "Gå tillbaka och skicka formuläret igen.",
    ],
  }),
  "sign-in-expired": () => ({
    title: "Inloggningslänken gäller inte längre",
    body: ["Den är redan använd eller för gammal. Be om en ny på inloggningssidan."],
  }),
  "too-many-attempts": () => ({
    title: "För många försök",
    body: ["Vänta en stund och försök igen."],
  }),
  "over-budget": ({ retryAt }) => ({
    title: "För många försök",
    body: [`Försök igen efter ${formatInstant(retryAt, "sv")}.`],
  }),
} satisfies ErrorTexts;

const en = {
  ...gateTexts("en"),
  "link-not-valid": () => ({
    title: "The link does not work",
    body: [
      "The link is wrong, cut short or replaced by a newer one.",
      "Open the link in the latest e-mail you got. If it is broken over two lines, copy the whole address to your browser.",
      "Still no luck? Ask for the link again, and we e-mail it to your address.",
    ],
  }),
  "not-found": () => ({
    title: "There is no such page",
    body: [
      "Check that the address is right. The page may also have moved, or not be published yet.",
      "The start page has all published plans and the consultation that is running.",
    ],
  }),
  "not-signed-in": () => ({
    title: "You are not signed in",
    body: [
      "This page is for staff. You may have been signed out after a time without activity. Sign in again to go on.",
    ],
  }),
  "not-permitted": () => ({
    title: "You may not do this",
    body: ["Your role does not include it. Ask an administrator if you need it."],
  }),
  "request-forged": () => ({
    title: "We could not accept what you sent",
    body: [
      "The form was too old or was sent from another site. Nothing has changed.",
      "Go back, reload the page and try again.",
    ],
  }),
  "deadline-passed": ({ deadline }) => ({
    title: "The time is up",
    body: [`The last moment was ${formatDeadline(deadline, "en")}. What you sent came later and does not count.`],
  }),
  "taken-back": () => ({
    title: "This has been taken back",
    body: [
      "The person who handed this over to you has taken it back, so the link no longer works. What you saved is still there for them.",
    ],
  }),
  "part-of-others": () => ({
    title: "That part is not yours",
    body: ["Your link is only for what was handed over to you. Others answer the remaining parts."],
  }),
  "may-not-send": () => ({
    title: "You cannot send the answer",
    body: [
      "The person who handed it over to you sends it. What you saved is still there. Tell them when you are done.",
    ],
  }),
  "step-not-ready": () => ({
    title: "The step cannot be done yet",
    body: ["Something that has to come first is not done. Nothing has changed. The round’s page shows what remains."],
  }),
  "body-too-large": ({ limitBytes }) => ({
    title: "What you sent is too large",
    body: [
      `We can take at most ${formatNumber(Math.floor(limitBytes / 1024), "en")} kB at once. Nothing has been stored.`,
      "Go back and shorten the text. You can e-mail longer material to the contact person.",
    ],
  }),
  "content-type-not-supported": () => ({
    title: "We cannot read what you sent",
    body: [
      "This page accepts only its own form. Nothing has been stored.",
      "Open the page in an ordinary browser and send the form from there.",
    ],
  }),
  "body-malformed": () => ({
    title: "We cannot read what you sent",
    body: [
      "Something went wrong on the way, so the form could not be read. Nothing has been stored.",
      "Go back and send the form again.",
    ],
  }),
  "sign-in-expired": () => ({
    title: "The sign-in link is no longer valid",
    body: ["It has been used already or is too old. Ask for a new one on the sign-in page."],
  }),
  "too-many-attempts": () => ({
    title: "Too many attempts",
    body: ["Wait a while and try again."],
  }),
  "over-budget": ({ retryAt }) => ({
    title: "Too many attempts",
    body: [`Try again after ${formatInstant(retryAt, "en")}.`],
  }),
} satisfies ErrorTexts;

export const errorTexts: Catalogue<ErrorTexts> = { sv, en };

const failureSv = {
  title: "Något gick fel hos oss",
  body: "Felet är registrerat. Försök igen om en stund. Om du skickade ett formulär: gå tillbaka i webbläsaren, så finns oftast det du skrev kvar.",
  reference: "Ange den här referensen om du kontaktar oss:",
};

const failureEn: typeof failureSv = {
  title: "Something went wrong on our side",
  body: "The fault is recorded. Try again in a while. If you sent a form, go back in your browser: what you wrote is usually still there.",
  reference: "Give this reference if you contact us:",
};

export const failureTexts: Catalogue<typeof failureSv> = { sv: failureSv, en: failureEn };

const linksSv = {
  start: "Till startsidan",
  linkAgain: "Skicka min länk igen",
  signIn: "Logga in",
  staffStart: "Till handläggningen",
};
const linksEn: typeof linksSv = {
  start: "Go to the start page",
  linkAgain: "Send me my link again",
  signIn: "Sign in",
  staffStart: "Go to case work",
};

export const errorLinkTexts: Catalogue<typeof linksSv> = { sv: linksSv, en: linksEn };
