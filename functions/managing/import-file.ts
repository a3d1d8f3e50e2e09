import { createHash } from "node:crypto";
import { renderImportPage } from "../../forms/staff/import-page.ts";
import { DomainError } from "../domain/errors.ts";
import { atPath, type ImportProblem, problem, wholeFile } from "../domain/import-problem.ts";
import { type Imported, type ImportKind, importKinds, readImport } from "../domain/read-import.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { importedFileKey } from "../storage/blobs.ts";
import type { ImportEntry } from "../storage/imports.ts";
import { bringGovernance, type GovernanceMisfit } from "./import-governance.ts";
import { bringRound, type Counts, counted, type RoundMisfit } from "./import-round.ts";
import { type Office, openOffice, type StaffRequest, staffPage } from "./office.ts";

/** Why a file that is in order by itself does not fit what is here. */
type Misfit = "version-taken" | "no-round" | "other-destination" | "stale" | RoundMisfit | GovernanceMisfit;

const misfits: Readonly<Record<Misfit, ImportProblem>> = {
  "version-taken": problem(
    wholeFile,
    "duplicate",
    "Den versionen av enkäten finns redan, med annat innehåll. En version ändras aldrig: ge filen nästa versionsnummer.",
    "That version of the questionnaire exists with other content. A version never changes: give the file the next number.",
  ),
  "no-round": problem(
    wholeFile,
    "reference-unknown",
    "Det finns ingen omgång för planens år. Läs in omgången först.",
    "There is no round for the plan's year. Import the round first.",
  ),
  "other-destination": problem(
    wholeFile,
    "reference-unknown",
    "Filen gäller en annan destination än den du är inloggad i.",
    "The file is about another destination than the one you are signed in to.",
  ),
  "calendar-kept": problem(
    atPath(["milestones"]),
    "order",
    "Omgången är igång, eller så har någon redan ändrat dess kalender. Filen har andra datum eller ett annat diarienummer än det som gäller. Ändra dem på sidan Kalender och diarienummer, där skälet sparas och kollegorna får veta. Mer tid till en part ges som anstånd.",
    "The round is running, or somebody has already changed its calendar. The file has other dates or another case number than what stands. Change them on the page Calendar and case number, where the reason is kept and your colleagues are told. More time for one party is given as an extension.",
  ),
  "round-stale": problem(
    wholeFile,
    "order",
    "Någon annan ändrade omgången samtidigt. Se efter vad som gäller och läs in igen.",
    "Someone else changed the round at the same time. See what stands and import again.",
  ),
  "two-principals": problem(
    atPath(["records"]),
    "rule",
    "En huvudman i filen skulle finnas samtidigt som en som redan är registrerad. Ändra perioden i filen eller på sidan Så styrs destinationen.",
    "A principal in the file would be one at the same time as one that is recorded already. Change the period in the file or on the page How the destination is governed.",
  ),
  "governance-stale": problem(
    wholeFile,
    "order",
    "Någon annan ändrade en av uppgifterna samtidigt. Läs in filen igen.",
    "Someone else changed one of the records at the same time. Import the file again.",
  ),
  "group-unknown": problem(
    atPath(["audience"]),
    "reference-unknown",
    "Gruppen finns inte hos destinationen. Lägg till den först, eller ta bort den ur filen.",
    "The destination has no such group. Add it first, or take it out of the file.",
  ),
  "audience-fixed": problem(
    atPath(["audience"]),
    "order",
    "Samrådet har öppnat, så vilka det gäller kan inte ändras.",
    "The consultation has opened, so whom it is for cannot change.",
  ),
  "audience-stale": problem(
    atPath(["audience"]),
    "order",
    "Någon annan valde grupper samtidigt. Se efter vad som gäller på sidan Vilka som bjuds in och läs in igen.",
    "Someone else chose groups at the same time. See what stands on the page Who is invited and import again.",
  ),
  stale: problem(
    wholeFile,
    "order",
    "Någon annan läste in en plantext samtidigt. Se efter vad som gäller och läs in igen.",
    "Someone else imported a plan text at the same time. See what stands and import again.",
  ),
};

