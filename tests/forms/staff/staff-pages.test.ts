import { describe, expect, it } from "vitest";
import { renderStaffHomePage } from "../../../forms/staff/home-page.ts";
import { renderImportPage } from "../../../forms/staff/import-page.ts";
import { renderStaffRoundPage } from "../../../forms/staff/round-page.ts";
import { renderSignInConfirmPage, renderSignInSentPage } from "../../../forms/staff/sign-in-page.ts";
import { describeSteps, stepsAwaitingPerson } from "../../../forms/staff/staff-steps.ts";
import { controlsOf, elementsOf, idsOf } from "../markup.ts";
import { destination } from "../plan/sample-version.ts";
import { headingLevels, tablesOf, textOf } from "../reading.ts";
import { awaitingApproval, context, decidedRoundPage, inConsultation, message, roundPage } from "./sample-round.ts";
import { august, sampleStaffPages } from "./sample-staff-pages.ts";

describe.each(["sv", "en"] as const)("staff pages in %s", (language) => {
  it.each(Object.entries(sampleStaffPages(language)))(
    "%s is well formed, labelled, kept out of search engines",
    (_, markup) => {
      const elements = elementsOf(markup);
      const ids = idsOf(elements);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(markup).toContain('name="robots"');
      expect(markup).not.toMatch(/<script|\sstyle="/);
      const labelled = elements.flatMap(({ tag, attributes }) =>
        tag === "label" ? (attributes.get("for") ?? []) : [],
      );
      const fields = controlsOf(elements).filter(({ tag, path }) => tag !== "button" && !path.includes("label"));
      for (const { attributes } of fields) expect(labelled).toContain(attributes.get("id"));
      const levels = headingLevels(markup);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const table of tablesOf(markup)) expect(table).toMatch(/<caption id="[^"]+"><span/);
    },
  );
});

it("puts the token against forgery into every form that posts", () => {
  for (const markup of Object.values(sampleStaffPages("sv"))) {
    const forms = (markup.match(/<form[\s\S]*?<\/form>/g) ?? []).filter(
      (form) => !form.startsWith('<form method="get"'),
    );
    for (const form of forms) expect(form).toMatch(/<form method="post"[\s\S]*name="_csrf" value="[^"]+"/);
  }
  expect(sampleStaffPages("sv")["round-to-approve"]?.match(/<form/g)?.length).toBeGreaterThan(2);
});

it("posts English forms to addresses that stay English", () => {
  const actions = Object.values(sampleStaffPages("en")).flatMap(
    (markup) => markup.match(/<form method="post" action="[^"]*"/g) ?? [],
  );
  expect(actions.filter((action) => !action.includes("lang=en"))).toEqual([]);
  expect(actions.length).toBeGreaterThan(10);
});

describe("signing in", () => {
  it("answers a known and an unknown address the same", () => {
    expect(renderSignInSentPage({ language: "sv", destination })).not.toMatch(/@(?!media)/);
  });

  it("asks for the code only in another browser", () => {
    const page = { language: "sv", destination, token: "t", csrf: "c" } as const;
    expect(renderSignInConfirmPage({ ...page, needsCode: false })).not.toContain('name="code"');
    expect(renderSignInConfirmPage({ ...page, needsCode: true })).toContain('name="code"');
  });
});

describe("the steps of a round", () => {
  it("are each in the table, with who did what is done", () => {
    const text = textOf(renderStaffRoundPage({ ...roundPage, round: awaitingApproval, now: august }));
    expect(text).toContain("av klockan, 40 svar, 47 inbjudna");
    expect(text).toContain("av klockan, version 0.1");
    expect(text).not.toContain("abababab");
  });

  it("have a form exactly where a person may act now", () => {
    const markup = renderStaffRoundPage(roundPage);
    const posts = [...markup.matchAll(/action="\/asnen\/staff\/rounds\/2027\/steps\/([^"]+)"/g)].map(
      ([, step]) => step,
    );
    const allowed = describeSteps(inConsultation, roundPage.now).flatMap((step) =>
      step.allowed ? step.milestone.id : [],
    );
    expect(posts.toSorted()).toEqual(allowed.toSorted());
    expect(posts).toContain("remind-consultation-2");
    expect(posts).not.toContain("close-consultation");
  });

  it("say what becomes public before an approval, and ask for a tick", () => {
    const markup = renderStaffRoundPage({ ...roundPage, round: awaitingApproval, now: august });
    const form = markup.match(/<section class="notice[\s\S]*?<\/section>/)?.[0] ?? "";
    expect(textOf(form)).toContain("alla synpunkter ur samrådet blir offentliga");
    expect(form).toContain('type="checkbox"');
    expect(form).toContain('name="confirm" value="yes"');
  });

  it("take the board's date, paragraph, organ and minutes, and keep what was posted", () => {
    const values = new Map([["organ", [`Styrelsen "A" <b>`]]]);
    const errors = [{ field: "paragraph", label: "Paragraf (§)", text: "Skriv paragrafens nummer." }];
    const markup = renderStaffRoundPage({ ...decidedRoundPage, values, errors });
    for (const name of ["date", "paragraph", "organ", "minutes"]) expect(markup).toContain(`name="${name}"`);
    expect(markup).toContain('value="Styrelsen &quot;A&quot; &lt;b&gt;"');
    expect(markup).toContain('href="#f-paragraph"');
    expect(markup).toMatch(/<title>(?:Fel|Error): /);
  });

  it("that wait for a person are told on the home page", () => {
    expect(stepsAwaitingPerson(describeSteps(awaitingApproval, august)).map(({ milestone }) => milestone.id)).toEqual([
      "approve-referral",
    ]);
    const summary = { round: awaitingApproval, failedMessages: 0, ambiguousMessages: 0, lateAnswers: 0 };
    const home = renderStaffHomePage({ ...context, now: august, rounds: [summary] });
    expect(textOf(home)).toContain("Väntar på dig");
    expect(textOf(home)).not.toContain("Inget väntar på dig");
  });
});

