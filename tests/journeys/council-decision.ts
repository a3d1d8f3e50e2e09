import type { Answers } from "../../infra/local/year/fill-form.ts";

/** A council's decision as an officer fills it in, on the day that the played referral opens. */
export const councilDecision: Answers = {
  stance: "supports",
  standing: "decided",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  "decision-date": "2027-08-18",
  paragraph: "84",
  "own-case-number": "KS 2027/1",
  "sender-case-number": "DÅ 2027/14",
  "financing-0-year": "2028",
  "financing-0-kind": "base-financing",
  "financing-0-amount": "470 645 kr",
  "officer-name": "Nämndsekreteraren",
};

/** What an officer proposes before the council has met. */
export const officersOpinion: Answers = {
  ...councilDecision,
  standing: "preliminary",
  "opinion-date": "2027-08-18",
  "decision-date": "",
  paragraph: "",
};
