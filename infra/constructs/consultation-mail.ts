import { RemovalPolicy } from "aws-cdk-lib";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";

export interface ConsultationMailProps {
  readonly senderDomain: string;
}

/** The sending domain, and the topic on which SES says what became of each message. */
export class ConsultationMail extends Construct {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;
  readonly events: Topic;

  constructor(scope: Construct, id: string, { senderDomain }: ConsultationMailProps) {
    super(scope, id);
    this.identity = new EmailIdentity(this, "Identity", { identity: Identity.domain(senderDomain) });
    // Taking the stack down must not take the domain's verification with it.
    this.identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.events = new Topic(this, "Events", { enforceSSL: true });
    this.configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      // A personal link is a key: it never travels in clear text.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    this.configurationSet.addEventDestination("EventsToTopic", {
      destination: EventDestination.snsTopic(this.events),
      // Opens and clicks are left out on purpose: nobody is followed.
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
  }
}
