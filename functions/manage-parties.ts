import { confirmParties, showProposal } from "./contacting/confirm-parties.ts";
import { createContactDesk } from "./contacting/contact-desk.ts";
import { addParty, saveParty, setStanding, showAddParty, showParty } from "./contacting/edit-party.ts";
import { exportParties } from "./contacting/export-parties.ts";
import { addGroup, showGroups } from "./contacting/groups.ts";
import { listParties } from "./contacting/list-parties.ts";
import { confirmMerge, showMerge } from "./contacting/merge-parties.ts";
import { proposeParties, showImportParties } from "./contacting/propose-parties.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** Below what API Gateway lets through, with room for base64. */
const uploadLimitBytes = 4 * 1024 * 1024;

/** Where staff keep who is invited and how they are reached. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createContactDesk(dependencies);
  return createPages(
    {
      "GET /{destination}/staff/parties": (request) => listParties(desk, request),
      "GET /{destination}/staff/parties/{party}": (request) => showParty(desk, request),
      "POST /{destination}/staff/parties/{party}": (request) => saveParty(desk, request),
      "POST /{destination}/staff/parties/{party}/standing": (request) => setStanding(desk, request),
      "GET /{destination}/staff/add-party": (request) => showAddParty(desk, request),
      "POST /{destination}/staff/add-party": (request) => addParty(desk, request),
      "GET /{destination}/staff/merge-parties": (request) => showMerge(desk, request),
      "POST /{destination}/staff/merge-parties": (request) => confirmMerge(desk, request),
      "GET /{destination}/staff/groups": (request) => showGroups(desk, request),
      "POST /{destination}/staff/groups": (request) => addGroup(desk, request),
      "GET /{destination}/staff/import-parties": (request) => showImportParties(desk, request),
      "POST /{destination}/staff/import-parties": (request) => proposeParties(desk, request),
      "GET /{destination}/staff/import-parties/{proposal}": (request) => showProposal(desk, request),
      "POST /{destination}/staff/import-parties/{proposal}": (request) => confirmParties(desk, request),
      "GET /{destination}/staff/export-parties/{format}": (request) => exportParties(desk, request),
    },
    () => ({ limitBytes: uploadLimitBytes, multipart: "files" }),
  );
}

export const handler = onLambda(createHandler);
