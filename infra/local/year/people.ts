import { pageFields } from "../../../forms/parts/values.ts";
import { addresseeOf, type Party } from "../../../functions/domain/party.ts";
import type { ReplyKind } from "../../../functions/domain/reply.ts";
import type { Signatory } from "../../../functions/domain/signature.ts";
import { commentOnPlan, saveDraft, sendDraft } from "./answer-by-section.ts";
import { handOver, helpOut, sendFor } from "./answer-together.ts";
import { answersOf } from "./answers.ts";
import { attachFile, sendMinutes } from "./attach-file.ts";
import type { ConsultationEvent } from "./consultation-story.ts";
import type { Answers } from "./fill-form.ts";
import type { LocalTools } from "./local-tools.ts";
import { confirmByLink, prepareReply } from "./prepare-reply.ts";
import { destinationId } from "./sample-files.ts";
import { askForLink, giveFeedback, withdrawAnswer } from "./second-thoughts.ts";
import { findForm } from "./staff-desk.ts";
import { createVisitor, type FrontDoor, type Page } from "./visitor.ts";

/** The open form takes no answer that came back faster than anybody reads it. */
const secondsToAnswer = 20;

/** Everybody outside the office: they have a browser and a mailbox, and nothing else. */
export interface People {
  takePart(event: ConsultationEvent): Promise<void>;
  decide(party: string, answers: Answers): Promise<Page>;
  /** Says that the referral has come, before there is anything to answer. */
  acknowledge(party: string, answers: Answers): Promise<Page>;
  /** Goes on with a draft of the decision, saves it, and then sends it or asks somebody to confirm it. */
  prepare(party: string, answers: Answers, ends: "save" | "send" | Signatory): Promise<Page>;
  /** The authority's own mailbox approves whoever it was asked about. */
  approveSignatory(party: string): Promise<Page>;
  /** Whoever was asked to confirm a reply does. */
  confirmReply(signatory: string): Promise<Page>;
  recordProgress(party: string, answers: Answers): Promise<Page>;
  /** Sends in a page that says so as the excerpt of its minutes. */
  sendMinutes(party: string, says: string): Promise<void>;
  /** Says something else than an answer. */
  reply(party: string, link: "answer" | "decide", kind: ReplyKind, answers: Answers): Promise<Page>;
}

