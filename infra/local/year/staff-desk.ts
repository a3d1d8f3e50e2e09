import type { LetterKind } from "../../../functions/domain/letter-text.ts";
import type { EngagementEvent } from "./engagement-story.ts";
import type { Answers } from "./fill-form.ts";
import type { HtmlForm } from "./html-forms.ts";
import { importParties } from "./import-parties.ts";
import type { LocalTools } from "./local-tools.ts";
import { destinationId, readSampleFile, type SampleKind } from "./sample-files.ts";
import { createVisitor, type FrontDoor, type Page, UnexpectedPageError, type Visitor } from "./visitor.ts";

/** A staff member at work in one browser, signed in until the session ends. */
export interface StaffDesk {
  readonly visitor: Visitor;
  importFile(kind: SampleKind, fileName: string): Promise<Page>;
  takeStep(round: string, step: string, answers?: Answers): Promise<Page>;
  grantExtension(round: string, answers: Answers): Promise<Page>;
  /** Gives an authority the time it has asked for, from the page of its request. */
  grantRequest(round: string, party: string): Promise<Page>;
  wordLetter(round: string, letter: LetterKind, answers: Answers): Promise<Page>;
  /** Logs an interview or a meeting, chooses those of the register who came, and puts right what was wrong. */
  logEngagement(round: string, event: EngagementEvent): Promise<Page>;
  /** Adds a theme, and gives one answer to every view that waits on the list's first page. */
  answerViews(round: string, theme: string, answers: Answers): Promise<Page>;
  /** Records a decision that came on paper or by mail, and what has become of one. */
  registerDecision(round: string, party: string, answers: Answers): Promise<Page>;
  registerProgress(round: string, party: string, answers: Answers): Promise<Page>;
  openRound(round: string): Promise<Page>;
  /** Moves one date; `to` is Swedish local time, `2027-08-16T12:00`. */
  moveDate(round: string, milestone: string, to: string, reason: string): Promise<Page>;
  /** Makes next year's round as proposed, but for what is answered. */
  makeNextRound(answers: Answers): Promise<Page>;
}

/** Signs in as people do: asks for the link, reads the mail, presses the button. */
export async function signInStaff(
  door: FrontDoor,
  tools: Pick<LocalTools, "newestLink">,
  email: string,
): Promise<StaffDesk> {
  const visitor = createVisitor(door);
  const askPage = await visitor.open(`/${destinationId}/staff/sign-in`);
  await visitor.send(askPage, findForm(askPage, "email"), { email });
  const linkPage = await visitor.open(await tools.newestLink(email, "/staff/sign-in/"));
  await visitor.send(linkPage, findForm(linkPage, "_csrf"), {});

  const roundAddress = (round: string) => `/${destinationId}/staff/rounds/${round}`;
  const openRound = (round: string) => visitor.open(roundAddress(round));

  return {
    visitor,
    openRound,
    async importFile(kind, fileName) {
      const bytes = await readSampleFile(fileName);
      if (kind === "parties") return importParties(visitor, destinationId, { fileName, bytes });
      const page = await visitor.open(`/${destinationId}/staff/import`);
      const form = findForm(page, "kind");
      return visitor.send(page, form, { kind }, { upload: { field: "file", fileName, bytes } });
    },
    async takeStep(round, step, answers = {}) {
      const page = await openRound(round);
      return visitor.send(page, findFormTo(page, `${roundAddress(round)}/steps/${step}`), answers);
    },
    async moveDate(round, milestone, to, reason) {
      const page = await visitor.open(`${roundAddress(round)}/calendar?move=${milestone}`);
      const [day = "", time = ""] = to.split("T");
      return visitor.send(page, findForm(page, "move-day"), { "move-day": day, "move-time": time, reason });
    },
    async makeNextRound(answers) {
      const page = await visitor.open(`/${destinationId}/staff/next-round`);
      return visitor.send(page, findForm(page, "case-number"), answers, { button: "make" });
    },
    async grantExtension(round, answers) {
      const page = await openRound(round);
      return visitor.send(page, findFormTo(page, `${roundAddress(round)}/extensions`, answers), answers);
    },
    async wordLetter(round, letter, answers) {
      const address = `${roundAddress(round)}/letters/${letter}`;
      const page = await visitor.open(address);
      return visitor.send(page, findFormTo(page, address, { action: "save" }), answers);
    },
    async logEngagement(round, { answers, participants, correction, struck }) {
      const adding = await visitor.open(`${roundAddress(round)}/add-engagement`);
      let page = await visitor.send(adding, findForm(adding, "date"), answers);
      if (participants.length > 0) {
        const found = await visitor.open(`${new URL(page.url).pathname}?search=example.com`);
        page = await visitor.send(found, findForm(found, "add"), { add: participants });
      }
      if (correction !== undefined) page = await visitor.send(page, findForm(page, "date"), correction);
      const removal = struck !== undefined && { "removal-reason": struck };
      return removal ? visitor.send(page, findForm(page, "removal-reason"), removal) : page;
    },
    async answerViews(round, theme, answers) {
      const themes = await visitor.open(`${roundAddress(round)}/view-themes`);
      await visitor.send(themes, findForm(themes, "name-sv"), { "name-sv": theme });
      const page = await visitor.open(`${roundAddress(round)}/views`);
      const form = findForm(page, "why-sv");
      const marked = form.controls.flatMap((control) =>
        control.name === "view" && "value" in control ? [control.value] : [],
      );
      return visitor.send(page, form, { ...answers, view: marked });
    },
    async registerDecision(round, party, answers) {
      await visitor.open(`${roundAddress(round)}/decisions`);
      const page = await visitor.open(`${roundAddress(round)}/decisions/${party}`);
      return visitor.send(page, findForm(page, "came-in"), answers, { button: "send" });
    },
    async registerProgress(round, party, answers) {
      const page = await visitor.open(`${roundAddress(round)}/decisions/${party}/progress`);
      return visitor.send(page, findForm(page, "appealed"), answers, { button: "send" });
    },
    async grantRequest(round, party) {
      const replies = await visitor.open(`${roundAddress(round)}/replies`);
      const address = `${roundAddress(round)}/replies/referral/${party}/1`;
      if (!replies.html.includes(`href="${address}"`)) throw new UnexpectedPageError("a request", replies);
      const page = await visitor.open(address);
      return visitor.send(page, findFormTo(page, address, { action: "grant" }), {});
    },
  };
}

export function findForm(page: Page, field: string): HtmlForm {
  const form = page.forms.find(
    ({ method, controls }) => method === "post" && controls.some((control) => control.name === field),
  );
  if (form === undefined) throw new UnexpectedPageError(`a form with ${field}`, page);
  return form;
}

/** The form that posts to the address; where several do, the one whose fields fit. */
function findFormTo(page: Page, address: string, answers: Answers = {}): HtmlForm {
  const to = page.forms.filter(({ action }) => new URL(action, page.url).pathname === address);
  const form = to.find(({ controls }) =>
    Object.entries(answers).every(([name, value]) =>
      controls.some((control) => control.name === name && fits(control, value)),
    ),
  );
  if (form === undefined) throw new UnexpectedPageError(`a form to ${address}`, page);
  return form;
}

function fits(control: HtmlForm["controls"][number], value: string | readonly string[]): boolean {
  if (control.kind === "select") return control.options.includes(String(value));
  return control.kind !== "hidden" || control.value === value;
}
