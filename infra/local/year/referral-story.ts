import type { MailUse } from "../../../functions/domain/received-mail.ts";
import type { Signatory } from "../../../functions/domain/signature.ts";
import { samplePdf } from "./attach-file.ts";
import type { Answers } from "./fill-form.ts";
import type { OrdinaryMail } from "./ordinary-mail.ts";

/** What happens in the referral, at a Swedish local time; what is registered staff do for an authority. */
export type ReferralEvent =
  | {
      readonly at: string;
      readonly does: "acknowledge" | "decide" | "record-progress" | "register-decision" | "register-progress";
      readonly party: string;
      readonly answers: Answers;
    }
  | {
      readonly at: string;
      readonly does: "prepare";
      readonly party: string;
      readonly answers: Answers;
      readonly ends: "save" | "send" | Signatory;
    }
  | { readonly at: string; readonly does: "approve-signatory"; readonly party: string }
  | { readonly at: string; readonly does: "confirm"; readonly party: string; readonly signatory: string }
  | { readonly at: string; readonly does: "send-minutes"; readonly party: string; readonly says: string }
  | { readonly at: string; readonly does: "ask-for-time"; readonly party: string; readonly answers: Answers }
  | { readonly at: string; readonly does: "grant-extension"; readonly party: string }
  | { readonly at: string; readonly does: "write-mail"; readonly party: string; readonly mail: OrdinaryMail }
  | { readonly at: string; readonly does: "register-mail"; readonly use: MailUse };

const senderCaseNumber = "DÅ 2027/14";

const vaxjo: Answers = {
  stance: "supports",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  "decision-date": "2027-10-19",
  paragraph: "198",
  "own-case-number": "KS 2027/0412",
  "sender-case-number": senderCaseNumber,
  "financing-0-year": "2028",
  "financing-0-kind": "base-financing",
  "financing-0-amount": "470 645 kr",
  "financing-0-rate": "5",
  "financing-0-population": "94 129",
  "financing-0-population-date": "2019-12-31",
  "financing-1-year": "2028",
  "financing-1-kind": "in-kind",
  "financing-1-amount": "60 000",
  "officer-name": "Kommunsekreteraren",
};

const alvesta: Answers = {
  stance: "supports",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  "decision-date": "2027-10-26",
  paragraph: "112",
  "own-case-number": "KS 2027/88",
  "sender-case-number": senderCaseNumber,
  "financing-0-year": "2028",
  "financing-0-kind": "base-financing",
  "financing-0-amount": "100 670",
  "financing-0-rate": "5",
  "financing-0-population": "20134",
  "financing-0-population-date": "2019-12-31",
  reservation: "En ledamot reserverade sig mot beslutet och ville återremittera ärendet.",
  "officer-name": "Nämndsekreteraren",
};

const kronoberg: Answers = {
  stance: "supports-with-comments",
  instance: "committee",
  organ: "Regionala utvecklingsnämnden",
  "decision-date": "2027-11-10",
  paragraph: "87",
  "own-case-number": "27RGK0654",
  "sender-case-number": senderCaseNumber,
  "financing-0-year": "2028",
  "financing-0-kind": "letter-of-intent",
  "financing-0-amount": "250000",
  "financing-1-year": "2029",
  "financing-1-kind": "letter-of-intent",
  "financing-1-amount": "0,25 mkr",
  comments:
    "Regionen ser positivt på planen och vill följa indikatorerna årligen. Medel för 2028 och 2029 är en avsikt och prövas i ordinarie budgetarbete.",
  "officer-name": "Handläggaren",
};

const tingsryd: Answers = {
  stance: "supports",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  "decision-date": "2027-12-06",
  paragraph: "143",
  "own-case-number": "2027/211 042",
  "sender-case-number": senderCaseNumber,
  "financing-0-year": "2028",
  "financing-0-kind": "base-financing",
  "financing-0-amount": "61 965",
  "financing-0-rate": "5",
  "financing-0-population": "12 393",
  "financing-0-population-date": "2019-12-31",
  "conditional-on": ["k-0780", "k-0764"],
  "condition-text": "Beslutet gäller under förutsättning att Växjö och Alvesta kommuner fattar motsvarande beslut.",
  "officer-name": "Kommunsekreteraren",
};

