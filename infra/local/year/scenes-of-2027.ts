import { type ConsultationEvent, consultationStory } from "./consultation-story.ts";
import { type EngagementEvent, engagementStory } from "./engagement-story.ts";
import type { Answers } from "./fill-form.ts";
import { answerByMail, registerMail } from "./ordinary-mail.ts";
import { appealsKnown, type ReferralEvent, referralStory } from "./referral-story.ts";
import { administrator, destinationId, editor, publisher } from "./sample-files.ts";
import { countMail, importFiles, type Scene, type Year } from "./scene.ts";
import { findForm, signInStaff } from "./staff-desk.ts";
import { type Figures, readVersion, versionFigures } from "./year-figures.ts";

const planYear = 2028;
/** The one whose address turns out to be wrong. */
export const unreachable = "p-038";

/** How the office words the opening of its invitation. */
const invitation = {
  "sv-opening": [
    "Hej {part}!",
    "{destination} tar fram handlingsplanen för {planår} och vill veta vad ni tycker om utkastet. I fjol ledde synpunkterna till att skyltningen av lederna kom först.",
    "Vi vill ha ert svar senast {sista dag}.",
  ].join("\n\n"),
  "en-opening": [
    "Hello {party},",
    "{destination} is preparing the action plan for {plan year} and would like to know what you think of the draft. Last year the views brought the signposting of trails to the top of the list.",
    "Please answer by {last day}.",
  ].join("\n\n"),
};

/** Staff may read a version before it is listed. */
async function staffReads({ door, tools }: Year, version: string): Promise<Figures> {
  const desk = await signInStaff(door, tools, publisher);
  return versionFigures(await readVersion(desk.visitor, planYear, version));
}

const clearerRole: Answers = {
  "says-sv": "Hörs i samrådet; dess yttrande återges i planen med nätverkets namn. Beslutar inte.",
  reason: "Förtydligar var yttrandet återges.",
};

const office: readonly Scene[] = [
  {
    at: "2027-01-25T10:00",
    name: "import",
    play: (year) =>
      importFiles(year, [
        ["destination", "destination.json"],
        ["questionnaire", "questionnaire-2027.json"],
        ["parties", "parties-2027.csv"],
        ["round", "round-2027.json"],
        ["plan", "plan-2027-draft.json"],
        ["process", "earlier-process.json"],
        ["governance", "governance.json"],
      ]),
  },
  { at: "2027-02-01T09:05", name: "open-round", play: (year) => countMail(year, "2027-02-01T09:00") },
  {
    at: "2027-03-15T10:15",
    name: "govern",
    async play({ door, tools }) {
      const { visitor } = await signInStaff(door, tools, administrator);
      await visitor.open(`/${destinationId}/staff/governance`);
      const page = await visitor.open(`/${destinationId}/staff/governance/records/role-network`);
      await visitor.send(page, findForm(page, "reason"), clearerRole);
      return { record: "role-network" };
    },
  },
  {
    at: "2027-03-22T13:30",
    name: "word-letter",
    async play({ door, tools, round }) {
      const desk = await signInStaff(door, tools, administrator);
      await desk.wordLetter(round, "invitation", invitation);
      return { letter: "invitation" };
    },
  },
  { at: "2027-04-05T09:05", name: "open-consultation", play: (year) => countMail(year, "2027-04-05T09:00") },
  {
    at: "2027-04-05T09:20",
    name: "bounce",
    async play({ tools, round }) {
      await tools.bounce(`${unreachable}@example.com`, { destination: destinationId, round });
      return { who: unreachable };
    },
  },
  { at: "2027-04-20T09:05", name: "remind-consultation-1", play: (year) => countMail(year, "2027-04-20T09:00") },
  { at: "2027-05-18T09:05", name: "remind-consultation-2", play: (year) => countMail(year, "2027-05-18T09:00") },
  { at: "2027-05-25T06:10", name: "compile-consulted", play: (year) => staffReads(year, "0.1") },
  {
    at: "2027-06-15T10:00",
    name: "move-date",
    async play({ door, tools, round }) {
      const desk = await signInStaff(door, tools, administrator);
      const reason = "Samrådsredogörelsen ska vara publicerad före lunch.";
      await desk.moveDate(round, "approve-referral", "2027-08-16T12:00", reason);
      return { step: "approve-referral" };
    },
  },
  {
    at: "2027-06-22T13:00",
    name: "answer-views",
    async play({ door, tools, round }) {
      const desk = await signInStaff(door, tools, editor);
      await desk.answerViews(round, "Planens innehåll", {
        outcome: "partly-adopted",
        "why-sv": "Synpunkterna har vägts in i utkastet som går på remiss, så långt planens medel räcker.",
        "why-en": "The views have been weighed into the draft that is referred, as far as the plan's means reach.",
        section: ["activities"],
      });
      return { theme: "Planens innehåll" };
    },
  },
  {
    at: "2027-08-12T14:00",
    name: "import",
    play: (year) => importFiles(year, [["plan", "plan-2027-referral.json"]]),
  },
  {
    at: "2027-08-16T10:30",
    name: "approve-referral",
    async play(year) {
      const desk = await signInStaff(year.door, year.tools, publisher);
      await desk.takeStep(year.round, "approve-referral", { confirm: "yes" });
      const letters = `/${destinationId}/staff/rounds/${year.round}/letters`;
      await desk.visitor.open(`${letters}/referral/documents/k-0780`);
      return versionFigures(await readVersion(desk.visitor, planYear, "0.2"));
    },
  },
  { at: "2027-08-18T09:05", name: "open-referral", play: (year) => countMail(year, "2027-08-18T09:00") },
  { at: "2027-10-13T09:05", name: "remind-referral-1", play: (year) => countMail(year, "2027-10-13T09:00") },
  { at: "2027-11-16T09:05", name: "remind-referral-2", play: (year) => countMail(year, "2027-11-16T09:00") },
  { at: "2027-12-15T06:10", name: "compile-final", play: (year) => staffReads(year, "1.0") },
  {
    at: "2027-12-16T15:10",
    name: "adopt",
    async play({ door, tools, round }) {
      const desk = await signInStaff(door, tools, publisher);
      await desk.visitor.open(`/${destinationId}/plans/${planYear}/1.0/plan.pdf`);
      const minutes = "Styrelseprotokoll 2027-12-16";
      const { file } = await readVersion(desk.visitor, planYear, "1.0");
      await desk.takeStep(round, "adopt", {
        date: "2027-12-16",
        paragraph: "61",
        organ: "Styrelsen",
        minutes,
        "decision-text":
          "Styrelsen antar handlingsplanen för 2028 i version 1.0 och uppdrar åt verkställande direktören att genomföra den.",
        "check-value": file.hash.slice(0, 12),
      });
      return { paragraph: 61 };
    },
  },
  {
    at: "2027-12-20T10:00",
    name: "publish",
    async play(year) {
      const desk = await signInStaff(year.door, year.tools, publisher);
      await desk.takeStep(year.round, "publish", { confirm: "yes" });
      await desk.visitor.open(`/${destinationId}/plans/${planYear}/1.0/minutes/k-0780`);
      await desk.visitor.open(`/${destinationId}/plans/${planYear}/1.0/changes`);
      return countMail(year, "2027-12-20T10:00");
    },
  },
  {
    at: "2028-01-14T10:00",
    name: "import",
    play: (year) => importFiles(year, [["plan", "plan-2027-followed-up.json"]]),
  },
  { at: "2028-01-17T06:10", name: "compile-followed-up", play: (year) => staffReads(year, "1.1") },
];

