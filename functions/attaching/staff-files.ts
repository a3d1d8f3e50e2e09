import { renderStaffFilesPage, type StaffFile } from "../../forms/staff/files-page.ts";
import { readForm } from "../answering/answer-desk.ts";
import { countingAnswer } from "../answering/counting-answer.ts";
import { fileName, readFileAnswer } from "../domain/attached-file.ts";
import { DomainError } from "../domain/errors.ts";
import { openOffice, readRound, staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import type { FileDesk } from "./file-desk.ts";

/** Every file in an answer of the round that counts. */
export async function showStaffFiles(desk: FileDesk, request: PageRequest): Promise<PageResponse> {
  const { context, round, files } = await visitFiles(desk, request);
  return staffPage(renderStaffFilesPage({ ...context, round: round.plan, files }));
}

/** Sends staff on to the bucket, which answers for a minute and always with a download. */
export async function downloadStaffFile(desk: FileDesk, request: PageRequest): Promise<PageResponse> {
  const { round, files } = await visitFiles(desk, request);
  const wanted = files.find(
    ({ party, question }) => party.id === request.path["party"] && question.id === request.path["question"],
  );
  if (wanted === undefined) throw new DomainError("not-found", {});
  const { file, party, question } = wanted;
  const name = fileName(round.plan.id, party.id, question.id, file.kind);
  return seeOther(await desk.files.downloadAddress(request.destination, file.sha256, name));
}

async function visitFiles(desk: FileDesk, request: PageRequest) {
  const staffRequest = await openOffice(desk, request);
  const round = await readRound(desk, staffRequest);
  const where = { destination: round.destination, round: round.plan.id, phase: "consultation" } as const;
  const gate = round.gates.consultation;
  const files: StaffFile[] = [];
  const parties = await desk.attachments.parties(where);
  if (parties.length > 0) {
    const { questionnaire } = await readForm(desk, { round, where });
    for (const id of parties) {
      const [stored, answer] = await Promise.all([
        desk.parties.get(where.destination, id),
        countingAnswer(desk, { gate, where }, id),
      ]);
      if (answer === undefined) continue;
      // On the open form nobody's name is known: the answer's reference stands for it.
      const party = stored?.party ?? { id, name: `${round.plan.id}-${id}` };
      const answers = JSON.parse(answer.content);
      for (const question of questionnaire.questions) {
        const file = question.type === "file" ? readFileAnswer(answers[question.id]) : undefined;
        if (file !== undefined) files.push({ party, question, file });
      }
    }
  }
  return { context: staffRequest.context, round, files };
}