export function createPeople(door: FrontDoor, tools: LocalTools, round: string, parties: readonly Party[]): People {
  const indexes = new Map(parties.map((party, index) => [party.id, index]));
  const links = new Map<string, string>();

  function findParty(id: string): Party {
    const party = parties[indexes.get(id) ?? -1];
    if (party === undefined) throw new Error(`The sample has no party ${id}`);
    return party;
  }

  /** A reminder carries the same link as the invitation, so it is read from the mailbox once. */
  async function linkOf(id: string, part: string): Promise<string> {
    const key = `${id} ${part}`;
    const link = links.get(key) ?? (await tools.newestLink(addresseeOf(findParty(id)).email, part));
    links.set(key, link);
    return link;
  }

  async function fillPersonalForm(id: string, part: string, answers: Answers): Promise<Page> {
    const visitor = createVisitor(door);
    const page = await visitor.open(await linkOf(id, part));
    const form = findForm(page, Object.keys(answers)[0] as string);
    return visitor.send(page, form, answers, { button: "send" });
  }

  async function answerOpenly(event: ConsultationEvent & { does: "answer-openly" }): Promise<void> {
    const visitor = createVisitor(door);
    const language = event.language === "en" ? "?lang=en" : "";
    const page = await visitor.open(`/${destinationId}/rounds/${round}/answer${language}`);
    const answers = { ...event.answers, [pageFields.email]: event.email };
    await tools.pass(secondsToAnswer);
    await visitor.send(page, findForm(page, pageFields.email), answers, { button: "send" });
    if (!event.confirms) return;
    const confirmPage = await visitor.open(await tools.newestLink(event.email, "/confirm/"));
    await visitor.send(
      confirmPage,
      findForm(confirmPage, pageFields.action),
      { [pageFields.sure]: "yes" },
      { button: "confirm" },
    );
  }

  async function reply(party: string, link: "answer" | "decide", kind: ReplyKind, answers: Answers): Promise<Page> {
    const visitor = createVisitor(door);
    const choices = await visitor.open(`${new URL(await linkOf(party, `/${link}/`)).pathname}/reply`);
    const page = await visitor.open(`${new URL(choices.url).pathname}/${kind}`);
    return visitor.send(page, findForm(page, "text"), answers, { button: "send" });
  }

  return {
    reply,
    async takePart(event) {
      switch (event.does) {
        case "answer": {
          const party = findParty(event.party);
          await fillPersonalForm(party.id, "/answer/", answersOf(party, indexes.get(party.id) ?? 0));
          return;
        }
        case "withdraw":
          await withdrawAnswer(createVisitor(door), await linkOf(event.party, "/answer/"));
          return;
        case "ask-link":
          await askForLink(createVisitor(door), addresseeOf(findParty(event.party)).email);
          return;
        case "reply":
          await reply(event.party, "answer", event.kind, event.answers);
          return;
        case "give-feedback":
          await giveFeedback(createVisitor(door), event.message);
          return;
        case "attach":
          return attachFile(createVisitor(door), await linkOf(event.party, "/answer/"));
        case "keep-receipt": {
          const { pathname } = new URL(await linkOf(event.party, "/answer/"));
          await createVisitor(door).open(`${pathname}/receipt.pdf`);
          return;
        }
        case "save-draft":
        case "send-draft": {
          const party = findParty(event.party);
          const link = await linkOf(party.id, "/answer/");
          const answers = answersOf(party, indexes.get(party.id) ?? 0);
          if (event.does === "save-draft") await saveDraft(createVisitor(door), link, answers, event.sections);
          else await sendDraft(createVisitor(door), link, answers, event.sections);
          return;
        }
        case "comment-on-plan":
          await commentOnPlan(createVisitor(door), await linkOf(event.party, "/answer/"), event.section, event.says);
          return;
        case "hand-over":
          await handOver(createVisitor(door), await linkOf(event.party, "/answer/"), event.to, event.terms);
          return;
        case "help-out":
        case "send-for": {
          const party = findParty(event.party);
          const link = await tools.newestLink(event.colleague, "/answer/");
          const answers = answersOf(party, indexes.get(party.id) ?? 0);
          const fillIn = event.does === "help-out" ? helpOut : sendFor;
          await fillIn(createVisitor(door), link, answers);
          return;
        }
        case "edit":
          await fillPersonalForm(event.party, "/answer/", event.changes);
          return;
        case "answer-openly":
          return answerOpenly(event);
        case "decline-reminders": {
          const visitor = createVisitor(door);
          const page = await visitor.open(await linkOf(event.party, "/no-reminders/"));
          await visitor.send(page, findForm(page, pageFields.action), { [pageFields.sure]: "yes" }, { button: "stop" });
        }
      }
    },
    decide: (party, answers) => fillPersonalForm(party, "/decide/", answers),
    async acknowledge(party, answers) {
      const visitor = createVisitor(door);
      const page = await visitor.open(`${new URL(await linkOf(party, "/decide/")).pathname}/acknowledge`);
      await createVisitor(door).open(`${new URL(await linkOf(party, "/decide/")).pathname}/referral.pdf`);
      return visitor.send(page, findForm(page, "expected-date"), answers, { button: "send" });
    },
    async prepare(party, answers, ends) {
      return prepareReply(createVisitor(door), await linkOf(party, "/decide/"), answers, ends);
    },
    async approveSignatory(party) {
      return confirmByLink(createVisitor(door), await linkOf(party, "/signatories/"), "approve");
    },
    async confirmReply(signatory) {
      return confirmByLink(createVisitor(door), await tools.newestLink(signatory, "/sign/"), "sign");
    },
    async recordProgress(party, answers) {
      const visitor = createVisitor(door);
      const page = await visitor.open(`${new URL(await linkOf(party, "/decide/")).pathname}/progress`);
      return visitor.send(page, findForm(page, "appealed"), answers, { button: "send" });
    },
    async sendMinutes(party, says) {
      await sendMinutes(createVisitor(door), await linkOf(party, "/decide/"), says);
    },
  };
}