function engagementScene(event: EngagementEvent): Scene {
  return {
    at: event.at,
    name: "log-engagement",
    async play({ door, tools, round }) {
      const desk = await signInStaff(door, tools, editor);
      await desk.logEngagement(round, event);
      return { kind: String(event.answers["kind"]), participants: event.participants.length };
    },
  };
}

function consultationScene(event: ConsultationEvent): Scene {
  return {
    at: event.at,
    name: event.does,
    async play({ people }) {
      await people.takePart(event);
      if (event.does === "give-feedback") return {};
      return { who: event.does === "answer-openly" ? event.email : event.party };
    },
  };
}

function referralScene(event: ReferralEvent): Scene {
  return { at: event.at, name: event.does, play: (year) => playReferral(year, event) };
}

async function playReferral({ door, tools, people, round }: Year, event: ReferralEvent): Promise<Figures> {
  switch (event.does) {
    case "decide":
      await people.decide(event.party, event.answers);
      return { who: event.party };
    case "acknowledge":
      await people.acknowledge(event.party, event.answers);
      return { who: event.party };
    case "record-progress":
      await people.recordProgress(event.party, event.answers);
      return { who: event.party };
    case "prepare":
      await people.prepare(event.party, event.answers, event.ends);
      return { who: event.party };
    case "approve-signatory":
      await people.approveSignatory(event.party);
      return { who: event.party };
    case "confirm":
      await people.confirmReply(event.signatory);
      return { who: event.party };
    case "register-decision": {
      const desk = await signInStaff(door, tools, editor);
      await desk.registerDecision(round, event.party, event.answers);
      return { who: event.party };
    }
    case "register-progress": {
      const desk = await signInStaff(door, tools, editor);
      await desk.registerProgress(round, event.party, event.answers);
      return { who: event.party };
    }
    case "send-minutes":
      await people.sendMinutes(event.party, event.says);
      return { who: event.party };
    case "write-mail":
      await answerByMail(tools, event.party, event.mail);
      return { who: event.party };
    case "register-mail":
      return { registered: await registerMail(await signInStaff(door, tools, administrator), round, event.use) };
    case "ask-for-time":
      await people.reply(event.party, "decide", "more-time", event.answers);
      return { who: event.party };
    case "grant-extension": {
      const desk = await signInStaff(door, tools, administrator);
      await desk.grantRequest(round, event.party);
      return { who: event.party };
    }
  }
}

/** The whole year in order, from the import of its papers to the follow-up in January. */
export const scenesOf2027: readonly Scene[] = [
  ...office,
  ...engagementStory.map(engagementScene),
  ...consultationStory.map(consultationScene),
  ...[...referralStory, ...appealsKnown].map(referralScene),
].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