type Brought = Counts | { readonly refused: Misfit };

type Importers = {
  readonly [Kind in ImportKind]: (office: Office, request: StaffRequest, value: Imported[Kind]) => Promise<Brought>;
};

export async function showImport(office: Office, request: PageRequest): Promise<PageResponse> {
  const { context } = await openOffice(office, request);
  return staffPage(renderImportPage(context));
}

/** Brings one file in, whole or not at all, and keeps it as it came beside a line in the log. */
export async function importFile(office: Office, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(office, request);
  const { context, staff } = staffRequest;
  requireRole(staff, "editor");
  const kind = importKinds.find((known) => known === field(request, "kind"));
  if (kind === undefined) throw new DomainError("body-malformed", {});
  if (kind === "destination") requireRole(staff, "administrator");
  const file = request.files.get("file");
  const content = field(request, "content");
  const bytes = file?.bytes ?? new TextEncoder().encode(content);
  const read = readImport(kind, bytes);
  const refuse = (problems: readonly ImportProblem[], status: number) =>
    staffPage(renderImportPage({ ...context, kind, content, report: { ok: false, problems } }), status);
  if (!read.ok) return refuse(read.problems, 422);
  const bring = importers[kind] as (office: Office, request: StaffRequest, value: unknown) => Promise<Brought>;
  // Noted first: an import that is cut off has changed something, and its file says what.
  const entry = await keepFile(office, staffRequest, kind, file?.name ?? "", bytes);
  const brought = await bring(office, staffRequest, read.value);
  if ("refused" in brought) return refuse([misfits[brought.refused]], 409);
  await office.imports.finish(staffRequest.destination, { ...entry, counts: { ...brought } });
  return staffPage(renderImportPage({ ...context, kind, report: { ok: true, kind, ...brought } }));
}

const importers: Importers = {
  destination: async (office, request, destination) => {
    if (destination.id !== request.destination) return { refused: "other-destination" };
    return counted((await office.destinations.put(destination, newAttempt(office.dependencies))).outcome);
  },
  questionnaire: async (office, request, questionnaire) => {
    const { outcome } = await office.questionnaires.put(request.destination, questionnaire);
    return outcome === "refused" ? { refused: "version-taken" } : counted(outcome);
  },
  plan: async (office, request, draft) => {
    const plans = await office.rounds.list(request.destination);
    const plan = plans.find(({ planYear }) => planYear === draft.planYear);
    if (plan === undefined) return { refused: "no-round" };
    // From the referral on, what is written here reaches readers without another approval.
    const referral = await office.gates.read({ destination: request.destination, round: plan.id, phase: "referral" });
    if (referral.state !== "not-opened") requireRole(request.staff, "publisher");
    const basedOn = (await office.drafts.latest(request.destination, plan.id))?.revision ?? 0;
    const added = await office.drafts.add(request.destination, plan.id, draft, {
      basedOn,
      at: request.receivedAt,
      by: request.staff.member.email,
      attempt: newAttempt(office.dependencies),
    });
    if (added.outcome === "stale") return { refused: "stale" };
    return counted(added.outcome === "same" ? "same" : basedOn === 0 ? "new" : "changed");
  },
  round: bringRound,
  governance: bringGovernance,
  process: async (office, request, process) => counted(await office.earlierProcess.put(request.destination, process)),
};

async function keepFile(
  office: Office,
  { destination, receivedAt, staff }: StaffRequest,
  kind: ImportKind,
  fileName: string,
  bytes: Uint8Array,
): Promise<ImportEntry> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await office.blobs.put(importedFileKey(destination, sha256), bytes, "application/json");
  const by = staff.member.email;
  const entry: ImportEntry = { at: receivedAt, by, kind, fileName, sha256, counts: null };
  await office.imports.add(destination, entry);
  return entry;
}