describe("messages", () => {
  const resends = (markup: string) => [...markup.matchAll(/messages\/([^/]+)\/resend/g)].map(([, key]) => key);

  it("can be sent again when they failed or are unclear, and never when they may be on their way", () => {
    expect(resends(renderStaffRoundPage(roundPage))).toEqual(["m1", "m2"]);
    expect(resends(renderStaffRoundPage({ ...roundPage, now: "2027-04-05T07:00:30.000Z" }))).toEqual(["m1"]);
  });

  it("that bounced can be sent again once the party has another address", () => {
    expect(textOf(renderStaffRoundPage(roundPage))).toContain(
      "Ge parten en ny adress först. Då skickas mejlet genast.",
    );
    const contacts = [{ id: "c1", role: "main", email: "ny@example.com", language: "sv" } as const];
    const consulted = roundPage.consulted.map((one) => ({ ...one, party: { ...one.party, contacts } }));
    const markup = renderStaffRoundPage({ ...roundPage, consulted });
    expect(resends(markup)).toEqual(["m1", "m2", "m3"]);
    expect(textOf(markup)).toContain("Skicka igen: Inbjudan, ny@example.com");
  });

  it("say why they failed and what came back", () => {
    const text = textOf(renderStaffRoundPage(roundPage));
    expect(text).toContain("MessageRejected: Email address is not verified");
    expect(text).toContain("Bounce-Permanent");
  });

  it("escape what a mail server said", () => {
    const messages = [message("m9", { name: "failed", reason: "<script>alert(1)</script>" }, "x@example.com")];
    expect(renderStaffRoundPage({ ...roundPage, messages })).not.toContain("<script");
  });
});

describe("extensions", () => {
  it("are offered to the parties of the phase that is open", () => {
    const markup = renderStaffRoundPage(roundPage);
    const form = markup.match(/<form[^>]*extensions[\s\S]*?<\/form>/)?.[0] ?? "";
    expect(form).toContain('value="p-001"');
    expect(form).not.toContain('value="k-0764"');
    expect(textOf(markup)).toContain("längst till måndag 7 juni 2027 klockan 23.59");
  });

  it("are not offered when nothing is open", () => {
    expect(renderStaffRoundPage(decidedRoundPage)).not.toContain("/extensions");
  });
});

it("lists late answers only when there are some", () => {
  expect(textOf(renderStaffRoundPage(decidedRoundPage))).toContain("Svar som kom för sent");
  expect(textOf(renderStaffRoundPage(roundPage))).not.toContain("Svar som kom för sent");
});

describe("importing", () => {
  it("takes a file or a text, as a multipart form", () => {
    const markup = renderImportPage(context);
    expect(markup).toContain('enctype="multipart/form-data"');
    expect(markup).toContain('type="file"');
    expect(markup).toContain('<textarea id="f-content" name="content"');
  });

  it("tells how much was new, changed and the same", () => {
    const report = { ok: true, kind: "questionnaire", new: 3, changed: 1, same: 40 } as const;
    expect(textOf(renderImportPage({ ...context, report }))).toContain("3 nya, 1 ändrade, 40 oförändrade.");
  });

  it("keeps the pasted text and lists each problem with its place", () => {
    const markup = sampleStaffPages("sv")["import-refused"] ?? "";
    expect(textOf(markup)).toContain("Rad 3 Finns redan.");
    const kept = renderImportPage({ ...context, kind: "plan", content: "</textarea><script>" });
    expect(kept).toContain("&lt;/textarea&gt;&lt;script&gt;");
  });
});
