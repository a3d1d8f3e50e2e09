import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import { addresseeOf, type Party } from "../../functions/domain/party.ts";
import type { Grant } from "../../functions/domain/round.ts";
import { formatDeadlineDate, formatInstant } from "../../functions/texts/format.ts";
import { areaLabel, partyTexts } from "../../functions/texts/party.ts";
import { type MailProgress, staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";

export interface PartyProgress {
  readonly party: Party;
  readonly mail: MailProgress;
  readonly answeredAt: string | null;
  /** When the answer was taken back, if that is what came last. */
  readonly withdrawnAt?: string | null | undefined;
  /** When the party declined, unless an answer outweighs it. */
  readonly declinedAt?: string | null | undefined;
  /** Since when it has been in a colleague's hands. */
  readonly handedOverAt?: string | null | undefined;
  readonly revision: number | null;
  /** The party's own later deadline, an exclusive instant. */
  readonly extendedTo: string | null;
  /** Who granted that, and when. */
  readonly extension: Grant | null;
}

const mailTags: Readonly<Partial<Record<MailProgress, string>>> = {
  delivered: "tag tag--done",
  bounced: "tag tag--error",
  failed: "tag tag--error",
  complained: "tag tag--error",
  sending: "tag tag--warning",
};

export function renderPartyTable(table: {
  readonly id: string;
  readonly caption: string;
  readonly parties: readonly PartyProgress[];
  readonly municipalities: Destination["municipalities"];
  readonly language: Language;
}): Html {
  const { parties, language } = table;
  const texts = staffRoundTexts[language];
  if (parties.length === 0) return html`<p>${texts.noParties}</p>`;
  const hasExtensions = parties.some(({ extendedTo }) => extendedTo !== null);
  const municipalities = table.municipalities.map(({ kommunkod, name }) => ({ code: kommunkod, name }));
  const body = html`<thead><tr><th scope="col">${texts.party}</th><th scope="col">${texts.type}</th><th scope="col">${texts.municipality}</th><th scope="col">${texts.mail}</th><th scope="col">${texts.answeredAt}</th><th scope="col" class="number">${texts.revision}</th>${
    hasExtensions && html`<th scope="col">${texts.extendedTo}</th>`
  }</tr></thead>
<tbody>${parties.map(
    ({
      party,
      mail,
      answeredAt,
      withdrawnAt = null,
      declinedAt = null,
      handedOverAt = null,
      revision,
      extendedTo,
      extension,
    }) => html`<tr>
<th scope="row">${party.name}<span class="cell-note">${addresseeOf(party).email}</span></th>
<td>${partyTexts[language].types[party.type]}</td>
<td>${party.type === "region" ? "–" : areaLabel(party.municipality, municipalities, language)}</td>
<td><span class="${mailTags[mail] ?? "tag"}">${texts.mailProgress[mail]}</span></td>
<td>${answered({ answeredAt, withdrawnAt, declinedAt, handedOverAt }, language)}</td>
<td class="number">${revision ?? "–"}</td>
${
  hasExtensions &&
  html`<td>${extendedTo === null ? "–" : formatDeadlineDate(extendedTo, language)}${
    extension !== null &&
    html`<span class="cell-note">${texts.grantedBy(extension.by, formatInstant(extension.at, language))}</span>`
  }</td>`
}
</tr>`,
  )}</tbody>`;
  return renderScrollingTable({ id: `table-${table.id}`, caption: table.caption, body, width: "wide" });
}

function answered(
  {
    answeredAt,
    withdrawnAt,
    declinedAt,
    handedOverAt,
  }: Readonly<Record<"answeredAt" | "withdrawnAt" | "declinedAt" | "handedOverAt", string | null>>,
  language: Language,
): Html | string {
  const texts = staffRoundTexts[language];
  if (answeredAt !== null) return formatInstant(answeredAt, language);
  if (declinedAt !== null)
    return html`<span class="meta">${texts.declined(formatInstant(declinedAt, language))}</span>`;
  const notYet = handedOverAt === null ? texts.notAnswered : texts.handedOver(formatInstant(handedOverAt, language));
  return html`<span class="meta">${withdrawnAt === null ? notYet : texts.withdrawn(formatInstant(withdrawnAt, language))}</span>`;
}
