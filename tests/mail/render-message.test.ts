import { describe, expect, it } from "vitest";
import type { Language } from "../../functions/domain/language.ts";
import type { MessageKind } from "../../functions/domain/message.ts";
import { contactOf } from "../../functions/mail/letter-facts.ts";
import type { MessageContext } from "../../functions/mail/message-context.ts";
import { renderMessage } from "../../functions/mail/render-message.ts";
import { coveringLetterTexts } from "../../functions/texts/covering-letter.ts";
import { mailTexts } from "../../functions/texts/mail.ts";
import { consultationDeadline, contexts, everyContext, hash, round, sender } from "./sample-contexts.ts";

const languages: readonly Language[] = ["sv", "en"];
const everyCase = everyContext.flatMap((context) =>
  languages.map((language) => ({ kind: context.kind, language, context })),
);

function render(kind: MessageKind, language: Language = "sv") {
  return renderMessage({ kind, language }, contexts[kind]);
}

/** What a reader sees of the HTML: tags away, entities read. */
function seen(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

const squeeze = (text: string) => text.replace(/[ \t\r\n]+/g, " ").trim();

function linksOf(context: MessageContext): string[] {
  if (context.kind === "accessibility-feedback") return [];
  if (context.kind === "test-letter") return linksOf(context.letter);
  if (context.kind === "waiting-digest") {
    return context.waiting.flatMap(({ mail, replies }) =>
      [mail, replies].filter(({ count }) => count > 0).map(({ href }) => href),
    );
  }
  if (context.kind === "link-again") return context.links.map(({ href }) => href);
  return Object.values(context.links).filter((link) => link !== null && link !== undefined);
}

describe.each(everyCase)("a $kind in $language", ({ kind, language, context }) => {
  const { subject, text, html } = renderMessage({ kind, language }, context);
  const bodies = { text: squeeze(text), html: squeeze(seen(html)) };

  it("leaves no hole and no foreign placeholder", () => {
    for (const body of [subject, text, html]) {
      expect(body).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\{|=>|Invalid Date/);
      expect(body).not.toMatch(/[^\S\r\n\u00a0]{2,}\S[^\n]*\(\)/);
    }
    expect(text).not.toMatch(/\n{4,}/);
  });

  it("carries every link in both bodies", () => {
    for (const link of linksOf(context)) {
      expect(text).toContain(`\n${link}\n`);
      expect(html).toContain(`href="${link}"`);
    }
  });

  it("names the contact, the destination and its principal", () => {
    for (const body of Object.values(bodies)) {
      expect(body).toContain("samrad@example.com");
      expect(body).toContain("0470-00 00 00");
      expect(body).toContain("Destination Åsnen");
      expect(body).toContain("AB Destination Småland");
      expect(body).toContain("svar@example.com");
    }
  });

  it("has the case number in the subject and both bodies when it belongs to a round", () => {
    expect(subject.includes(round.caseNumber)).toBe(kind === "test-letter" || "round" in context);
    const belongs = kind === "test-letter" || "round" in context || kind === "link-again";
    expect(bodies.text.includes(round.caseNumber)).toBe(belongs);
    expect(bodies.html.includes(round.caseNumber)).toBe(belongs);
  });

  it("states its deadline as the last minute, in Swedish time", () => {
    if (!("deadlineAt" in context)) return;
    const day =
      context.deadlineAt === consultationDeadline
        ? { sv: "24 maj 2027", en: "24 May 2027" }
        : { sv: "30 november 2027", en: "30 November 2027" };
    const expected = language === "sv" ? `${day.sv} klockan 23.59` : `${day.en} at 23:59`;
    expect(bodies.text).toContain(expected);
    expect(bodies.html).toContain(expected);
  });

  it("says the same in text and HTML", () => {
    const words = (body: string) =>
      new Set(
        squeeze(body)
          .split(" ")
          .map((word) => word.replace(/:$/, ""))
          .filter((word) => !/^-*$/.test(word)),
      );
    const inHtml = words(`${bodies.html} ${[...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).join(" ")}`);
    expect([...words(text)].filter((word) => !inHtml.has(word))).toEqual([]);
    const inText = words(`${text} ${subject}`);
    expect([...words(bodies.html)].filter((word) => !inText.has(word))).toEqual([]);
  });

  it("is accessible HTML that fetches nothing", () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|<script|<link|<table|url\(|\bsrc=|@import|<form/i);
  });

  it("keeps lines of plain text within 76 characters, except addresses", () => {
    for (const line of text.split("\n")) {
      if (!/^https:/.test(line)) expect(line.length).toBeLessThanOrEqual(76);
    }
  });
});

