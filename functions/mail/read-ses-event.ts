import * as z from "zod/mini";
import type { DeliveryEvent } from "../domain/delivery.ts";

const tag = z.tuple([z.string().check(z.regex(/^[A-Za-z0-9_-]{1,256}$/))]);

const tagsSchema = z.object({ destination: tag, round: tag, message: tag });

const mailSchema = z.object({ messageId: z.string(), tags: tagsSchema });

/** What a configuration set publishes to SNS; fields we do not read are let through, since SES adds some. */
const sesEventSchema = z.discriminatedUnion("eventType", [
  z.object({
    eventType: z.enum(["Send", "Delivery", "DeliveryDelay", "Complaint", "Reject"]),
    mail: mailSchema,
  }),
  z.object({ eventType: z.literal("Rendering Failure"), mail: mailSchema }),
  z.object({
    eventType: z.literal("Bounce"),
    mail: mailSchema,
    bounce: z.object({ bounceType: z.enum(["Permanent", "Transient", "Undetermined"]) }),
  }),
]);

/** An event and the row it belongs to; `event` goes into the row's set as it is. */
export interface SesEvent {
  readonly destination: string;
  readonly round: string;
  readonly key: string;
  readonly event: DeliveryEvent;
  readonly sesMessageId: string;
}

export type SesEventReading =
  | { readonly ok: true; readonly event: SesEvent }
  | { readonly ok: false; readonly reason: "not-json" | "not-an-event-of-ours" };

/** Reads `Records[].Sns.Message`. Rubbish is a value, never a throw: SNS would bring it again and again. */
export function readSesEvent(message: string): SesEventReading {
  const json = parseJson(message);
  if (json === undefined) return { ok: false, reason: "not-json" };
  const parsed = sesEventSchema.safeParse(json);
  if (!parsed.success) return { ok: false, reason: "not-an-event-of-ours" };
  const { messageId, tags } = parsed.data.mail;
  return {
    ok: true,
    event: {
      destination: tags.destination[0],
      round: tags.round[0],
      key: tags.message[0],
      event: eventName(parsed.data),
      sesMessageId: messageId,
    },
  };
}

function eventName(event: z.infer<typeof sesEventSchema>): DeliveryEvent {
  if (event.eventType === "Bounce") return `Bounce-${event.bounce.bounceType}`;
  return event.eventType === "Rendering Failure" ? "RenderingFailure" : event.eventType;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
