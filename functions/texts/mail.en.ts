import type { mailSv } from "./mail.sv.ts";

const planName: (typeof mailSv)["planName"] = (f) => `Action plan ${f.planYear} for ${f.destination}`;

export const mailEn: typeof mailSv = {
  label: {
    answerBy: "Answer by",
    changeUntil: "Can be changed until",
    ourCaseNumber: "Our case number",
    yourCaseNumber: "Your case number",
    concerns: "This invitation is for",
    referredTo: "Referred to",
    referred: "What is referred",
    plan: "Action plan",
    version: "Version",
    hash: "Checksum (SHA-256)",
    adopted: "Adopted",
    received: "Received",
    draftSaved: "Draft saved",
    revision: "Submitted version",
    code: "Code",
    validUntil: "Valid until",
    step: "Step",
    plannedFor: "Planned for",
    waitsFor: "Waits for",
    notAnswered: "No answer",
    withdrawn: "Withdrawn",
    sentBy: "Sent by",
    pageAddress: "Page",
    replyTo: "Wants an answer at",
    reason: "Reason",
    earlierDeadline: "Earlier deadline",
  },
  planName,
  caseNumberInSubject: (ours, yours) => (yours === undefined ? `case no. ${ours}` : `case no. ${ours}, yours ${yours}`),
  signature: {
    questions: (contact) => `Questions? Contact ${contact}.`,
    sender: (destination, principal) => `${destination}, through ${principal}`,
    automatic: (replyTo) => `This message was sent automatically. Replies reach ${replyTo}.`,
    privacy: "How we handle personal data and public records",
    insteadOfAnswering: "Decline, ask for more time or point us to somebody else",
    noReminders: "Turn off reminders about this consultation",
    unsubscribe: "Stop feedback about this consultation",
  },
  invitation: {
    subject: (f) => `Invitation: ${f.title}, answer by ${f.deadlineDay}`,
    opening: (f) => [
      "Hello,",
      `${f.destination} is preparing the action plan for ${f.planYear} and would like to know what you think of the draft. Your views affect which activities come first, how roles are divided and how the work is financed.`,
    ],
    action: "Read the draft and answer",
    closing: () => [
      "The link is personal. Anyone who has it can read and change the answer, so do not pass it on. If a colleague is to answer all or parts of the form, hand it over from there, and they get a link of their own.",
      "You can change your answer until the last day for answers. Every view is published and commented on in a consultation report.",
      "Answers are registered and normally become public records.",
    ],
  },
  reminder: {
    subject: (f) => `Reminder: ${f.title}, answer by ${f.deadlineDay}`,
    opening: (f) => [
      "Hello,",
      `We have not received an answer from ${f.party} in the consultation on the action plan for ${f.planYear}. There is still time: you can answer until ${f.deadline}.`,
    ],
    handedOver: (to, parts) =>
      parts === null ? `You have handed the answer over to ${to}.` : `You have handed over to ${to}: ${parts}.`,
    unsentDraft: (saved) =>
      `There is a saved draft that has not been sent, last saved on ${saved}. It counts only when you have sent it. Open the link and it is filled in.`,
    action: "Read the draft and answer",
    closing: () => [
      "Did you answer through the open form? Then we cannot see that the answer is yours, and you can ignore this reminder.",
      "The link is personal. Anyone who has it can read and change the answer.",
    ],
  },
  referral: {
    subject: (f) => `Referral: ${planName(f)}, version ${f.version}, reply by ${f.deadlineDay}`,
    opening: (f) => [
      `${f.principal} hereby refers the proposed action plan for ${f.destination} ${f.planYear} to ${f.party}.`,
      "The proposal has been revised after the consultation. The consultation report, a section of the plan, shows which views came in and what they led to.",
    ],
    attached: (name) =>
      `The covering letter and the action plan are attached as one document, ${name}, ready to be filed. The links of this mail are not in it.`,
    tooLargeToAttach: "The action plan is too large to be attached. Download it as PDF from the page linked below.",
    read: (version) => `Read version ${version} of the action plan`,
    action: "Record the decision",
    ownCaseNumberMissing: "You give it when you acknowledge that the referral has come.",
    acknowledge: "Acknowledge that the referral has come and give your case number",
    closing: ["The link gives the right to record the decision. Pass it on only to the person who does so."],
  },
  referralReminder: {
    subject: (f) => `Referral reminder: ${planName(f)}, version ${f.version}, reply by ${f.deadlineDay}`,
    opening: (f) => [
      `We have not received a decision from ${f.party} on the referred action plan for ${f.destination} ${f.planYear}. The last day for replies is ${f.deadlineDay}.`,
    ],
    action: "Record the decision",
    closing: ["If you abstain, please record that, so that the plan can show it."],
  },
  receipt: {
    subject: (f) => `Receipt for your answer: ${f.title}`,
    opening: (f) => [
      `Thank you. Your answer in the consultation on the action plan for ${f.destination} ${f.planYear} has been received. A copy of the whole answer is at the end.`,
    ],
    action: "Read or change your answer",
    closing: (f) => [
      `You can change the answer until ${f.deadline}. The version you send last is the one that counts.`,
      "The same link will later show which version of the plan contains your answer.",
    ],
    closingWithoutLink: ["The answer now counts. To change it, contact us before the last day for answers."],
    copyHeading: "Your answer",
  },
  withdrawal: {
    subject: (f) => `Receipt: your answer is withdrawn, ${f.title}`,
    opening: (f) => [
      `Your answer in the consultation on the action plan for ${f.destination} ${f.planYear} is withdrawn. It does not count and is not published.`,
    ],
    action: "Answer anew",
    closing: (f) => [
      `If you want to answer anew, you can do so until ${f.deadline}.`,
      "What you sent before is registered and may still be a public record.",
    ],
  },
  delegation: {
    subject: (f) => `${f.by} asks you to answer: ${f.title}`,
    opening: (f) => [
      "Hello,",
      `${f.by} has handed over to you to answer ${f.by === f.party ? "" : `for ${f.party} `}in the consultation on the action plan for ${f.destination} ${f.planYear}. In the consultation those concerned say what they think of the draft plan.`,
    ],
    noteFrom: (by) => `Message from ${by}`,
    handedOver: "Handed over",
    whole: "The whole answer",
    sends: "Who sends",
    youMaySend: "You may send the whole answer",
    otherSends: (by) => `${by} sends the answer`,
    action: "Open what you are to answer",
    closing: (by) => [
      "The link is yours. Anyone who has it can read and change what you answer, so do not pass it on.",
      `Is this not for you, or do you wonder why you get it? Ask ${by}. They gave us your address, and we remove it once the consultation has closed.`,
      "Answers are registered and normally become public records.",
    ],
  },
  delegationDone: {
    subject: (colleague, f) => `${colleague} is done: ${f.title}`,
    opening: (colleague, f) => [
      "Hello,",
      `${colleague} has answered what you handed over in the answer from ${f.party}. The answer has not been sent. Check it and send it when everything is ready.`,
    ],
    action: "Check and send",
    closing: ["If your colleague goes on changing after this, you see that when you check."],
  },
  delegationReminder: {
    subject: (f) => `Reminder: ${f.by} is waiting for your answer, by ${f.deadlineDay}`,
    opening: (f) => [
      "Hello,",
      `${f.by} has handed over to you to answer in the consultation on the action plan for ${f.destination} ${f.planYear}. The answer has not been sent. The last day is ${f.deadline}.`,
    ],
    closing: (by) => [`This is the only reminder. If you cannot answer, tell ${by}, who can take over.`],
  },
  delegationDeadline: {
    subject: (f) => `More time: ${f.title}, answer by ${f.deadlineDay}`,
    opening: (f) => [
      "Hello,",
      `The time for answers to “${f.title}” has been extended. What ${f.by} has handed over to you can be answered until ${f.deadline}.`,
    ],
    closing: () => ["The link is the one in the earlier message. What has been saved is still there."],
  },
  signatoryApproval: {
    subject: (signatory) => `May ${signatory} confirm your answers to referrals?`,
    opening: (f, signatory) => [
      "Hello,",
      `${f.by} is preparing the answer from ${f.party} to the referral of the action plan for ${f.destination} ${f.planYear} and wants ${signatory} to confirm it before it is recorded.`,
      "This message goes to your function mailbox, since it is for you to say who may confirm answers on your behalf. Nothing is sent to the new address until you have approved it.",
    ],
    signatory: "Is to confirm",
    address: "E-mail address",
    action: "Read and approve the address",
    closing: [
      "Is this not right? Do nothing. Then nothing happens, and the officer can name somebody else.",
      "An approval holds until further notice, also for referrals to come.",
    ],
  },
  signatureRequest: {
    subject: (f) => `Confirm the answer from ${f.party}, by ${f.deadlineDay}`,
    opening: (f) => [
      "Hello,",
      `${f.by} has prepared the answer from ${f.party} to the referral of the action plan for ${f.destination} ${f.planYear} and asks you to confirm it. It is recorded only when you have done so.`,
    ],
    officer: "Officer in charge",
    action: "Read and confirm the answer",
    closing: (by, party) => [
      `The link is yours, and with it the answer can be recorded for ${party}. Do not pass it on.`,
      `Is something in the answer wrong? Tell ${by}, who can change it and ask you anew.`,
      "Your name is recorded with the answer. We remove your address once the referral has closed.",
    ],
  },
  linkAgain: {
    subject: (destination) => `Your links to ${destination}`,
    opening: (destination) => [
      "Hello,",
      `Somebody, probably you, asked for the links to consultations and referrals of ${destination} once more. These are the ones that belong to this address.`,
    ],
    heading: (title, party) => `${title}: ${party}`,
    openForm: "the answer in the open form",
    until: (deadline) => `You can answer until ${deadline}.`,
    over: (deadline) => `The time for answers ended on ${deadline}. The link shows what has happened since.`,
    answer: "Open the answer",
    decide: "Open the decision",
    closing: [
      "The links are personal. Anyone who has one can read and change the answer.",
      "Did you not ask for them? Then you need not do anything. Nobody else has got them.",
    ],
  },
  accessibilityFeedback: {
    subject: (destination) => `Feedback on accessibility: ${destination}`,
    opening: ["Somebody left this feedback through the form in the accessibility statement."],
    messageHeading: "The feedback",
    noReply: "The sender left no address.",
    closing: "The text was written by someone outside the system. Think before you open any link in it.",
  },
  replyConfirmation: {
    subject: (title) => `We have received your message: ${title}`,
    action: "Open your page",
  },
  replyNotice: {
    subject: (party) => `Message from ${party}`,
    opening: (party, title) => `${party} has left a message in “${title}”.`,
    action: "Open the messages",
  },
  replyOutcome: {
    subject: (isGranted, title) => (isGranted ? `You have more time: ${title}` : `Answer to your request: ${title}`),
    granted: (day) => `You have been given more time and can answer until ${day}.`,
    refused: "We cannot give you what you asked for.",
  },
  decisionReceipt: {
    subject: (f, preliminary) =>
      `Receipt: ${preliminary ? "preliminary reply" : "decision"} from ${f.party}, action plan ${f.planYear}`,
    opening: (f, preliminary) =>
      preliminary
        ? [
            `A preliminary reply from ${f.party} on the action plan for ${f.destination} ${f.planYear} has been recorded.`,
            "It does not count as a decision. Record the decision through the same link once it is taken.",
          ]
        : [`The decision of ${f.party} on the action plan for ${f.destination} ${f.planYear} has been recorded.`],
    action: "Read or correct what is recorded",
    progress: "Record approval of minutes, announcement and appeal",
    closing: (f) => [
      `Please check the copy below. If something is wrong, correct it through the link until ${f.deadline}. Corrections are shown in the plan.`,
    ],
    afterwards:
      "Record the dates when the minutes have been approved and the decision announced, also after the deadline. The plan then shows when the decision becomes final.",
    copyHeading: "What is recorded",
  },
  confirmation: {
    subject: (f) => `Confirm your answer: ${f.title}`,
    opening: (f) => [
      "Hello,",
      `An answer with this e-mail address was given in the consultation on the action plan for ${f.destination} ${f.planYear}. It counts only once you have confirmed it.`,
    ],
    action: "Confirm the answer",
    closing: (f) => [
      `The link is valid until ${f.deadline}.`,
      "Is the answer not yours? Then you need not do anything. An answer that is not confirmed does not count.",
    ],
  },
  draftLink: {
    subject: (f) => `The link to your draft: ${f.title}`,
    opening: (f) => [
      "Hello,",
      `Somebody has saved a draft of an answer in the consultation on the action plan for ${f.destination} ${f.planYear} and gave this e-mail address.`,
    ],
    action: "Go on with the draft",
    closing: [
      "The draft does not count. The answer counts when you have sent it, and then needs no confirmation by another e-mail. After that you can change or withdraw the answer with the same link while the time for answers lasts.",
      "Whoever has the link can read, change and send the answer.",
      "Is the draft not yours? Then you need not do anything. It is deleted when the time for answers is over.",
    ],
  },
  draftReminder: {
    subject: (f) => `Your draft is not sent: ${f.title}, answer by ${f.deadlineDay}`,
    opening: (f) => [
      "Hello,",
      `You have a saved draft in the consultation on the action plan for ${f.destination} ${f.planYear} that is not sent. It counts only when you have sent it, at the latest on ${f.deadline}.`,
    ],
    action: "Go on with the draft",
    closing: [
      "This is the only reminder. The draft is deleted when the time for answers is over.",
      "Is the draft not yours? Then you need not do anything.",
    ],
  },
  draftDeadline: {
    subject: (f) => `More time: ${f.title}, answer by ${f.deadlineDay}`,
    opening: (f) => [
      "Hello,",
      `The time for answers to “${f.title}” has been extended. You have a saved draft, and it can be sent until ${f.deadline}.`,
    ],
    action: "Go on with the draft",
    closing: [
      "The link is the same as before. The draft counts once you have sent it.",
      "If the draft is not yours, you need not do anything. It is deleted when the time for answers is over.",
    ],
  },
  signIn: {
    subject: (destination) => `Sign in as staff of ${destination}`,
    opening: () => ["Hello,", "Somebody, probably you, has asked to sign in as staff in Samråd."],
    action: "Sign in",
    closing: () => [
      "The link and the code are valid for 15 minutes and can be used once.",
      "The link works at once in the browser where you asked for it. In another browser you also type in the code.",
      "Never give the code to anyone. We never ask for it.",
      "Did you not ask to sign in? Then you need not do anything.",
    ],
  },
  publication: {
    subject: (f) => `Published: ${planName(f)}, version ${f.version}`,
    opening: (f) => [`Version ${f.version} of the action plan for ${f.destination} ${f.planYear} is published.`],
    action: "Read the action plan",
    closing: {
      "decision-maker": [
        "Your decisions, their status and the financing are shown in the plan. The published version never changes; anything new becomes a new version with its own number.",
        "With the checksum you can verify that the copy you register is the published one.",
      ],
      respondent: [
        "You asked to know how it went. The consultation report, a section of the plan, shows how the views were handled.",
        "The published version never changes; anything new becomes a new version with its own number.",
      ],
    },
  },
  testLetter: {
    mark: "[TEST]",
    explained: "This is a trial that only you have got. The links are samples, and nobody can answer with them.",
  },
  stepBlocked: {
    subject: (step) => `Waiting for you: ${step}`,
    opening: (f) => ["Hello,", `A step in “${f.title}” cannot be taken by itself. It waits for a member of staff.`],
    action: "Open the round",
  },
  /** Continues “Waits for …”. */
  copy: {
    mark: "Copy",
    about: {
      consultation: (f) => `Invitation: ${f.title}, answer by ${f.deadlineDay}`,
      referral: (f) => `Referral: ${planName(f)}, version ${f.version}, reply by ${f.deadlineDay}`,
    },
    opening: {
      consultation: (f, sentTo) => [
        "Hello,",
        `${f.party} is invited to the consultation on the action plan for ${f.destination} ${f.planYear}. The invitation was sent to ${sentTo}. You get a copy as its officer.`,
      ],
      referral: (f, sentTo) => [
        "Hello,",
        `${f.principal} has referred the proposed action plan for ${f.destination} ${f.planYear} to ${f.party}. The referral was sent to ${sentTo}, with its covering letter. You get a copy as its officer.`,
      ],
    },
    read: {
      consultation: () => "Read about the consultation and the draft",
      referral: (f) => `Read version ${f.version} of the action plan`,
    },
    closing: (sentTo) =>
      `The link to answer with is personal and stands only in the mail to ${sentTo}. Whoever looks after that mail can pass it on to you.`,
  },
  waitingDigest: {
    subject: (destination, count) =>
      count === 1 ? `One thing waits for you: ${destination}` : `${count} things wait for you: ${destination}`,
    opening: ["Hello,", "This has come in, and no member of staff has dealt with it yet."],
    unfiled: "Mail that belongs to no round",
    mail: (count) => (count === 1 ? "One mail to register" : `${count} mails to register`),
    replies: (count) => (count === 1 ? "One reply to answer" : `${count} replies to answer`),
    closing: "You get this mail once a working day at most, and only when something waits.",
  },
  roundCreated: {
    subject: (f) => `Next year's round has been made: ${f.title}`,
    opening: (f) => [
      "Hello,",
      `“${f.title}” has been made by itself, with the calendar, questionnaire and plan text of last year's round. The dates fall on the same weekdays as then and avoid public holidays. The parties are those in the register.`,
    ],
    warnings: "Please look at this in the calendar:",
    noWarnings: "There is nothing in the calendar to warn about.",
    caseNumberMissing:
      "The round has no case number. It does not open until you have entered one on the round's calendar page.",
    action: "Look at the calendar",
    closing: ["Dates can be moved as long as they lie ahead."],
  },
  calendarChanged: {
    subject: (f) => `Calendar changed: ${f.title}`,
    opening: (f, by) => ["Hello,", `${by} has changed the calendar of “${f.title}”.`],
    action: "Open the calendar",
  },
  deadlineMoved: {
    subject: (f) => `More time: ${f.title}, answer by ${f.deadlineDay}`,
    opening: (f) => [
      "Hello,",
      `The time for answers to “${f.title}” has been extended. ${f.party} can now answer until ${f.deadline}.`,
    ],
    action: { consultation: "Read the draft and answer", referral: "Record the decision" },
    sameLink: {
      consultation: "The link is the one in the invitation.",
      referral: "The link is the one in the referral.",
    },
    closing: (f, sameLink) => [
      `${sameLink} What has already been sent stands and can be changed until the new last day.`,
      `Our case number is still ${f.caseNumber}.`,
    ],
  },
  extensionGranted: {
    subject: (f) => `You have more time: ${f.title}, answer by ${f.deadlineDay}`,
    opening: (f) => [
      "Hello,",
      `${f.party} has been given more time and can answer “${f.title}” until ${f.deadline}. The deadline for others is unchanged.`,
    ],
  },
  progressReceipt: {
    subject: (party, f) => `Receipt: approval of minutes, announcement and appeal, ${party}, action plan ${f.planYear}`,
    opening: (party) => `What has become of the decision of ${party} has been recorded.`,
    recordedBy: (name) => `It was recorded by staff (${name}).`,
    lastAppeal: (day) =>
      `The last day for appeal is ${day}, computed from the day of the announcement. The plan shows the decision as final the day after, unless it is appealed.`,
    notComputed: "The last day for appeal is computed once the day of the announcement has been recorded.",
    action: "Read or correct what is recorded",
  },
  calendarEntry: {
    summary: (title) => `Answer by 23:59: ${title}`,
    description: (f) =>
      `Answer from ${f.party}. Our case number: ${f.caseNumber}. The link is in the invitation. Questions: ${f.contact}.`,
  },
  waitsForMissing: {
    "case-number-missing": "the round's case number to be entered on the calendar page",
    "questionnaire-missing": "the questionnaire to be imported",
    "draft-missing": "the plan text to be imported",
    "group-gone": "somebody to choose groups again: one that the consultation is for no longer exists",
    "nobody-invited": "somebody to invite",
  },
  waitsFor: {
    "open-round": "the contacts to be checked and the round opened",
    "open-consultation": "the consultation to be opened and invitations sent",
    "remind-consultation": "the reminder to be sent",
    "close-consultation": "the consultation to be closed",
    "compile-consulted": "the consultation to be closed and compiled",
    "approve-referral": "the consultation report to be complete and the version approved for referral",
    "open-referral": "a version to be approved for referral",
    "remind-referral": "the reminder to be sent",
    "close-referral": "the referral to be closed",
    "compile-final": "the referral to be closed and compiled",
    adopt: "the board's decision to be entered, with date, paragraph and minutes",
    publish: "the plan to be adopted and published",
    "compile-followed-up": "the follow-up of last year's activities to be entered",
    "create-next-round": "next year's round to be made",
  },
};