it("speaks both languages everywhere", () => {
  for (const { kind } of everyContext) {
    const sv = render(kind, "sv");
    const en = render(kind, "en");
    expect(sv.subject).not.toBe(en.subject);
    const shared = new Set(
      sv.text
        .split("\n")
        .filter(
          (line) =>
            line.length > 30 &&
            !/https:|example\.com|[0-9a-f]{64}|AB Destination|cykelleder|bussar|siffrorna|klockan|Omgången/.test(line),
        ),
    );
    expect(en.text.split("\n").filter((line) => shared.has(line))).toEqual([]);
  }
});

it("says in a reminder that no answer has come, and how to stop reminders by a click", () => {
  for (const kind of ["reminder", "referral-reminder"] as const) {
    const { text, listUnsubscribe } = render(kind);
    expect(text).toMatch(/Vi har inte fått något (svar|beslut) från/);
    expect(text).toContain("Stäng av påminnelser");
    expect(listUnsubscribe).toBe(contexts[kind].links.noReminders);
  }
});

it("refers a version by number and hash, as an invitation and not an obligation", () => {
  const { subject, text } = render("referral");
  expect(subject).toBe(
    "Remiss: Handlingsplan 2028 för Destination Åsnen, version 0.2, svar senast 30 november 2027 (dnr DÅ 2027/14)",
  );
  expect(text).toContain("Version: 0.2");
  expect(text).toContain(hash);
  expect(text).toContain("Remissinstans: Växjö kommun");
  expect(squeeze(text)).toContain("Ni är inte skyldiga att göra det.");
  expect(squeeze(text)).toContain(
    "En tjänsteskrivelse kan lämnas som preliminärt svar, men räknas inte som ett beslut.",
  );
});

describe.each(["referral", "referral-reminder"] as const)("a %s to a registrar", (kind) => {
  const texts = languages.map((language) => [language, renderMessage({ kind, language }, contexts[kind])] as const);

  it.each(texts)("begins with whose case it is, what is asked and by when, in %s", (language, { text }) => {
    const facts = text
      .split("\n\n")[0]
      ?.split("\n")
      .map((line) => line.trim());
    const own = kind === "referral" ? mailTexts[language].referral.ownCaseNumberMissing : "KS 2027/311";
    for (const fact of [
      "Växjö kommun",
      "AB Destination Småland, Destination Åsnen",
      "DÅ 2027/14",
      own,
      "version 0.2",
    ]) {
      expect(facts?.join(" ")).toContain(fact);
    }
    expect(facts?.join(" ")).toMatch(/30 november/i);
  });

  it.each(texts)("sets out the three ways that the covering letter names, in %s", (language, { text }) => {
    const letter = coveringLetterTexts[language];
    const ways = letter.byMailOrOnPaper(round, "svar@example.com", contactOf(sender));
    for (const way of [letter.onOwnPage.mail(mailTexts[language].referral.action), ...ways]) {
      expect(squeeze(text)).toContain(`- ${way}`);
    }
  });
});

it("closes the subject with both case numbers once an authority has given its own", () => {
  expect(render("referral-reminder").subject).toMatch(/\(dnr DÅ 2027\/14, ert dnr KS 2027\/311\)$/);
  expect(render("referral-reminder", "en").subject).toMatch(/\(case no\. DÅ 2027\/14, yours KS 2027\/311\)$/);
  expect(render("referral-reminder").text).not.toContain("/acknowledge");
  expect(render("referral").text).toContain("/acknowledge");
});

