import * as z from "zod/mini";
import { destinationIdSchema } from "../functions/domain/identifiers.ts";

/** What one deployment is told with `-c name=value`; everything else is in the manifest or the data. */
export interface Deployment {
  /** The first destination; others are imported by its administrators. */
  readonly destination: string;
  /** Signs in first, and is told by mail when an alarm goes off. */
  readonly administrator: string;
  /** Carries SPF, DKIM and DMARC; every `senderAddress` must be under it. */
  readonly senderDomain: string;
  /** Receives answers by ordinary mail, when there is one; its MX record leads to SES. */
  readonly inboundDomain?: string;
  /** Where people reach the pages, when that is not the API's own address. */
  readonly publicUrl?: string;
}

/** Values that a deployment cannot be made with; the message says how to write each, one to a line. */
export class DeploymentError extends Error {
  override readonly name = "DeploymentError";
}

const bareDomain = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

const deploymentSchema = z.object({
  destination: z._default(
    z
      .string()
      .check(
        z.refine(
          (id) => destinationIdSchema.safeParse(id).success,
          "Give -c destination=… as lower-case letters, digits and hyphens, such as asnen.",
        ),
      ),
    "asnen",
  ),
  administrator: z._default(
    z.email("Give -c administrator=… as the e-mail address of whoever is to sign in first."),
    "administrator@example.com",
  ),
  senderDomain: z._default(
    z
      .string()
      .check(
        z.regex(bareDomain, "Give -c senderDomain=… as the bare domain mail is sent from, such as samrad.example.com."),
      ),
    "example.com",
  ),
  inboundDomain: z.optional(
    z
      .string()
      .check(
        z.regex(
          bareDomain,
          "Give -c inboundDomain=… as the bare domain mail is received at, such as in.samrad.example.com.",
        ),
      ),
  ),
  publicUrl: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^https:\/\/[a-z0-9.-]+$/,
          "Give -c publicUrl=… as https:// and a host, without a path or a slash at the end.",
        ),
      ),
  ),
});

/** Reads the context values; throws `DeploymentError`. */
export function readDeployment(context: (name: string) => unknown): Deployment {
  const given = Object.keys(deploymentSchema.shape).map((name) => [name, context(name)] as const);
  const parsed = deploymentSchema.safeParse(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  if (!parsed.success) throw new DeploymentError(parsed.error.issues.map(({ message }) => message).join("\n"));
  const { publicUrl, inboundDomain, ...deployment } = parsed.data;
  return {
    ...deployment,
    ...(publicUrl !== undefined && { publicUrl }),
    ...(inboundDomain !== undefined && { inboundDomain }),
  };
}
