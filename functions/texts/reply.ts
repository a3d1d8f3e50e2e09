import type { DeclineReason, ReplyKind } from "../domain/reply.ts";
import type { Catalogue } from "./catalogue.ts";

const declineReasonsSv: Record<DeclineReason, string> = {
  "not-concerned": "Frågan berör inte oss",
  "no-time": "Vi hinner inte",
  "nothing-to-add": "Vi har inget att tillägga",
  other: "Något annat",
};
const declineReasonsEn: Record<DeclineReason, string> = {
  "not-concerned": "The matter does not concern us",
  "no-time": "We do not have the time",
  "nothing-to-add": "We have nothing to add",
  other: "Something else",
};

const kindsSv: Record<ReplyKind, string> = {
  decline: "Vi avstår från att svara",
  "more-time": "Vi behöver mer tid",
  "ask-other": "Vi är fel mottagare: fråga någon annan",
};
const kindsEn: Record<ReplyKind, string> = {
  decline: "We decline to answer",
  "more-time": "We need more time",
  "ask-other": "Wrong recipient: ask somebody else",
};

const explainedSv: Record<ReplyKind, string> = {
  decline: "Ni får inga fler påminnelser. Ångrar ni er kan ni svara på samma länk så länge svarstiden varar.",
  "more-time": "Vi svarar med e-post. Tills dess gäller den svarstid ni har.",
  "ask-other": "Vi kontaktar den ni anger och byter kontaktperson. Länken ni har fortsätter att fungera.",
};
const explainedEn: Record<ReplyKind, string> = {
  decline: "You get no more reminders. If you change your mind, answer on the same link before the deadline.",
  "more-time": "We reply by e-mail. Until then your present deadline applies.",
  "ask-other": "We contact whoever you name and change the contact person. Your link goes on working.",
};

const sentSv: Record<ReplyKind, string> = {
  decline: "Vi har noterat att ni avstår.",
  "more-time": "Vi har fått er begäran om mer tid.",
  "ask-other": "Tack för hänvisningen.",
};
const sentEn: Record<ReplyKind, string> = {
  decline: "We have noted that you decline.",
  "more-time": "We have received your request for more time.",
  "ask-other": "Thank you for pointing us on.",
};

/** What an invited party can say instead of answering, on pages and in mail. */
const sv = {
  title: "Kan ni inte svara?",
  lead: (party: string, deadline: string) => `Inbjudan gäller ${party}. Svarstiden går ut ${deadline}.`,
  instead: "Det här kan ni göra i stället:",
  backToAnswer: "Svara i stället",
  kinds: kindsSv,
  explained: explainedSv,
  declineReasons: declineReasonsSv,
  reason: "Varför?",
  text: "Vill ni säga något mer?",
  textHint: "Högst 1 000 tecken. Det ni skriver registreras och kan bli en allmän handling.",
  until: "Nytt datum ni önskar",
  untilHint: (earliest: string, latest: string) => `Tidigast ${earliest}, senast ${latest}. Till exempel 2027-06-04.`,
  untilReason: "Varför behöver ni mer tid?",
  name: "Vem ska vi fråga?",
  nameHint: "Namn eller funktion, till exempel Näringslivskontoret.",
  email: "E-postadress",
  emailHint: "Om ni känner till den. Ange helst en funktionsbrevlåda.",
  send: {
    decline: "Avstå från att svara",
    "more-time": "Be om mer tid",
    "ask-other": "Skicka hänvisningen",
  } satisfies Record<ReplyKind, string>,
  noLaterDay: "Svarstiden kan inte förlängas mer. Kontakta oss om ni ändå inte hinner.",
  answered: (when: string) =>
    `Ett svar kom in ${when} och räknas. Vill ni ta tillbaka det gör ni det på svarets egen sida.`,
  sent: sentSv,
  sentMail: "En bekräftelse skickas med e-post.",
  earlier: "Det ni har meddelat",
  outcome: {
    granted: (day: string) => `Ni har fått mer tid, till och med ${day}.`,
    refused: "Svaret blev nej.",
    "contact-replaced": "Kontaktpersonen är bytt.",
  },
  waits: "Väntar på svar.",
};

const en: typeof sv = {
  title: "Cannot answer?",
  lead: (party, deadline) => `The invitation is for ${party}. The deadline is ${deadline}.`,
  instead: "This is what you can do instead:",
  backToAnswer: "Answer instead",
  kinds: kindsEn,
  explained: explainedEn,
  declineReasons: declineReasonsEn,
  reason: "Why?",
  text: "Anything more you want to say?",
  textHint: "At most 1 000 characters. What you write is registered and may become a public record.",
  until: "New day you ask for",
  untilHint: (earliest, latest) => `${earliest} at the earliest, ${latest} at the latest. For example 2027-06-04.`,
  untilReason: "Why do you need more time?",
  name: "Whom should we ask?",
  nameHint: "A name or a function, for example the business office.",
  email: "E-mail address",
  emailHint: "If you know it. Preferably a shared mailbox.",
  send: {
    decline: "Decline to answer",
    "more-time": "Ask for more time",
    "ask-other": "Send",
  },
  noLaterDay: "The deadline cannot be moved any further. Contact us if you cannot make it.",
  answered: (when) => `An answer came in on ${when} and counts. To take it back, use the answer’s own page.`,
  sent: sentEn,
  sentMail: "A confirmation is sent by e-mail.",
  earlier: "What you have told us",
  outcome: {
    granted: (day) => `You have more time, until ${day}.`,
    refused: "The answer was no.",
    "contact-replaced": "The contact person is changed.",
  },
  waits: "Waits for a reply.",
};

export const replyTexts: Catalogue<typeof sv> = { sv, en };
