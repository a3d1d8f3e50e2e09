import type { DecisionContext } from "../../forms/decide/decision-context.ts";
import { renderMinutesCheckPage, renderMinutesPage, renderNoMinutesPage } from "../../forms/decide/minutes-page.ts";
import type { Decision } from "../../functions/domain/decision.ts";
import { excerptMark, type MinutesExcerpt } from "../../functions/domain/minutes-excerpt.ts";

export const excerpt: MinutesExcerpt = { kind: "pdf", bytes: 182_411, sha256: "5e".repeat(32), isPublic: true };

/** The pages where an authority sends in the excerpt of its minutes, by name. */
export function minutesPages(context: DecisionContext, decision: Decision): readonly [string, string][] {
  const about = { ...context, decision, about: "ab".repeat(32), address: "/asnen/decide/token/minutes" };
  const none = { ...about, excerpt: undefined, mark: excerptMark(undefined) };
  const some = { ...about, excerpt, mark: excerptMark(excerpt) };
  const page = {
    upload: { url: "https://bucket.example.com/documents", fields: { key: "incoming/asnen/2027", Policy: "e30=" } },
    progressHref: "/asnen/decide/token/progress",
  };
  const check = { file: { kind: "jpeg", bytes: 2_345_678 } as const, key: "incoming/asnen/2027" };
  return [
    ["minutes", renderMinutesPage({ ...none, ...page })],
    ["minutes-sent-in", renderMinutesPage({ ...some, ...page })],
    ["minutes-withheld", renderMinutesPage({ ...some, ...page, excerpt: { ...excerpt, isPublic: false } })],
    ["minutes-refused", renderMinutesPage({ ...none, ...page, refused: "not-a-kind" })],
    ["minutes-unsure", renderMinutesPage({ ...some, ...page, lacksChoice: true })],
    ["minutes-changed", renderMinutesPage({ ...some, ...page, notice: "changed" })],
    ["minutes-replaced", renderMinutesPage({ ...none, ...page, notice: "replaced" })],
    ["minutes-not-decided", renderNoMinutesPage({ ...context, decisionHref: "/asnen/decide/token" })],
    ["minutes-check", renderMinutesCheckPage({ ...none, ...check })],
    ["minutes-check-unsure", renderMinutesCheckPage({ ...some, ...check, lacksChoice: true })],
    ["minutes-check-changed", renderMinutesCheckPage({ ...some, ...check, chosen: "yes", isChanged: true })],
  ];
}