it("copies every answer into the receipt, blank ones too, as text and never as markup", () => {
  const { text, html } = render("receipt");
  expect(text).toContain("Vad bör ändras?\n    Mer om cykelleder & vandring.\n\n    Och <b>bussar</b> på helgerna.");
  expect(text).toContain("Risker\n    Inget svar");
  expect(html).toContain("Och &lt;b&gt;bussar&lt;/b&gt; på helgerna.");
  expect(html).not.toContain("<b>");
});

/** Names and texts that people or data files choose; addresses, dates and kinds are ours. */
const chosenTexts = ["name", "sv", "en", "caseNumber", "message", "pageAddress", "replyTo", "label", "value"];
const hostile = `"><script>alert('x')</script>&amp;`;

function poison<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (key, value) =>
    chosenTexts.includes(key) && typeof value === "string" ? `${value}${hostile}` : value,
  );
}

it.each(everyCase)(
  "gives back hostile names and texts as text: a $kind in $language",
  ({ kind, language, context }) => {
    const { text, html } = renderMessage({ kind, language }, poison(context));
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toMatch(/<script|&amp;lt;/);
    expect(text).toContain("<script>");
  },
);

it("keeps amounts whole when lines are broken", () => {
  expect(render("decision-receipt").text).toContain("470\u00a0645\u00a0kr");
});

it("tells a preliminary reply from a decision", () => {
  const preliminary = renderMessage(
    { kind: "decision-receipt", language: "sv" },
    { ...contexts["decision-receipt"], standing: "preliminary" },
  );
  expect(preliminary.subject).toContain("preliminär uppgift från Växjö kommun");
  expect(squeeze(preliminary.text)).toContain("Den räknas inte som ett beslut.");
  expect(render("decision-receipt").text).not.toContain("preliminär");
});

it("offers no editing where an answer cannot be reopened", () => {
  const { text } = renderMessage(
    { kind: "receipt", language: "sv" },
    { ...contexts.receipt, links: { ...contexts.receipt.links, answer: null } },
  );
  expect(text).not.toContain("Läs eller ändra ditt svar");
  expect(squeeze(text)).toContain("Vill du ändra det behöver du kontakta oss");
});

it("carries the sign-in code in the body, never in the subject that lock screens show", () => {
  const { subject, text } = render("sign-in");
  expect(text).toContain("Kod: 04710815");
  expect(subject).not.toContain("04710815");
});

it("has one-click unsubscribing for the kinds one may decline, and for no other", () => {
  const kinds = everyContext.filter(({ kind }) => render(kind).listUnsubscribe !== undefined).map(({ kind }) => kind);
  expect(kinds).toEqual([
    "invitation",
    "reminder",
    "referral",
    "referral-reminder",
    "draft-reminder",
    "publication",
    "deadline-moved",
    "extension-granted",
  ]);
});

it("says which last day of appeal holds when the notice board's is another", () => {
  const { text } = render("progress-receipt");
  expect(text).toContain("Sista dag för överklagande är måndag 28 juni 2027");
  expect(text).toContain("Anslaget anger 25 juni 2027");
});

it("leaves the contact's telephone out when there is none", () => {
  const { phone: _, ...contact } = sender.contact;
  const { text } = renderMessage(
    { kind: "sign-in", language: "sv" },
    { ...contexts["sign-in"], destination: { ...sender, contact } },
  );
  expect(text).toContain("Kontakta Samrådskansliet, samrad@example.com.");
});

it("refuses to write one kind from what another needs", () => {
  expect(() => renderMessage({ kind: "reminder", language: "sv" }, contexts.invitation)).toThrow(/reminder/);
});

it("calls what an authority was asked by a referral, and what others were by an invitation", () => {
  const moved = { ...contexts["deadline-moved"], phase: "consultation" as const };
  const toOther = renderMessage({ kind: "deadline-moved", language: "sv" }, moved).text;
  expect(toOther).toContain("densamma som i inbjudan");
  const toAuthority = render("deadline-moved").text;
  expect(toAuthority).toContain("densamma som i remissen");
  expect(toAuthority).not.toContain("inbjudan");
  const reply = { ...contexts["reply-confirmation"], phase: "referral" as const };
  expect(renderMessage({ kind: "reply-confirmation", language: "sv" }, reply).text).toContain("Remissinstans");
  expect(render("reply-confirmation").text).toContain("Inbjudan gäller");
});
