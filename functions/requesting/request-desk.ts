import { pageFields } from "../../forms/parts/values.ts";
import { sha256 } from "../domain/canonical-json.ts";
import type { Destination } from "../domain/destination.ts";
import { DomainError } from "../domain/errors.ts";
import { type FieldIssue, fieldIssue } from "../domain/form-fields.ts";
import { nonceSubject } from "../domain/form-nonce.ts";
import { type LinkPurpose, readLink, signLink } from "../domain/link.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { createLinkKeySource } from "../middleware/link-keys.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import { createBudgetStore } from "../storage/budgets.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createRequestStore } from "../storage/requests.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind requests from people of whom nothing is known. */
export type RequestDesk = ReturnType<typeof createRequestDesk>;

type FormPurpose = Extract<LinkPurpose, "ask-link" | "feedback">;

export function createRequestDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    linkKeys: createLinkKeySource(dependencies.environment.LINK_KEYS_SECRET, dependencies.clock),
    budgets: createBudgetStore(table),
    destinations: createDestinationReader(table),
    requests: createRequestStore(table),
  };
}

/** @throws DomainError `not-found` */
export async function readDestination(desk: RequestDesk, request: PageRequest): Promise<Destination> {
  const destination = await desk.destinations.get(request.destination);
  if (destination === undefined) throw new DomainError("not-found", {});
  return destination;
}

/** A form's own signed nonce: a double click is one request, and a post without a form is none. */
export async function mintNonce(desk: RequestDesk, request: PageRequest, purpose: FormPurpose): Promise<string> {
  const random = Buffer.from(desk.dependencies.randomBytes(16, purpose)).toString("hex");
  const subject = nonceSubject(random, request.receivedAt);
  const { destination } = request;
  return signLink(await desk.linkKeys(), { purpose, destination, round: "-", subject, version: 1 });
}

/** The id of the request that a posted form makes. @throws DomainError `link-not-valid` */
export async function readRequestId(desk: RequestDesk, request: PageRequest, purpose: FormPurpose): Promise<string> {
  const nonce = field(request, pageFields.nonce);
  const { subject } = readLink(await desk.linkKeys(), purpose, request.destination, nonce);
  return sha256(subject).slice(0, 32);
}

/** What is said of a form whose hidden field was filled in, at the field `on`. */
export function trapIssues(request: PageRequest, on: string): readonly FieldIssue[] {
  return field(request, pageFields.trap) === "" ? [] : [fieldIssue(on, "hidden-field-filled", {})];
}
