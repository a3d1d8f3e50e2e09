import type { Catalogue } from "./catalogue.ts";

/** Pages for people who come without a link of their own. */
const sv = {
  linkTitle: "Skicka min länk igen",
  linkLead: (destination: string) =>
    `Har du tappat bort mejlet med din personliga länk från ${destination}? Skriv adressen som inbjudan gick till.`,
  linkHow: "Vi mejlar alla dina länkar till samråd och remisser som pågår.",
  linkPrivacy: "Sidan säger aldrig om en adress finns hos oss. Okända adresser sparas inte.",
  email: "E-postadress",
  linkSend: "Mejla mina länkar",
  linkSentTitle: "Titta i din e-post",
  linkSent: "Om adressen hör till en inbjudan som gäller nu är ett mejl med länkarna på väg.",
  linkSentNothing:
    "Har inget kommit inom några minuter? Titta i skräpposten och kontrollera att du skrev adressen som inbjudan gick till. Svarade du genom det öppna formuläret finns länken i mejlet där du bekräftade svaret.",
  linkAgain: "Försök med en annan adress",
  linkQuestions: "Behöver du hjälp? Kontakta",

  feedbackTitle: "Lämna synpunkter på tillgängligheten",
  feedbackLead: "Berätta vad som inte fungerade, så tar vi reda på varför och hjälper dig vidare.",
  feedbackMessage: "Vad fungerade inte?",
  feedbackMessageHint: "Högst 2 000 tecken. Skriv gärna vad du försökte göra och vilka hjälpmedel du använder.",
  feedbackPage: "Sidans adress",
  feedbackPageHint: "Till exempel det som står i webbläsarens adressfält. Lämna inte ut din personliga länk.",
  feedbackEmail: "E-postadress, om du vill ha svar",
  feedbackEmailHint: "Vi använder den bara för att svara dig.",
  feedbackSend: "Skicka synpunkten",
  feedbackRecord: (principal: string) => `Synpunkten skickas till ${principal} och kan bli en allmän handling.`,
  feedbackSentTitle: "Tack för synpunkten",
  feedbackSent: "Den är mottagen och skickas till den som ansvarar för sidorna.",
  feedbackSentReply: "Lämnade du en adress får du svar dit.",
  feedbackBack: "Till tillgänglighetsredogörelsen",
};

const en: typeof sv = {
  linkTitle: "Send me my link again",
  linkLead: (destination) =>
    `Have you lost the e-mail with your personal link from ${destination}? Write the address that the invitation went to.`,
  linkHow: "We e-mail all your links to consultations and referrals that are running.",
  linkPrivacy: "This page never tells whether we know an address. Unknown addresses are not stored.",
  email: "E-mail address",
  linkSend: "E-mail my links",
  linkSentTitle: "Check your e-mail",
  linkSent: "If the address belongs to an invitation that is valid now, an e-mail with the links is on its way.",
  linkSentNothing:
    "Nothing within a few minutes? Look among your junk mail, and check that you wrote the address that the invitation went to. If you answered through the open form, the link is in the e-mail where you confirmed your answer.",
  linkAgain: "Try another address",
  linkQuestions: "Do you need help? Contact",

  feedbackTitle: "Give feedback on accessibility",
  feedbackLead: "Tell us what did not work. We will find out why and help you on.",
  feedbackMessage: "What did not work?",
  feedbackMessageHint: "At most 2 000 characters. Tell us what you tried to do, and which aids you use.",
  feedbackPage: "Address of the page",
  feedbackPageHint: "For example what stands in the browser’s address bar. Do not give away your personal link.",
  feedbackEmail: "E-mail address, if you want an answer",
  feedbackEmailHint: "We use it only to answer you.",
  feedbackSend: "Send the feedback",
  feedbackRecord: (principal) => `The feedback is sent to ${principal} and may become a public record.`,
  feedbackSentTitle: "Thank you for the feedback",
  feedbackSent: "It is received and is sent to whoever is responsible for these pages.",
  feedbackSentReply: "If you gave an address, you get an answer there.",
  feedbackBack: "Go to the accessibility statement",
};

export const requestTexts: Catalogue<typeof sv> = { sv, en };
