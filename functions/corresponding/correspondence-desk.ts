import type { StaffRequest } from "../managing/office.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { seeOther } from "../middleware/page-response.ts";
import { connectBlobs } from "../storage/blobs.ts";
import { createDestinationStore } from "../storage/destinations.ts";
import { createExtensionStore } from "../storage/extensions.ts";
import { createFileStore } from "../storage/files.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createPartyRegister } from "../storage/party-register.ts";
import { createReceivedMailStore } from "../storage/received-mail.ts";
import { createRegisterStore } from "../storage/register.ts";
import { createReplyStore } from "../storage/replies.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind staff's pages about what comes in and goes out beside the forms. */
export type CorrespondenceDesk = ReturnType<typeof createCorrespondenceDesk>;

export function createCorrespondenceDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    destinations: createDestinationStore(table),
    extensions: createExtensionStore(table),
    parties: createPartyStore(table),
    files: createFileStore(connectBlobs(dependencies.environment)),
    receivedMail: createReceivedMailStore(table),
    register: createRegisterStore(table),
    partyRegister: createPartyRegister(table),
    replies: createReplyStore(table),
    rounds: createRoundStore(table),
    sessions: createStaffSessionStore(table),
  };
}

/** After a post that has been carried out; `path` is below the round's address. */
export function backTo({ destination, path, chosenLanguage }: StaffRequest, below: string): PageResponse {
  const language = chosenLanguage === undefined ? "" : `?lang=${chosenLanguage}`;
  const address = `/${destination}/staff/rounds/${path["round"]}${below}${language}`;
  return { ...seeOther(address), referrer: "same-origin" };
}