/** The referral of 2027 as it is played, in order. Every decision and text in it is invented. */
export const referralStory: readonly ReferralEvent[] = [
  {
    at: "2027-08-18T09:07",
    does: "write-mail",
    party: "k-0764",
    mail: {
      subject: "Autosvar: Vi har tagit emot ditt mejl",
      text: "Kommunen besvarar mejl vardagar.",
      isAutomatic: true,
    },
  },
  {
    at: "2027-08-20T09:30",
    does: "acknowledge",
    party: "k-0780",
    answers: {
      "own-case-number": "KS 2027/0412",
      "officer-name": "Kommunsekreteraren",
      organ: "Kommunfullmäktige",
      "expected-date": "2027-10-19",
    },
  },
  {
    at: "2027-09-22T14:10",
    does: "decide",
    party: "k-0780",
    // An officer's opinion first: shown as preliminary until the council has decided.
    answers: { ...vaxjo, standing: "preliminary", "opinion-date": "2027-09-22", "decision-date": "", paragraph: "" },
  },
  { at: "2027-10-20T09:25", does: "decide", party: "k-0780", answers: { ...vaxjo, standing: "decided" } },
  {
    // Alvesta sends its decision by post: staff copy it from the minutes excerpt, and mend the copy when another excerpt comes.
    at: "2027-10-27T13:05",
    does: "register-decision",
    party: "k-0764",
    answers: { ...alvesta, standing: "decided", channel: "paper", "came-in": "2027-10-27" },
  },
  {
    at: "2027-10-28T08:15",
    does: "register-decision",
    party: "k-0764",
    answers: {
      reservation: "Två ledamöter reserverade sig mot beslutet och ville återremittera ärendet.",
      "correction-reason": "En av reservationerna saknades i det första protokollsutdraget.",
    },
  },
  {
    at: "2027-11-01T10:00",
    does: "record-progress",
    party: "k-0780",
    answers: {
      "minutes-approved-date": "2027-10-29",
      "announced-date": "2027-11-01",
      "stated-last-appeal-date": "2027-11-22",
      appealed: "no",
    },
  },
  {
    at: "2027-11-01T10:20",
    does: "send-minutes",
    party: "k-0780",
    says: "Protokollsutdrag 2027-10-19, 198, exempelfil",
  },
  {
    // Read on the municipality's notice board.
    at: "2027-11-08T11:30",
    does: "register-progress",
    party: "k-0764",
    answers: {
      "minutes-approved-date": "2027-11-05",
      "announced-date": "2027-11-08",
      "stated-last-appeal-date": "2027-11-29",
      appealed: "not-known",
    },
  },
  {
    at: "2027-11-09T15:20",
    does: "prepare",
    party: "r-07",
    // The day before the board meets: what it will decide on is ready, but has no paragraph yet.
    answers: { ...kronoberg, standing: "decided", "decision-date": "", paragraph: "" },
    ends: "save",
  },
  {
    at: "2027-11-11T08:50",
    does: "prepare",
    party: "r-07",
    answers: { "decision-date": "2027-11-10", paragraph: "87" },
    ends: { name: "Regiondirektören", email: "regiondirektor@example.com" },
  },
  { at: "2027-11-11T09:20", does: "approve-signatory", party: "r-07" },
  { at: "2027-11-11T10:40", does: "confirm", party: "r-07", signatory: "regiondirektor@example.com" },
  {
    at: "2027-11-15T10:05",
    does: "write-mail",
    party: "r-07",
    mail: {
      subject: "SV: Remiss, protokollsutdrag § 87",
      text: "Hej!\n\nHär är protokollsutdraget. Beslutet är redan fört in på er sida.\n",
      attachment: { name: "protokollsutdrag-87.pdf", content: samplePdf("Protokollsutdrag, exempelfil") },
    },
  },
  { at: "2027-11-15T13:30", does: "register-mail", use: "decision" },
  {
    at: "2027-11-16T15:20",
    does: "ask-for-time",
    party: "k-0763",
    answers: { until: "2027-12-10", text: "Kommunfullmäktige sammanträder först den 6 december." },
  },
  { at: "2027-11-17T09:45", does: "grant-extension", party: "k-0763" },
  {
    at: "2027-11-22T10:20",
    does: "record-progress",
    party: "r-07",
    answers: {
      "minutes-approved-date": "2027-11-19",
      "announced-date": "2027-11-22",
      "stated-last-appeal-date": "2027-12-13",
      appealed: "not-known",
    },
  },
  // The administrative court has told the municipality of an appeal that came in on the last day.
  { at: "2027-12-02T09:10", does: "record-progress", party: "k-0764", answers: { appealed: "yes" } },
  { at: "2027-12-07T08:40", does: "decide", party: "k-0763", answers: { ...tingsryd, standing: "decided" } },
  {
    at: "2027-12-10T15:15",
    does: "record-progress",
    party: "k-0763",
    // The day they state is New Year's Eve; the computed one is 3 January, and the page says so.
    answers: {
      "minutes-approved-date": "2027-12-09",
      "announced-date": "2027-12-10",
      "stated-last-appeal-date": "2027-12-31",
      appealed: "not-known",
    },
  },
];

/** After the last appeal day: one decision was not appealed, and the court dismissed the appeal of another. */
export const appealsKnown: readonly ReferralEvent[] = [
  { at: "2028-01-10T09:00", does: "record-progress", party: "k-0763", answers: { appealed: "no" } },
  { at: "2028-01-13T13:40", does: "record-progress", party: "k-0764", answers: { appealed: "upheld" } },
];
