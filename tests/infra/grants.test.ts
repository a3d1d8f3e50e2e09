import { describe, expect, it } from "vitest";
import { type FunctionDefinition, manifest } from "../../functions/manifest.ts";
import { grantDifferences } from "./granted-permissions.ts";
import { synthesiseWithoutCode } from "./synthesised-stack.ts";

const { template } = synthesiseWithoutCode();

/** The manifest with one entry's grants changed, so that the stack and it no longer agree. */
function withGrants(name: string, grants: FunctionDefinition["grants"]): readonly FunctionDefinition[] {
  return manifest.map((each) => (each.name === name ? { ...each, grants: { ...each.grants, ...grants } } : each));
}

describe("grants", () => {
  it("are exactly the manifest's", () => {
    expect(grantDifferences(template, manifest)).toEqual([]);
  });

  it("beyond the manifest are found", () => {
    const generous = synthesiseWithoutCode(withGrants("receive-ses-events", { table: ["UpdateItem", "Scan"] }));
    expect(grantDifferences(generous.template, manifest)).toEqual([
      "receive-ses-events may dynamodb:Scan on AWS::DynamoDB::GlobalTable, unsaid by the manifest",
    ]);
  });

  it.each<[string, FunctionDefinition["grants"], readonly string[]]>([
    [
      "show-plan",
      { table: ["GetItem", "Query"] },
      ["show-plan may dynamodb:BatchGetItem on AWS::DynamoDB::GlobalTable, unsaid by the manifest"],
    ],
    ["submit-answer", { bucket: ["PutObject"] }, ["submit-answer may not s3:PutObject on AWS::S3::Bucket/*"]],
    [
      "submit-answer",
      { dueIndex: true },
      ["submit-answer may not dynamodb:Query on AWS::DynamoDB::GlobalTable/index/due"],
    ],
    [
      "submit-answer",
      { sendMail: true },
      [
        "submit-answer may not ses:SendRawEmail on ses identity",
        "submit-answer may not ses:SendRawEmail on ses configuration-set",
        "submit-answer may not ses:GetSendQuota on *",
      ],
    ],
    [
      "settle-due-items",
      { linkKeys: false },
      ["settle-due-items may secretsmanager:GetSecretValue on AWS::SecretsManager::Secret, unsaid by the manifest"],
    ],
  ])("of %s changed to %j in the manifest alone are found", (name, grants, differences) => {
    expect(grantDifferences(template, withGrants(name, grants))).toEqual(differences);
  });

  it("given past the manifest, by a statement on everything, are found", () => {
    const widened = structuredClone(template) as typeof template;
    const policy = Object.entries(widened.Resources).find(([id]) =>
      id.startsWith("submitanswerRoleDefaultPolicy"),
    )?.[1];
    policy?.Properties.PolicyDocument.Statement.push({ Effect: "Allow", Action: "dynamodb:*", Resource: "*" });
    expect(grantDifferences(widened, manifest)).toEqual(["submit-answer may dynamodb:* on *, unsaid by the manifest"]);
  });

  it("by a managed policy are refused", () => {
    const widened = structuredClone(template) as typeof template;
    const role = Object.entries(widened.Resources).find(
      ([id, { Type }]) => id.startsWith("submitanswerRole") && Type === "AWS::IAM::Role",
    )?.[1];
    if (role !== undefined) role.Properties.ManagedPolicyArns = ["arn:aws:iam::aws:policy/AdministratorAccess"];
    expect(() => grantDifferences(widened, manifest)).toThrow("managed policies");
  });
});
