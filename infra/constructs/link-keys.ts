import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { type CfnSecret, Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";

/**
 * The secret that signs every personal link: `{"current":"k1","k1":"<64 hex characters>"}`. Rotating
 * adds `k2` beside `k1` and names it current; a link works as long as its key is kept.
 */
export class LinkKeys extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.secret = new Secret(this, "Secret", {
      description: "Keys that sign personal links, by their ids; `current` names the one that signs",
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: "k1" }),
        generateStringKey: "k1",
        passwordLength: 64,
        excludePunctuation: true,
        excludeUppercase: true,
        excludeCharacters: "ghijklmnopqrstuvwxyz",
      },
      // Without its key, no link that has been sent works again.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.secret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason:
        "A key must outlive the links it signed, so it is rotated by adding a key, between rounds (docs/deploy.md).",
    });
  }

  /** By the attribute that is documented as the ARN: where the stack is tried out, a bare reference is the name. */
  get arn(): string {
    return (this.secret.node.defaultChild as CfnSecret).attrId;
  }
}
